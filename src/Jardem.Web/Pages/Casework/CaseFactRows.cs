using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services.Journeys;
using Jardem.Web.Forms;
using NodaTime;

namespace Jardem.Web.Pages.Casework;

/// <summary>A fact as the case page shows it: what, its value, where it comes from and when.</summary>
/// <param name="Source">Ending of the source's class: document, register, or empty for a person's words.</param>
/// <param name="Note">The reason that an officer gave, where the fact is a finding.</param>
public sealed record FactRow(string Label, string Value, string Source, string SourceWords, string When, string? Note = null);

/// <summary>Makes the fact table of any service: the persons, the service's own answers, the findings.</summary>
/// <param name="journey">The questions of the service, whose words name its own answers.</param>
public sealed class CaseFactRows(TextCatalog texts, Language language, LawOnDay law, DateTimeZone zone, Journey journey)
{
    private readonly AnswerText _words = new(texts, law.Snapshot, language);

    public IReadOnlyList<FactRow> Of(ApplicationFacts facts, CaseRegistered registered)
    {
        var when = Moment(registered.FiledAt);
        var rows = new List<FactRow>
        {
            Declared("casework.asked-for", T($"request.{facts.Request}")),
            Declared("casework.filed-on", DateText.WithWeekday(facts.FiledOn, language)),
        };
        rows.AddRange(Person(facts.Applicant));
        if (facts.Representative is { } representative)
            rows.AddRange(Power(representative));
        var answers = new Answers(facts.Answers);
        rows.AddRange(facts.Answers.Select(a => Asked(a.Key) is { } question
            ? new FactRow(texts.Has($"fact.{a.Key}") ? T($"fact.{a.Key}") : _words.Label(question), _words.Answer(question, answers) ?? a.Value, "", T("casework.source.declared"), when)
            : Declared($"fact.{a.Key}", a.Value)));
        rows.AddRange(facts.Consents.Select(c => Declared("casework.statement", Asked($"statement.{c}") is { } statement ? _words.Label(statement) : T($"question.statement.{c}.label"))));
        rows.AddRange(facts.Established.Select(Finding));
        return rows;

        FactRow Declared(string label, string value) => new(T(label), value, "", T("casework.source.declared"), when);

        IEnumerable<FactRow> Person(Applicant applicant)
        {
            FactRow Shown(string label, string value) => new(T(label), value, "document", T("casework.source.identity"), when);
            yield return Shown("casework.applicant", applicant.Name.ToString());
            yield return Shown("question.person.iin.label", applicant.Iin);
            yield return Shown("question.person.birth-date.label", DateText.Long(applicant.BirthDate, language));
            yield return Shown("question.person.sex.label", T(applicant.Sex == Sex.Female ? "question.person.sex.female" : "question.person.sex.male"));
            yield return Declared("question.applicant.territory.label", law.Territory(applicant.Territory, language));
            yield return Declared("question.applicant.address.label", applicant.Address);
            if (applicant.Phone is { } phone)
                yield return Declared("question.applicant.phone.label", phone);
            yield return Declared("question.language.label", T($"question.language.{registered.Language}"));
        }

        IEnumerable<FactRow> Power(Representation power)
        {
            FactRow Shown(string label, string value) => new(T(label), value, "document", T("casework.source.power"), when);
            yield return Shown("casework.representative", $"{power.Name}, {power.Iin}");
            var until = power.ValidUntil is { } last ? DateText.Short(last) : T("casework.power-open");
            yield return Shown("casework.power", $"№ {power.DocumentNumber}, {DateText.Short(power.IssuedOn)} – {until}");
            yield return Shown("question.representative.power-covers.label", T(power.CoversThisService ? "common.yes" : "common.no"));
        }
    }

    private Question? Asked(string key) => journey.Steps.SelectMany(s => s.Questions).FirstOrDefault(q => q.Key == key);

    private FactRow Finding(EstablishedFact fact) => new(
        T($"finding.{fact.Key}.label"),
        T($"finding.{fact.Key}.{fact.Value}"),
        fact.Source == FactSource.Register ? "register" : fact.Source == FactSource.Document ? "document" : "",
        fact.By is { } officer ? T("casework.source.officer", ("name", officer.Name.ToString())) : T("casework.source.register"),
        Moment(fact.ObservedAt),
        fact.Reason);

    private string Moment(Instant at)
    {
        var local = at.InZone(zone).LocalDateTime;
        return $"{DateText.Long(local.Date, language)}, {DateText.Time(local.TimeOfDay)}";
    }

    private string T(string key, params ReadOnlySpan<(string Name, string Value)> places) => texts.Get(key, language, places);
}
