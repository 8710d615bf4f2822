using Jardem.Law;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Tests.Scenarios;

/// <summary>Holds one case of a scenario against the law and says in a sentence each thing that is otherwise.</summary>
public sealed partial class CaseCheck(LawSnapshot law, ScenarioCase one)
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm");

    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Run()
    {
        switch (one.Asks)
        {
            case "filed": Filed(); break;
            case "day": Day(); break;
            case "norm": NormSays(); break;
            case "standardRow": StandardRow(); break;
            case "standard": Standard(); break;
            case "document": Document(); break;
            case "ground": Ground(); break;
            case "form": Form(); break;
            case "term": Term(); break;
            case "lawName": LawName(); break;
            case "noticeReceived": NoticeReceived(); break;
            case "objection": ObjectionCame(); break;
            case "decisionDue": DecisionDue(); break;
            case "hearingHeld": HearingHeld(); break;
            case "waysOn": WaysOn(); break;
            case "groundsOn": GroundsOn(); break;
            case "complaintArrived": ComplaintArrived(); break;
            case "complaintRegistered": ComplaintRegistered(); break;
            case "rulesChanged": RulesChanged(); break;
            case "resultArrived": ResultArrived(); break;
            case "inquiry": InquiryOf(); break;
            case "death": FuneralDecided(); break;
            case "payableOn": PayableOn(); break;
            case "documents-after": DocumentsAfter(); break;
            default: throw new FormatException($"A case cannot ask '{one.Asks}'.");
        }

        _faults.AddRange(one.Unread.Select(k => $"the key '{k}' is not looked at in a case that asks '{one.Asks}'"));
        return _faults;
    }

    private LocalDate On() => LocalDatePattern.Iso.Parse(one.Need("on")).GetValueOrThrow();

    private string Service => one.Service ?? throw new FormatException("The scenario names no service.");

    private void Filed()
    {
        var local = Moment.Parse(one.Need("filed")).GetValueOrThrow();
        var body = law.On(local.Date).Body(one.Need("office")) ?? throw new FormatException($"No office '{one.Need("office")}'.");
        var office = OfficeHours.Of(body);
        var clock = new DeadlineClock(law);
        var filing = clock.FilingDay(office.Zone.AtStrictly(local).ToInstant(), office);
        var limit = law.On(filing.Day).Standard(Service)!.Limits[one.Find("limit") ?? "decision"];
        var deadline = clock.Derive(limit, filing);
        Expect("filingDay", Iso(filing.Day));
        Expect("due", Iso(deadline.Due));
        Expect("dueAt", deadline.DueAt is { } at ? Moment.Format(at) : "");
        Expect("by", limit.Norm!.ToString());
        var provisional = one.Find("provisional") ?? "false";
        Same("provisional", provisional, deadline.Provisional ? "true" : "false");
    }

    private void Day()
    {
        var day = law.Calendar.Day(LocalDatePattern.Iso.Parse(one.Need("day")).GetValueOrThrow());
        Same("is", one.Need("is"), System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(day.Kind.ToString()));
        Expect("holiday", day.Key ?? "");
    }

    private void NormSays()
    {
        var answer = law.On(On()).Find(NormRef.Parse(one.Need("norm")));
        var said = answer switch { NormAnswer.InForce => "in-force", NormAnswer.NotInForce => "not-in-force", NormAnswer.NotHeld => "not-held", _ => "unknown" };
        Same("answer", one.Need("answer"), said);
        var text = answer switch { NormAnswer.InForce found => found.Edition.Text, NormAnswer.NotHeld notHeld => notHeld.Why, _ => new Text("", "") };
        Contains(text);
        var edition = (answer as NormAnswer.InForce)?.Edition;
        Expect("reading", edition?.Reading ?? "");
        Expect("confirmed", edition is null ? "" : edition.Confirmed ? "true" : "false");
        Expect("from", edition?.From is { } from ? Iso(from) : "");
        Expect("to", edition?.To is { } to ? Iso(to) : "");
    }

    private void StandardRow()
    {
        var key = one.Need("standardRow");
        var row = law.On(On()).Standard(Service)?.Row(key);
        Same("number", one.Need("number"), row is null ? "none" : Number(row.Number));
        if (row is not null)
            Contains(new Text($"{row.Title.Kk}\n{row.Text.Kk}", $"{row.Title.Ru}\n{row.Text.Ru}"));
    }

    private void Standard()
    {
        _ = one.Find("standard");
        var standard = law.On(On()).Standard(Service);
        Same("rows", one.Need("rows"), standard is null ? "none" : Number(standard.Rows.Count));
        if (standard is not null)
            Contains(standard.Name);
    }

    private void Document()
    {
        var key = one.Need("document");
        var document = law.On(On()).Standard(Service)!.Documents.FirstOrDefault(d => d.Key == key);
        if (document is null)
        {
            _faults.Add($"the standard asks for no document '{key}'");
            return;
        }

        Expect("by", document.Norm.ToString());
        Expect("from", document.RepresentativeOnly ? "representative" : document.IfAny ? "if-any" : "everyone");
        Expect("expires", document.Expires ? "true" : "false");
        List("anyOf", document.AnyOf);
        List("confirmedBy", document.ConfirmedBy);
        var known = law.On(On()).Standard(Service)!.DocumentKinds;
        List("throughGateway", document.AnyOf.Where(k => known.TryGetValue(k, out var kind) && kind.ThroughGateway == true));
    }

    private void Ground()
    {
        var key = one.Need("ground");
        var ground = law.On(On()).Standard(Service)!.Grounds.FirstOrDefault(g => g.Key == key);
        Expect("by", ground?.Norm.ToString() ?? "none");
        if (ground is not null)
            Contains(ground.Text);
    }

    private void Form()
    {
        var form = law.On(On()).Form(one.Need("act"), one.Need("form"));
        Same("prescribed", one.Need("prescribed"), form is { Prescribed: true } ? "true" : "false");
        if (form is not null)
            Contains(new Text(string.Join('\n', form.Blocks.Select(b => b.Kk)), string.Join('\n', form.Blocks.Select(b => b.Ru))));
    }

    private void Term()
    {
        var term = law.On(On()).Term(one.Need("act"), one.Need("term"));
        Expect("kk", term?.Kk ?? "none");
        Expect("ru", term?.Ru ?? "none");
    }

    private void LawName()
    {
        var name = law.On(On()).ActName(one.Need("lawName")).Title;
        Expect("kk", name.Kk);
        Expect("ru", name.Ru);
    }

    private void Contains(Text text)
    {
        Within("kk", text.Kk);
        Within("ru", text.Ru);
    }

    private void Within(string key, string text)
    {
        if (one.Find(key) is { } part && !text.Contains(part, StringComparison.Ordinal))
            _faults.Add($"{key}: '{part}' is not in '{text}'");
    }

    private void Expect(string key, string found)
    {
        if (one.Find(key) is { } expected)
            Same(key, expected, found);
    }

    private void List(string key, IEnumerable<string> found)
    {
        if (one.FindList(key) is { } expected)
            Same(key, string.Join(' ', expected), string.Join(' ', found));
    }

    private void Same(string key, string expected, string found)
    {
        if (expected != found)
            _faults.Add($"{key}: expected {expected}, found {found}");
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
