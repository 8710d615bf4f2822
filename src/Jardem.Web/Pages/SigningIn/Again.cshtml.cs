using Jardem.UseCases.Accounts;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Ports;
using Jardem.Web.Forms;
using Jardem.Web.Hosting;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Jardem.Web.Pages.SigningIn;

/// <summary>Asks whoever is signed in to prove it once more, by password or signature, and goes back to the page that needs it.</summary>
[Authorize(Policy = Policies.SignedIn)]
[EnableRateLimiting(SignInLimit.Guard)]
public sealed class AgainModel(SignIn signIn, SignInBySignature bySignature, SignatureChallenge challenge, WebSettings settings) : SignInPage
{
    public Challenge? Given { get; private set; }

    public bool HasPassword => HttpContext.Account() is not null;

    public SigningForm Form => new(FreshDoor.Page + "?handler=signed", Given!.Content, SignatureUse.Authenticate)
    {
        ButtonKey = "sign-in.again.button",
        Iin = HttpContext.Account()?.Iin ?? HttpContext.MaybeCitizen()?.Iin,
        Fields = new Dictionary<string, string> { ["challenge"] = Given.Id, ["back"] = Back },
        SaveAs = "jardem-sign-in.txt",
    };

    public void OnGet(string? returnUrl) => Back = Local(returnUrl);

    public async Task<IActionResult> OnPostAsync(string? password, string? back)
    {
        Back = Local(back);
        if (HttpContext.Account() is not { } account || await signIn.Again(account.Id, password ?? "", HttpContext.RequestAborted) is not Jardem.UseCases.Accounts.SignIn.Outcome.In)
            return Again("sign-in.again.wrong");
        await HttpContext.Doorkeeper().Renew(HttpContext.Session(), SignInMethod.Password, HttpContext.RequestAborted);
        return LocalRedirect(Back);
    }

    public async Task<IActionResult> OnPostBeginAsync(string? back)
    {
        Back = Local(back);
        HttpContext.AllowNcaLayer();
        Given = await challenge.Give(settings.PublicBase.Authority, SignatureChallenge.AgainPurpose(HttpContext.Session()), HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPostSignedAsync([FromForm(Name = "challenge")] string? id, string? cms, IFormFile? signature, string? back)
    {
        Back = Local(back);
        var session = HttpContext.Session();
        if ((PostedSignature.Read(cms) ?? await PostedSignature.Read(signature, HttpContext.RequestAborted)) is not { } bytes)
            return Again("sign-in.signature.not-accepted");
        switch (await challenge.Answer(id ?? "", SignatureChallenge.AgainPurpose(session), bytes, HttpContext.RequestAborted))
        {
            case ChallengeAnswer.Refused refused:
                return Again(refused.TextKey);
            case ChallengeAnswer.Proved proved when await IsOneself(proved.Signer):
                await HttpContext.Doorkeeper().Renew(session, SignInMethod.Signature, HttpContext.RequestAborted);
                return LocalRedirect(Back);
            default:
                return Again("sign-in.again.other-person");
        }
    }

    private async Task<bool> IsOneself(SignerCertificate signer) => HttpContext.Account() is { } account
        ? (await bySignature.AccountsOf(signer, HttpContext.RequestAborted)).Any(a => a.Id == account.Id)
        : EnterCitizen.May(signer) && HttpContext.Citizen().Iin == signer.Iin;
}
