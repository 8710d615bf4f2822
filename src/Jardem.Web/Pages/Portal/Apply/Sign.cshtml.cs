using Jardem.UseCases.Portal;
using Jardem.UseCases.Ports;
using Jardem.Web.Forms;
using Jardem.Web.Pages.Documents;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Portal.Apply;

/// <summary>The application as a document: the citizen reads it and signs exactly these bytes.</summary>
public sealed class SignModel(SubmitByCitizen submit) : JardemPage
{
    public Guid Draft { get; private set; }

    public SubmitByCitizen.Outcome.ToSign Asked { get; private set; } = null!;

    public IReadOnlyList<FaultLine> Faults { get; private set; } = [];

    public string Root => $"/apply/{Draft}";

    public SigningForm Form => new($"{Root}/sign", Asked.Html.Bytes, SignatureUse.Sign)
    {
        ButtonKey = "portal.sign.button",
        Iin = Citizen.Iin,
        Bin = Asked.Bin,
        Role = Asked.Bin is null ? "person" : "organisation",
        Fields = new Dictionary<string, string> { ["hash"] = Asked.Html.Hash },
        SaveAs = "application.html",
    };

    public async Task<IActionResult> OnGetAsync(Guid draft) => await Load(draft) ?? Page();

    /// <summary>The document itself, in a sandbox.</summary>
    public async Task<IActionResult> OnGetApplicationAsync(Guid draft)
    {
        if (await Load(draft) is { } away)
            return away;
        Response.Headers.ContentSecurityPolicy = Sandbox.ForDocuments;
        return File(Asked.Html.Bytes.ToArray(), "text/html; charset=utf-8");
    }

    public async Task<IActionResult> OnPostAsync(Guid draft, string? hash, string? cms, IFormFile? signature)
    {
        var bytes = PostedSignature.Read(cms) ?? await PostedSignature.Read(signature, HttpContext.RequestAborted);
        var outcome = bytes is null ? new SubmitByCitizen.Outcome.NotAllowed("signing.unreadable") : await submit.Sign(Citizen, draft, hash ?? "", bytes, HttpContext.RequestAborted);
        if (PortalAddress.Of(outcome) is { } address)
            return LocalRedirect(address);
        if (outcome is SubmitByCitizen.Outcome.NotFound)
            return NotFound();
        if (await Load(draft) is { } away)
            return away;
        Faults = [new FaultLine(null, T(outcome is SubmitByCitizen.Outcome.NotAllowed no ? no.TextKey : "portal.sign.stale"))];
        Response.StatusCode = outcome is SubmitByCitizen.Outcome.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<IActionResult?> Load(Guid draft)
    {
        Draft = draft;
        HttpContext.AllowNcaLayer();
        switch (await submit.Look(Citizen, draft, HttpContext.RequestAborted))
        {
            case SubmitByCitizen.Outcome.ToSign asked:
                Asked = asked;
                return null;
            case SubmitByCitizen.Outcome.NotFound:
                return NotFound();
            case var other:
                return LocalRedirect(PortalAddress.Of(other) ?? $"{Root}/review");
        }
    }
}
