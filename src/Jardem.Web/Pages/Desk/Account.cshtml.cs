using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Files;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Jardem.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jardem.Web.Pages.Desk;

/// <summary>At the desk: the payee comes with another account for a payment that came back, and signs for it .</summary>
/// <remarks>The page takes more bytes than a file may have, so that a file too big is answered beside its field and nothing typed is lost.</remarks>
[RequestSizeLimit(Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Largest)]
public sealed class AccountModel(OpenCase open, IPaymentOrders orders, PaymentStreams streams, GiveAccount give) : JardemPage
{
    private const string Purpose = "desk:account";
    private const long Largest = 64L * 1024 * 1024;

    public Guid Case { get; private set; }

    public string Payee { get; private set; } = "";

    public bool Given { get; private set; }

    public string? Typed { get; private set; }

    public IReadOnlyList<FaultLine> Faults { get; private set; } = [];

    /// <summary>Where the scan of the signed statement is chosen.</summary>
    public Field Statement => new() { Key = "statement", Kind = QuestionKind.File, Label = T("payments.statement.label"), Hint = T("payments.statement.hint"), Fault = Faults.FirstOrDefault(f => f.Href == "#statement")?.Text };

    public async Task<IActionResult> OnGetAsync(Guid id, bool given)
    {
        Given = given;
        return await Load(id) is { } awaited && (awaited || given) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? iban, string? seen, IFormFile? statement)
    {
        if (await Load(id) is not { } awaited)
            return NotFound();
        Typed = iban is { Length: > 60 } ? iban[..60] : iban;
        if (!awaited)
            return Told(null, "payments.fault.nothing-to-pay");
        if (seen != "yes")
            return Told("#seen", "payments.fault.not-seen");
        var brought = await PostedFile.Inspect(statement, HttpContext.RequestAborted);
        if (brought is not FileInspection.Result.Clean { File: var scan })
            return Told("#statement", brought is FileInspection.Result.Bad bad ? bad.TextKey : "payments.fault.no-statement");
        return await give.AtDesk(id, Typed ?? "", Officer.Officer, scan, HttpContext.RequestAborted) switch
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
