using Jardem.Cases.Cases;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using Jardem.Web.Forms;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Signing;

/// <summary>One document with the very bytes that the officer signs, the form to sign it, and the way to the next one.</summary>
[RequestFormLimits(ValueLengthLimit = PostedSignature.LargestText)]
public sealed class DocumentModel(DocumentSigning signing) : JardemPage
{
    public DocumentToSign Asked { get; private set; } = null!;

    public IReadOnlyList<FaultLine> Faults { get; private set; } = [];

    public bool Done { get; private set; }

    /// <summary>Another document that waits for this officer; null where none does.</summary>
    public DocumentRow? Next { get; private set; }

    /// <summary>The form; null where the document cannot be signed by this officer now.</summary>
    public SigningForm? Form => Asked.Refusal is null
        ? new SigningForm($"/signing/{Asked.Row.Token}", Asked.Html.Bytes, SignatureUse.Sign)
        {
            Iin = Asked.Iin,
            Bin = Asked.Bin,
            Role = "organisation",
            Fields = new Dictionary<string, string> { ["hash"] = Asked.Row.Html, ["key"] = FormKey },
        }
        : null;

    public string CasePage => $"{(Officer.Is(Role.Operator) ? "/desk/cases" : "/casework")}/{Asked.Row.Stream}";

    public async Task<IActionResult> OnGetAsync(string token, [FromQuery] bool done = false)
    {
        Done = done;
        return await Open(token) ? Page() : NotFound();
    }

    /// <param name="cms">The signature that NCALayer made.</param>
    /// <param name="signature">A signature made elsewhere.</param>
    public async Task<IActionResult> OnPostAsync(string token, string? hash, string? key, string? cms, IFormFile? signature)
    {
        var cancel = HttpContext.RequestAborted;
        var bytes = PostedSignature.Read(cms) ?? await PostedSignature.Read(signature, cancel);
        if (bytes is null)
            return await Again(token, "signing.unreadable", StatusCodes.Status422UnprocessableEntity);
        return await signing.Sign(Officer, token, hash ?? "", bytes, key, cancel) switch
        {
            SigningOutcome.Done => Redirect($"/signing/{token}?done=true"),
            SigningOutcome.NotFound => NotFound(),
            SigningOutcome.NotAllowed no => await Again(token, no.TextKey, StatusCodes.Status422UnprocessableEntity),
            SigningOutcome.Unavailable => await Again(token, "signature.unavailable", StatusCodes.Status503ServiceUnavailable),
            _ => await Again(token, "signing.conflict", StatusCodes.Status409Conflict),
        };
    }

    private async Task<IActionResult> Again(string token, string fault, int status)
    {
        if (!await Open(token))
            return NotFound();
        Faults = [new FaultLine(null, T(fault))];
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> Open(string token)
    {
        if (await signing.Open(Officer, token, HttpContext.RequestAborted) is not { } asked)
            return false;
        Asked = asked;
        if (asked.Refusal is null)
            HttpContext.AllowNcaLayer();
        else
            Next = (await signing.Awaiting(Officer, HttpContext.RequestAborted)).FirstOrDefault(r => r.Token != token);
        return true;
    }
}
