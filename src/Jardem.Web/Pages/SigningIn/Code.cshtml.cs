using Jardem.Cases.People;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Jardem.Web.Pages.SigningIn;

/// <summary>A citizen's sign-in by a code to the phone on record. The pages are the same whether or not there is such a person.</summary>
[EnableRateLimiting(SignInLimit.Guard)]
public sealed class CodeModel(SignInByCode signIn) : SignInPage
{
    public const string Address = "/sign-in/code";

    public string? Iin { get; private set; }

    /// <summary>What the code answers to; null before one was asked for.</summary>
    public Guid? Sent { get; private set; }

    public void OnGet(string? returnUrl) => Back = Local(returnUrl);

    public async Task<IActionResult> OnPostAsync(string? iin, string? back)
    {
        Back = Local(back);
        Iin = iin?.Trim() ?? "";
        if (Jardem.Cases.People.Iin.Check(Iin) != IinFault.None)
            return Again("sign-in.code.iin-wrong", StatusCodes.Status422UnprocessableEntity);
        Sent = await signIn.Send(Iin, Language.Code(), HttpContext.RequestAborted);
        return Page();
    }

    public async Task<IActionResult> OnPostEnteredAsync(Guid sent, string? iin, string? code, string? back)
    {
        Back = Local(back);
        Iin = iin?.Trim() ?? "";
        Sent = sent;
        return await signIn.Enter(sent, Iin, code?.Trim() ?? "", HttpContext.RequestAborted) is { } citizen
            ? await Enter(citizen, SignInMethod.Code)
            : Again("sign-in.code.wrong");
    }
}
