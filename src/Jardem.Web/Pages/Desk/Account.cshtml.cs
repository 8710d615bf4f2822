using Jardem.UseCases.Casework;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Jardem.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jardem.Web.Pages.Desk;

/// <summary>At the desk: the payee comes with another account for a payment that came back, and signs for it .</summary>
public sealed class AccountModel(OpenCase open, IPaymentOrders orders, PaymentStreams streams, GiveAccount give) : JardemPage
{
    private const string Purpose = "desk:account";

    public Guid Case { get; private set; }

    public string Payee { get; private set; } = "";

    public bool Given { get; private set; }

    public string? Typed { get; private set; }

    public IReadOnlyList<FaultLine> Faults { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, bool given)
    {
        Given = given;
        return await Load(id) is { } awaited && (awaited || given) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? iban, string? seen)
    {
        if (await Load(id) is not { } awaited)
            return NotFound();
        Typed = iban is { Length: > 60 } ? iban[..60] : iban;
        if (!awaited)
            return Told(null, "payments.fault.nothing-to-pay");
        if (seen != "yes")
            return Told("#seen", "payments.fault.not-seen");
        return await give.Run(id, Typed ?? "", Officer.Officer, null, HttpContext.RequestAborted) switch
        {
            AccountGiven.Done => Redirect($"/desk/cases/{id}/account?given=true"),
            AccountGiven.WrongAccount wrong => Told("#iban", wrong.TextKey),
            _ => Told(null, "payments.fault.nothing-to-pay"),
        };
    }

    /// <summary>Whether a payment of the case awaits an account; null where the case is not the office's.</summary>
    private async Task<bool?> Load(Guid id)
    {
        if (await open.Run(Officer, id, Purpose, HttpContext.RequestAborted) is null)
            return null;
        Case = id;
        foreach (var row in await orders.OfCase(UseCases.Access.Scope.Whole(Purpose), id, HttpContext.RequestAborted))
        {
            Payee = row.PayeeName;
            if (await streams.Read(row.Order, HttpContext.RequestAborted) is { NeedsAccount: true })
                return true;
        }

        return false;
    }

    private PageResult Told(string? field, string key)
    {
        Faults = [new FaultLine(field, T(key))];
        return Page();
    }
}
