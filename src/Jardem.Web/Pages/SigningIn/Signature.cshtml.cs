using Jardem.Law.Snapshots;
using Jardem.UseCases.Accounts;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using Jardem.Web.Forms;
using Jardem.Web.Hosting;
using Jardem.Web.Pages.Casework;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NodaTime;

namespace Jardem.Web.Pages.SigningIn;

/// <summary>
/// Sign-in by signature: a text is given out, signed, and the person comes in as the officer or citizen whom the certificate names. A text
/// is given out only when asked for, so that looking at the page costs the house nothing.
/// </summary>
[EnableRateLimiting(SignInLimit.Guard)]
public sealed class SignatureModel(SignatureChallenge challenge, SignInBySignature signIn, SnapshotSource law, IClock clock, WebSettings settings) : SignInPage
{
    public const string Address = "/sign-in/signature";

    private LawOnDay? _law;

    /// <summary>The text to be signed; null before it was asked for.</summary>
    public Challenge? Given { get; private set; }

    /// <summary>As whom one may come in, where there is more than one answer.</summary>
    public SignInBySignature.Outcome.Choose? Choice { get; private set; }

    public SigningForm Form => new(Address + "?handler=signed", Given!.Content, SignatureUse.Authenticate)
    {
        ButtonKey = "sign-in.signature.button",
        Fields = new Dictionary<string, string> { ["challenge"] = Given.Id, ["back"] = Back },
        SaveAs = "jardem-sign-in.txt",
    };

    public void OnGet(string? returnUrl) => Back = Local(returnUrl);

    public async Task<IActionResult> OnPostAsync(string? back)
    {
        Back = Local(back);
        HttpContext.AllowNcaLayer();
        Given = await challenge.Give(settings.PublicBase.Authority, SignatureChallenge.SignInPurpose, HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPostSignedAsync([FromForm(Name = "challenge")] string? id, string? cms, IFormFile? signature, string? back)
    {
        Back = Local(back);
        if ((PostedSignature.Read(cms) ?? await PostedSignature.Read(signature, HttpContext.RequestAborted)) is not { } bytes)
            return Again("sign-in.signature.not-accepted");
        return await Told(await signIn.Run(id ?? "", bytes, Language.Code(), HttpContext.RequestAborted));
    }

    public async Task<IActionResult> OnPostChosenAsync(string? ticket, string? choice, string? back)
    {
        Back = Local(back);
        return await Told(await signIn.Choose(ticket ?? "", choice ?? "", Language.Code(), HttpContext.RequestAborted));
    }

    public string Place(Account account) => _law!.Place(account.Unit ?? account.Body, Language);

    private async Task<IActionResult> Told(SignInBySignature.Outcome outcome)
    {
        switch (outcome)
        {
            case SignInBySignature.Outcome.Officer officer:
                return await Enter(officer.Account, SignInMethod.Signature);
            case SignInBySignature.Outcome.Citizen citizen:
                return await Enter(citizen.Person, SignInMethod.Signature);
            case SignInBySignature.Outcome.Choose choose:
                _law = (await law.Active(HttpContext.RequestAborted)).On(clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date);
                Choice = choose;
                return Page();
            case SignInBySignature.Outcome.Refused refused:
                return Again(refused.TextKey);
            default:
                throw new InvalidOperationException("A sign-in by signature has four outcomes.");
        }
    }
}
