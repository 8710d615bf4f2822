using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Snapshots;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Ports.Keys;
using Jardem.UseCases.Signatures.Keys;
using Jardem.Web.Pages.Casework;
using Jardem.Web.Pages.Oversight;
using NodaTime;

namespace Jardem.Web.Pages.Keys;

/// <summary>The keys of automatic signing and their newest uses: of every body for the administrator, of the own body for a head.</summary>
public sealed class IndexModel(AuthorisedSigning signing, IKeyUses uses, IAccounts accounts, SnapshotSource law, IClock clock) : JardemPage
{
    public const int Shown = 200;

    private static readonly DateTimeZone Capital = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    private LawOnDay _law = null!;
    private Instant _now;

    public IReadOnlyList<(AuthorisedKey Key, Account? Answers, int Today)> Keys { get; private set; } = [];

    public IReadOnlyList<KeyUse> Uses { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        _now = clock.GetCurrentInstant();
        _law = (await law.Active(cancel)).On(_now.InZone(Capital).Date);
        var body = Officer.Is(Role.Administrator) ? null : Officer.Officer.Body;
        var keys = new List<(AuthorisedKey, Account?, int)>();
        foreach (var key in signing.Keys.Where(k => body is null || k.Body == body))
            keys.Add((key, await accounts.ByLogin(key.Login, cancel), await uses.Count(key.Thumbprint, _now.InZone(ZoneOf(key.Body)).Date, cancel)));
        Keys = keys;
        Uses = await uses.Newest(body, Shown, cancel);
    }

    public bool HasEnded(AuthorisedKey key) => _now >= key.NotAfter;

    public string Body(string id) => _law.Place(id, Language);

    public string Services(KeyPolicy policy) => string.Join(", ", policy.Services.Select(s => _law.Standard(s)?.Name.In(Language) ?? s));

    public string Kinds(KeyPolicy policy) => string.Join(", ", policy.Kinds.Select(k => T($"document-kind.{k}")));

    public string Bounds(KeyPolicy policy) => T(
        "keys.bounds", ("amount", FigureText.Number(policy.GreatestAmount / 100m, 0, Language)), ("count", FigureText.Number(policy.PerDay, 0, Language)), ("from", Hour(policy.FirstHour)), ("to", Hour(policy.LastHour)));

    public string Day(Instant at) => DateText.Long(at.InZone(Capital).Date, Language);

    public string Moment(KeyUse use)
    {
        var local = use.At.InZone(ZoneOf(use.Body)).LocalDateTime;
        return $"{DateText.Short(local.Date)}, {DateText.Time(local.TimeOfDay)}";
    }

    public string Why(KeyRefusal why) => T($"key.{Kebab.Of(why)}");

    private static string Hour(int hour) => $"{hour:00}:00";

    private DateTimeZone ZoneOf(string body) => _law.Body(body) is { } known ? DateTimeZoneProviders.Tzdb[known.Zone] : Capital;
}
