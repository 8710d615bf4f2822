using Jardem.Cases.Offers;
using Jardem.Law.Texts;
using Jardem.UseCases.Proactive;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>What the state offered the citizen by itself, in plain words: how to agree, how to name another account, how to decline.</summary>
public sealed class OffersModel(OwnOffers offers) : CabinetPage
{
    public IReadOnlyList<OfferState> Own { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await LoadLaw();
        Own = await offers.Of(Citizen, HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnPostDeclineAsync(Guid id)
    {
        if (await offers.Decline(Citizen, id, HttpContext.RequestAborted) is null)
            return NotFound();
        return Redirect("/me/offers");
    }

    /// <summary>The last two digits of the phone from which an answer counts.</summary>
    public static string? Phone(OfferState offer) => offer.Way?.Phone[^2..];

    public static string Tenge(OfferState offer) => $"{OfferTexts.Tenge(offer.Made.Amount)} ₸";

    /// <summary>Why a check was not met, in words.</summary>
    public string Check(string key) => Service<TextCatalog>().Has($"{key}.not-met") ? T($"{key}.not-met") : key;
}
