using System.Collections.Concurrent;
using Jardem.Law.Clock;
using Jardem.Law.Data;
using Jardem.Law.Norms;
using Jardem.Law.Standards;
using NodaTime;

namespace Jardem.Law.Snapshots;

/// <summary>The law of one snapshot as in force on one day.</summary>
public sealed class LawOnDay
{
    private readonly Dictionary<string, ServiceStandard> _standards;

    // Only what is in force is remembered: there is an end to it, while a reader may ask for any number of provisions that do not exist.
    private readonly ConcurrentDictionary<NormRef, NormAnswer.InForce> _inForce = new();

    internal LawOnDay(LawSnapshot snapshot, LocalDate day)
    {
        Snapshot = snapshot;
        Day = day;
        _standards = snapshot.Data.Standards
            .Select(s => StandardOnDay.Build(s, day))
            .OfType<ServiceStandard>()
            .ToDictionary(s => s.Service);
    }

    public LawSnapshot Snapshot { get; }

    public LocalDate Day { get; }

    /// <summary>What the provision says on this day: in force, not in force, or not held, never one for another.</summary>
    public NormAnswer Find(NormRef norm)
    {
        if (_inForce.TryGetValue(norm, out var known))
            return known;
        var answer = Seek(norm);
        if (answer is NormAnswer.InForce found)
            _inForce.TryAdd(norm, found);
        return answer;
    }

    /// <summary>A basis on this provision, held in this snapshot, or marked as not held.</summary>
    /// <exception cref="InvalidOperationException">The provision is not in force on this day or does not exist: the program asks for what the law does not give.</exception>
    public Basis Cite(NormRef norm) => Find(norm) switch
    {
        NormAnswer.InForce => new Basis.Norm(norm, Snapshot.Id),
        NormAnswer.NotHeld => new Basis.NormNotHeld(norm),
        var other => throw new InvalidOperationException($"{norm} cannot be cited on {Day:uuuu-MM-dd}: {other.GetType().Name}."),
    };

    /// <summary>A limit of time that a provision sets, as it stands on this day.</summary>
    /// <exception cref="InvalidOperationException">The provision is not in force on this day or sets no such limit.</exception>
    public TimeLimit Limit(NormRef norm, string name) =>
        Find(norm) is NormAnswer.InForce found && found.Edition.Limits.FirstOrDefault(l => l.Name == name) is { } limit
            ? TimeLimit.Of(limit, norm)
            : throw new InvalidOperationException($"{norm} sets no limit '{name}' on {Day:uuuu-MM-dd}.");

    /// <summary>A limit that a house rule takes where no provision names one.</summary>
    /// <exception cref="InvalidOperationException">There is no such house rule on this day, or it takes no such limit.</exception>
    public TimeLimit HouseLimit(string rule, string name) =>
        HouseRule(rule)?.Limits.FirstOrDefault(l => l.Name == name) is { } limit
            ? TimeLimit.Of(limit, null, rule)
            : throw new InvalidOperationException($"House rule {rule} takes no limit '{name}' on {Day:uuuu-MM-dd}.");

    /// <summary>The limit that a provision sets on this day; where its text is not held, the one that a house rule takes instead.</summary>
    /// <exception cref="InvalidOperationException">The provision is held and sets no such limit, or neither sets one.</exception>
    public TimeLimit LimitOrHouse(NormRef norm, string name, string rule, string? houseName = null) =>
        Find(norm) is NormAnswer.NotHeld ? HouseLimit(rule, houseName ?? name) : Limit(norm, name);

    /// <summary>The ways that a provision allows on this day; none where it is not in force.</summary>
    public IReadOnlyList<OptionData> Options(NormRef norm) => Find(norm) is NormAnswer.InForce found ? found.Edition.Options : [];

    /// <summary>What the act, or a house rule that fills its silence, has asked of registers on this day.</summary>
    public IReadOnlyList<Inquiry> Inquiries(string act) =>
    [
        .. Snapshot.Data.Rules.Where(r => r.Act == act).SelectMany(r => r.Provisions).SelectMany(p => p.Editions
            .Where(e => e.Inquiries is not null && e.Span().Contains(Day))
            .SelectMany(e => e.Inquiries!.Select(i => Inquiry.Of(i, new NormRef(act, p.Path))))),
        .. Snapshot.Data.Standards.Where(s => s.Act == act).SelectMany(s => s.Rows.SelectMany(r => r.Editions)
            .Where(e => e.Inquiries is not null && e.Span().Contains(Day))
            .SelectMany(e => e.Inquiries!.Select(i => Inquiry.Of(i, new NormRef(act, $"{s.Appendix}.r{e.Number}"))))),
        .. Snapshot.Data.HouseRules.Where(r => r.Act == act && r.Inquiries is not null && r.Span().Contains(Day))
            .SelectMany(r => r.Inquiries!.Select(i => Inquiry.Of(i, null, r.Id))),
    ];

    /// <summary>What is asked of registers for one service: of an act with several Rules, by its own Rules only.</summary>
    public IReadOnlyList<Inquiry> Inquiries(ServiceStandard standard) =>
        [.. Inquiries(standard.Act).Where(i => i.Norm is null || standard.Rules.Length == 0 || i.Norm.Path.StartsWith(standard.Rules + ".", StringComparison.Ordinal))];

