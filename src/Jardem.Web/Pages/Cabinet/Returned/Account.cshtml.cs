using System.Security.Cryptography;
using Jardem.Cases.Payments;
using Jardem.UseCases.Portal;
using Jardem.UseCases.Ports;
using Jardem.Web.Forms;
using Jardem.Web.Pages.Documents;
using Jardem.Web.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Outcome = Jardem.UseCases.Portal.GiveAccountByCitizen.Outcome;

namespace Jardem.Web.Pages.Cabinet.Returned;

/// <summary>The payee names another account for a payment that came to nothing, reads the statement of it and signs exactly these bytes .</summary>
public sealed class AccountModel(GiveAccountByCitizen give, IDataProtectionProvider protection) : CabinetPage
{
    private const int MostTyped = 60;

    public PaymentOrder Order { get; private set; } = null!;

    public Guid Case => Order.Ordered.Case;

    /// <summary>The document to be read and signed; null while the account is asked for.</summary>
    public Outcome.ToSign? Asked { get; private set; }

    public string? Typed { get; private set; }

    public IReadOnlyList<FaultLine> Faults { get; private set; } = [];

    public string Amount => Money.Written(Order.Ordered.Amount);

    public string Here => $"/me/payments/{Order.Id}/account";

    public string Paper => $"{Here}?handler=paper&to={Uri.EscapeDataString(Closed(Order.Id, Typed!))}";

    public SigningForm Form => new($"{Here}?handler=signed", Asked!.Html.Bytes, SignatureUse.Sign)
    {
        ButtonKey = "portal.sign.button",
        Iin = Citizen.Iin,
        Bin = Asked.Bin,
        Role = Asked.Bin is null ? "person" : "organisation",
        Fields = new Dictionary<string, string> { ["to"] = Closed(Order.Id, Typed!), ["hash"] = Asked.Html.Hash },
        SaveAs = "new-account.html",
    };

    /// <param name="to">The account typed before, closed: a number of an account is in no address.</param>
    public async Task<IActionResult> OnGetAsync(Guid order, string? to) =>
        Show(Opened(order, to) is { } iban ? await give.Read(Citizen, order, iban, HttpContext.RequestAborted) : await give.Look(Citizen, order, HttpContext.RequestAborted));

    /// <summary>The document itself, in a sandbox.</summary>
    public async Task<IActionResult> OnGetPaperAsync(Guid order, string? to)
    {
        if (await give.Read(Citizen, order, Opened(order, to), HttpContext.RequestAborted) is not Outcome.ToSign asked)
            return NotFound();
        Response.Headers.ContentSecurityPolicy = Sandbox.ForDocuments;
        return File(asked.Html.Bytes.ToArray(), "text/html; charset=utf-8");
    }

    public async Task<IActionResult> OnPostAsync(Guid order, string? iban)
    {
        Typed = iban is { Length: > MostTyped } ? iban[..MostTyped] : iban;
        var outcome = await give.Read(Citizen, order, Typed, HttpContext.RequestAborted);
        return outcome is Outcome.ToSign ? LocalRedirect($"/me/payments/{order}/account?to={Uri.EscapeDataString(Closed(order, Typed!))}") : Show(outcome);
    }

    public async Task<IActionResult> OnPostSignedAsync(Guid order, string? to, string? hash, string? cms, IFormFile? signature)
    {
        var cancel = HttpContext.RequestAborted;
        var iban = Opened(order, to);
        var bytes = PostedSignature.Read(cms) ?? await PostedSignature.Read(signature, cancel);
        var outcome = bytes is null ? new Outcome.NotAllowed("signing.unreadable") : await give.Sign(Citizen, order, iban, hash ?? "", bytes, cancel);
        if (outcome is not (Outcome.NotAllowed or Outcome.Stale))
            return Show(outcome);
        Typed = iban;
        var again = Show(await give.Read(Citizen, order, iban, cancel));
        Faults = [new FaultLine(null, T(outcome is Outcome.NotAllowed no ? no.TextKey : "cabinet.account.stale"))];
        Response.StatusCode = outcome is Outcome.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return again;
    }

    private IActionResult Show(Outcome outcome)
    {
        HttpContext.AllowNcaLayer();
        switch (outcome)
        {
            case Outcome.Awaited awaited:
                Order = awaited.Order;
                return Page();
            case Outcome.ToSign asked:
                (Order, Asked) = (asked.Order, asked);
                return Page();
            case Outcome.Faulty faulty:
                Order = faulty.Order;
                Faults = [new FaultLine("#iban", T(faulty.TextKey))];
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            case Outcome.Given given:
                return LocalRedirect($"/me/cases/{given.Case}");
            default:
                return NotFound();
        }
    }

    private string? Opened(Guid order, string? to)
    {
        try
        {
            return Typed = string.IsNullOrEmpty(to) ? null : Protector(order).Unprotect(to);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string Closed(Guid order, string iban) => Protector(order).Protect(iban);

    private IDataProtector Protector(Guid order) => protection.CreateProtector("Jardem.Account.v1", Citizen.Person.ToString(), order.ToString());
}
