using Jardem.UseCases.Accounts;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Authentication;
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

    public void OnGet([FromQuery] bool changed = false) => Changed = changed;

    public async Task<IActionResult> OnPostAsync(string? old, string? password, string? again)
    {
        if (password != again)
            return Again("again", T("own.not-the-same"));
        switch (await keep.ChangePassword(Officer, old ?? "", password ?? "", HttpContext.RequestAborted))
        {
            case KeepAccounts.Outcome.Done done:
                await HttpContext.SignInAsync(CurrentOfficer.Identity(done.Account));
                return Redirect("/account?changed=true");
            case KeepAccounts.Outcome.NotAllowed no:
                return Again(no.TextKey == "account.old-password-wrong" ? "old" : "password", T(no.TextKey));
            default:
                throw new InvalidOperationException("A change of password has two outcomes.");
        }
    }

    private PageResult Again(string field, string words)
    {
        Fault = (field, words);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
