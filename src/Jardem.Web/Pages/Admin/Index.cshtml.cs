using Jardem.Cases.Cases;
using Jardem.UseCases.Accounts;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Admin;

/// <summary>Every account of the installation.</summary>
public sealed class IndexModel(IAccounts accounts, KeepAccounts keep, SnapshotSource law, IClock clock) : JardemPage
{
    private Jardem.Law.Snapshots.LawOnDay _law = null!;

    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    public string? Fault { get; private set; }

    /// <summary>What was just done; a word of the text keys.</summary>
    public string? JustDone { get; private set; }

    public Task OnGetAsync([FromQuery] string? done)
    {
        JustDone = done is "created" or "closed" or "iin" ? done : null;
        return Load();
    }

    public async Task<IActionResult> OnPostCloseAsync(string? id)
    {
        if (await keep.Close(Officer, id ?? "", HttpContext.RequestAborted) is KeepAccounts.Outcome.NotAllowed no)
        {
            Fault = T(no.TextKey);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await Load();
            return Page();
        }

        return Redirect("/admin?done=closed");
    }

    public async Task<IActionResult> OnPostIinAsync(string? id, string? iin)
    {
        if (await keep.SetIin(Officer, id ?? "", iin?.Trim() ?? "", HttpContext.RequestAborted) is KeepAccounts.Outcome.NotAllowed no)
        {
            Fault = T(no.TextKey);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await Load();
            return Page();
        }

        return Redirect("/admin?done=iin");
    }

    public string Place(Account account) => _law.Place(account.Unit ?? account.Body, Language);

    public string RoleNames(Account account) => string.Join(", ", account.Roles.Select(r => T($"role.{Kebab.Of(r)}")));

    private async Task Load()
    {
        var now = clock.GetCurrentInstant();
        _law = (await law.Active(HttpContext.RequestAborted)).On(now.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date);
        Accounts = [.. (await accounts.All(HttpContext.RequestAborted)).OrderBy(a => a.Closed).ThenBy(a => Jardem.Cases.People.FoldedText.Fold(a.Name.ToString()), StringComparer.Ordinal)];
    }
}