    public ActData? Act(string act) => Snapshot.Data.Acts.FirstOrDefault(a => a.Act == act);

    /// <summary>The act's name on this day.</summary>
    public ActName ActName(string act)
    {
        var names = Act(act)?.Names ?? throw new KeyNotFoundException($"No act '{act}' in the law data.");
        return names.FirstOrDefault(n => n.Span().Contains(Day)) ?? names[0];
    }

    /// <summary>A provision cited in the nominative: "Приказ № 78 от 28.02.2022: приложение 2 к Правилам, строка 3, подпункт 1)".</summary>
    public string Print(NormRef norm, Language language) =>
        $"{ActName(norm.Act).Short.In(language)}: {NormPath.Print(norm.Path, language)}";

    /// <summary>The service's standard on this day, or null where none is held.</summary>
    public ServiceStandard? Standard(string service) => _standards.GetValueOrDefault(service);

    /// <summary>The form's edition on this day; where its text is not held, the edition says what stands in.</summary>
    public FormOnDay? Form(string act, string form) => FormOnDay.Find(Snapshot.Data.Forms, act, form, Day);

    /// <summary>The wording of a term in an act on this day.</summary>
    public TermEdition? Term(string act, string key) =>
        Snapshot.Data.Terms.FirstOrDefault(t => t.Key == key && t.Act == act)?.Editions.FirstOrDefault(e => e.Span().Contains(Day));

    public HouseRuleData? HouseRule(string id) =>
        Snapshot.Data.HouseRules.FirstOrDefault(r => r.Id == id && r.Span().Contains(Day));

    /// <summary>A figure of the law on this day.</summary>
    public ParameterEdition? Parameter(string key) =>
        Snapshot.Data.Parameters.FirstOrDefault(p => p.Parameter == key)?.Values.FirstOrDefault(v => v.Span().Contains(Day));

    /// <summary>Whether the bank is known to have closed, or not to have opened yet, on this day. Of a bank that is not listed nothing is known.</summary>
    public bool IsBankClosed(string code) => Bank(code) is null && Snapshot.Data.Banks.Any(b => b.Code == code);

    /// <summary>The bank with this code in account numbers, where it works on this day.</summary>
    public BankData? Bank(string code) => Snapshot.Data.Banks.FirstOrDefault(b => b.Code == code && b.Span().Contains(Day));

    public BodyData? Body(string id) => Snapshot.Data.Bodies.FirstOrDefault(b => b.Id == id && b.Span().Contains(Day));

    /// <summary>The bodies of a kind that serve a territory on this day.</summary>
    public IEnumerable<BodyData> BodiesOf(string territory, string kind) =>
        Snapshot.Data.Bodies.Where(b => b.Kind == kind && b.Territories.Contains(territory) && b.Span().Contains(Day));

    private NormAnswer Seek(NormRef norm)
    {
        var act = Act(norm.Act);
        if (act is null)
            return new NormAnswer.Unknown(norm);
        if (!act.Held)
            return new NormAnswer.NotHeld(norm, NotHeldTexts.Act);
        if (Day < act.HeldFrom)
            return new NormAnswer.NotHeld(norm, NotHeldTexts.Before(act.HeldFrom.Value));
        var paths = Snapshot.Index.PathsOf(norm.Act);
        var inForce = InForce(paths, norm.Path);
        if (inForce is not null)
            return new NormAnswer.InForce(norm, inForce, act.HeldThrough is { } through && Day > through);
        var gap = act.NotHeld.FirstOrDefault(n => Covers(n.Path, norm.Path) && new DateSpan(n.From, n.To).Contains(Day));
        if (gap is not null)
            return new NormAnswer.NotHeld(norm, gap.Why);
        var spans = paths.Where(p => Covers(norm.Path, p.Key)).SelectMany(p => p.Value).Select(e => e.Span()).Distinct().ToList();
        return spans.Count > 0 ? new NormAnswer.NotInForce(norm, spans) : new NormAnswer.Unknown(norm);
    }

    private ProvisionEdition? InForce(IReadOnlyDictionary<string, List<ProvisionEdition>> paths, string path)
    {
        if (paths.TryGetValue(path, out var own) && own.FirstOrDefault(e => e.Span().Contains(Day)) is { } edition)
            return edition;
        var parts = paths.Where(p => p.Key.StartsWith(path + ".", StringComparison.Ordinal))
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => p.Value.FirstOrDefault(e => e.Span().Contains(Day)))
            .OfType<ProvisionEdition>()
            .ToList();
        if (parts.Count == 0)
            return null;
        return parts[0] with
        {
            From = parts.Max(p => p.From),
            To = parts.Min(p => p.To ?? LocalDate.MaxIsoValue) is var last && last == LocalDate.MaxIsoValue ? null : last,
            Confirmed = parts.All(p => p.Confirmed),
            Text = new Text(string.Join('\n', parts.Select(p => p.Text.Kk)), string.Join('\n', parts.Select(p => p.Text.Ru))),
        };
    }

    private static bool Covers(string outer, string path) =>
        path == outer || path.StartsWith(outer + ".", StringComparison.Ordinal);
}
