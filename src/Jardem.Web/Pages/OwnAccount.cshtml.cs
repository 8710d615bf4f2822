using Jardem.UseCases.Accounts;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jardem.Web.Pages;

/// <summary>A person's own account: who they are here, and a new password.</summary>
[Authorize]
public sealed class OwnAccountModel(KeepAccounts keep) : JardemPage
{
    public (string Field, string Words)? Fault { get; private set; }

    public bool Changed { get; private set; }

    public SessionsView Sessions { get; private set; } = null!;

    public Task OnGetAsync([FromQuery] bool changed = false)
    {
        Changed = changed;
        return Load();
    }

    /// <summary>Signs out here, in every other browser and of every token.</summary>
    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        var session = HttpContext.Session();
        await HttpContext.Doorkeeper().EndAll(session.Kind, session.Subject, null, HttpContext.RequestAborted);
        await HttpContext.SignOut();
        return Redirect("/sign-in");
    }

    public async Task<IActionResult> OnPostAsync(string? old, string? password, string? again)
    {
        if (password != again)
            return await Again("again", T("own.not-the-same"));
        switch (await keep.ChangePassword(Officer, HttpContext.Session().Id, old ?? "", password ?? "", HttpContext.RequestAborted))
        {
            case KeepAccounts.Outcome.Done done:
                await HttpContext.Keep(done.Account);
                return Redirect("/account?changed=true");
            case KeepAccounts.Outcome.NotAllowed no:
                return await Again(no.TextKey == "account.old-password-wrong" ? "old" : "password", T(no.TextKey));
            default:
                throw new InvalidOperationException("A change of password has two outcomes.");
        }
    }

    private async Task Load() => Sessions = await SessionsView.Of(this, "/account?handler=everywhere");

    private async Task<PageResult> Again(string field, string words)
    {
        await Load();
        Fault = (field, words);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
