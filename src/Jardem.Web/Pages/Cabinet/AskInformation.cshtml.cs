using Jardem.UseCases.Portal;
using Jardem.UseCases.Ports;
using Jardem.Web.Forms;
using Jardem.Web.Pages.Documents;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>The request for information as a document: the citizen reads it, signs exactly these bytes and is answered at once.</summary>
public sealed class AskInformationModel(AskForInformation ask) : CabinetPage
{
    /// <summary>What is to be signed; null where it cannot be asked now, which the faults then say.</summary>
    public StoredFile? Asked { get; private set; }

    public IReadOnlyList<FaultLine> Faults { get; private set; } = [];

    public string Root { get; private set; } = "";

    public string ServiceName { get; private set; } = "";

    public SigningForm Form(StoredFile asked) => new(Root, asked.Bytes, SignatureUse.Sign)
    {
        ButtonKey = "cabinet.information.sign",
        Iin = Citizen.Iin,
        Role = "person",
        Fields = new Dictionary<string, string> { ["hash"] = asked.Hash },
        SaveAs = "request.html",
    };

    public async Task<IActionResult> OnGetAsync(string service) => await Load(service) ? Page() : NotFound();

    /// <summary>The document itself, in a sandbox.</summary>
    public async Task<IActionResult> OnGetRequestAsync(string service)
    {
        if (!await Load(service) || Asked is not { } asked)
            return NotFound();
        Response.Headers.ContentSecurityPolicy = Sandbox.ForDocuments;
        return File(asked.Bytes.ToArray(), "text/html; charset=utf-8");
    }

    public async Task<IActionResult> OnPostAsync(string service, string? hash, string? cms, IFormFile? signature)
    {
        var bytes = PostedSignature.Read(cms) ?? await PostedSignature.Read(signature, HttpContext.RequestAborted);
        var outcome = bytes is null ? new AskForInformation.Outcome.NotAllowed("signing.unreadable") : await ask.Sign(Citizen, service, hash ?? "", bytes, HttpContext.RequestAborted);
        if (outcome is AskForInformation.Outcome.Given { Asked: var given })
            return LocalRedirect($"/me/information?given={given.Answer.Token}");
        if (!await Load(service))
            return NotFound();
        Faults = [new FaultLine(null, T(outcome is AskForInformation.Outcome.NotAllowed no ? no.TextKey : "cabinet.information.stale"))];
        Response.StatusCode = outcome is AskForInformation.Outcome.Stale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <returns>False where there is no such service to ask about.</returns>
    private async Task<bool> Load(string service)
    {
        await LoadLaw();
        HttpContext.AllowNcaLayer();
        if ((await ask.Services(HttpContext.RequestAborted)).FirstOrDefault(r => r.Id == service) is not { } room)
            return false;
        (Root, ServiceName) = ($"/me/information/{room.Id}", Today.Standard(room.Id)!.Name.In(Language));
        switch (await ask.Look(Citizen, room.Id, HttpContext.RequestAborted))
        {
            case AskForInformation.Outcome.ToSign asked:
                Asked = asked.Html;
                break;
            case AskForInformation.Outcome.NotAllowed no:
                Faults = [new FaultLine(null, T(no.TextKey))];
                break;
        }

        return true;
    }
}
