using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Data;
using Jardem.Law.Snapshots;
using Jardem.UseCases.Accounts;
using Jardem.UseCases.ActiveLaw;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace Jardem.Web.Pages.Admin;

/// <summary>What is typed to open an account.</summary>
public sealed record NewAccount(string? Surname, string? Name, string? Patronymic, [FromForm(Name = "position-kk")] string? PositionKk, [FromForm(Name = "position-ru")] string? PositionRu, string? Place, string[]? Roles, string? Login, string? Password, string? Iin = null);

/// <summary>Opens an account for a person.</summary>
public sealed class NewModel(KeepAccounts keep, SnapshotSource law, IClock clock) : JardemPage
{
    private LawOnDay _law = null!;

    public NewAccount Typed { get; private set; } = new(null, null, null, null, null, null, null, null, null);

    public IReadOnlyList<(string Field, string Words)> Faults { get; private set; } = [];

    /// <summary>Bodies and their units, as places of work.</summary>
    public IEnumerable<(string Id, string Name)> Places =>
        from body in _law.Snapshot.Data.Bodies.Where(b => b.Span().Contains(_law.Day))
        from place in body.Units.Select(u => (Id: $"{body.Id}/{u.Id}", Name: $"{T(body.Short ?? body.Name)}, {T(u.Name)}")).Prepend((body.Id, T(body.Name)))
        select place;

    public static IReadOnlyList<Role> Roles { get; } = Enum.GetValues<Role>();

    public Task OnGetAsync() => Load();

    public async Task<IActionResult> OnPostAsync([FromForm] NewAccount typed)
    {
        await Load();
        Typed = typed;
        var place = Place(typed.Place);
        var missing = new List<(string, string)>();
        foreach (var (field, value, text) in new[] { ("surname", typed.Surname, "admin.surname-needed"), ("name", typed.Name, "admin.name-needed"), ("position-kk", typed.PositionKk, "admin.position-needed"), ("position-ru", typed.PositionRu, "admin.position-needed") })
        {
            if (string.IsNullOrWhiteSpace(value))
                missing.Add((field, T(text)));
        }

        if (place is null)
            missing.Add(("place", T("admin.place-needed")));
        if (missing.Count > 0)
            return Again(missing);
        var roles = (typed.Roles ?? []).Select(Kebab.Parse<Role>).OfType<Role>().Distinct().ToList();
        var name = new PersonName(typed.Surname!.Trim(), typed.Name!.Trim(), string.IsNullOrWhiteSpace(typed.Patronymic) ? null : typed.Patronymic.Trim());
        var outcome = await keep.Create(Officer, typed.Login ?? "", typed.Password ?? "", name, new Text(typed.PositionKk!.Trim(), typed.PositionRu!.Trim()), place!.Value.Body.Id, place.Value.Unit, roles, string.IsNullOrWhiteSpace(typed.Iin) ? null : typed.Iin.Trim(), HttpContext.RequestAborted);
        return outcome is KeepAccounts.Outcome.NotAllowed no ? Again([(Field(no.TextKey), T(no.TextKey))]) : Redirect("/admin?done=created");
    }

    public string? FaultOf(string field) => Faults.Where(f => f.Field == field).Select(f => f.Words).FirstOrDefault();

    private PageResult Again(IReadOnlyList<(string, string)> faults)
    {
        Faults = faults;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static string Field(string textKey) => textKey switch
    {
        "account.password-short" => "password",
        "account.no-role" => "role-0",
        "account.iin-wrong" => "iin",
        _ => "login",
    };

    private (BodyData Body, string? Unit)? Place(string? typed)
    {
        var parts = (typed ?? "").Split('/');
        if (_law.Body(parts[0]) is not { } body)
            return null;
        return parts.Length == 1 ? (body, null) : body.Units.Any(u => u.Id == parts[1]) ? (body, parts[1]) : null;
    }

    private async Task Load() =>
        _law = (await law.Active(HttpContext.RequestAborted)).On(clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date);
}
