using Jardem.UseCases.Citizens;
using Jardem.Web.Hosting;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Jardem.Web.Pages.Cabinet;

/// <summary>A citizen's phone on record: named in a session begun by signature, kept once a code came to it.</summary>
[EnableRateLimiting(SignInLimit.Guard)]
public sealed class PhoneModel(OwnPhone phone) : JardemPage
{
    /// <summary>The phone on record, in groups as people read numbers out.</summary>
    public string? Known => HttpContext.MaybeCitizen()?.Phone is { } known ? (known.Length == 12 ? $"{known[..2]} {known[2..5]} {known[5..8]} {known[8..10]} {known[10..]}" : known) : null;

    public bool MayChange => HttpContext.Session().Method == UseCases.Ports.SignInMethod.Signature;

    public string? Typed { get; private set; }

    /// <summary>What the code answers to; null before it was sent.</summary>
    public Guid? Sent { get; private set; }

    public string? Fault { get; private set; }

    public bool Done { get; private set; }

    public void OnGet([FromQuery] bool done = false) => Done = done;

    public async Task<IActionResult> OnPostAsync(string? typed)
    {
        Typed = typed;
        return Told(await phone.Send(Citizen, HttpContext.Session(), typed ?? "", Language.Code(), HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid sent, string? typed, string? code)
    {
        (Typed, Sent) = (typed, sent);
        return Told(await phone.Confirm(Citizen, HttpContext.Session(), sent, typed ?? "", code?.Trim() ?? "", HttpContext.RequestAborted));
    }

    private IActionResult Told(OwnPhone.Outcome outcome)
    {
        switch (outcome)
        {
            case OwnPhone.Outcome.Sent sent:
                (Sent, Typed) = (sent.Id, sent.Phone);
                return Page();
            case OwnPhone.Outcome.Kept:
                return Redirect("/me/phone?done=true");
            case OwnPhone.Outcome.NotAllowed no:
                Fault = T(no.TextKey);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            default:
                throw new InvalidOperationException("A phone has three outcomes.");
        }
    }
}
