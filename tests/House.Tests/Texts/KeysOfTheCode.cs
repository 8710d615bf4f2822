using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jardem.Cases.Cases;
using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Screening;
using Jardem.Cases.Streams;
using Jardem.Services;
using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Proactive;

namespace Jardem.Tests.Texts;

/// <summary>The keys of texts that the code asks for without naming each of them: they follow from journeys, acts, reasons and enums.</summary>
internal static partial class KeysOfTheCode
{
    /// <summary>The rooms of the program, made as the program makes them.</summary>
    public static IReadOnlyList<IServiceRoom> Rooms { get; } =
        [.. typeof(IServiceRoom).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IServiceRoom)) && !t.IsAbstract).Select(t => (IServiceRoom)Activator.CreateInstance(t)!)];

    /// <summary>Keys that must stand in the catalogue.</summary>
    public static SortedSet<string> Required { get; } = [.. Journeys(), .. Faults(), .. Named("act"), .. Named("desk"), .. Named("portal"), .. Named("account"), .. Named("change"), .. Words(), .. ReplacementReasons(), .. Reasons(), .. Events(), .. Pages()];

    private static IEnumerable<string> Journeys()
    {
        yield return "step.review.title";
        foreach (var room in Rooms)
        {
            foreach (var request in room.Requests)
                yield return $"request.{request}";
            foreach (var step in HeldLaw.ErasOf(room).SelectMany(day => room.Journey(HeldLaw.Snapshot.On(day)).Steps))
            {
                if (step.Title is null)
                    yield return $"step.{step.Key}.title";
                foreach (var key in step.Questions.SelectMany(Question))
                    yield return key;
            }

            foreach (var finding in SampleFacts.Of(room, HeldLaw.ErasOf(room)[0]).SelectMany(room.Findings))
                foreach (var end in finding.Values.Prepend("label"))
                    yield return $"finding.{finding.Key}.{end}";
        }
    }

    private static IEnumerable<string> Question(Question question)
    {
        var key = question.TextKey ?? question.Key;
        if (question.Label is null)
            yield return $"question.{key}.label";
        foreach (var option in question.Options.Where(o => question.OptionTexts?.ContainsKey(o) != true))
            yield return $"question.{key}.{option}";
        if (question.Kind == QuestionKind.YesNo)
        {
            yield return "common.yes";
            yield return "common.no";
        }
    }

    private static IEnumerable<string> Faults() =>
        Enum.GetNames<QuestionKind>().Select(k => $"fault.{k.ToLowerInvariant()}.empty").Concat(Named("fault"));

    private static IEnumerable<string> Words() =>
    [
        .. Kebab<CasePhase>("phase"), .. Kebab<Role>("role"), .. Kebab<CaseAct>("case-act"), .. Kebab<IntakeFaultKind>("intake-fault"),
        "document-kind.application", "document-kind.acceptance-receipt", "document-kind.refusal-receipt", "document-kind.decision",
        .. Constants(typeof(NoticeKinds), "document-kind"), .. Constants(typeof(VoidReasons), "void-reason"),
        .. Kebab<OfferPhase>("offer.phase"), .. Kebab<DeathState>("proactive.state"), .. Kebab<ScreeningReason>("proactive.reason"), .. Named("offer"),
        .. new[] { "declarant-spouse", "declarant-child", "declarant-parent", "spouse" }.Select(r => $"proactive.relation.{r}"),
        .. new[] { "old-age-pension", "base-pension", "social-benefit", "special-benefit", "war-participant" }.Select(s => $"proactive.status.{s}"),
        .. new[] { "record", "deceased", "died-on", "addressee", "basis", "status", "amount", "phone", "account" }.Select(c => $"proactive.column.{c}"),
        "deadline.in-time", "deadline.due-soon", "deadline.today", "deadline.overdue",
    ];

    private static IEnumerable<string> Constants(Type words, string family) =>
        words.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => $"{family}.{f.GetRawConstantValue()}");

    private static IEnumerable<string> Reasons()
    {
        foreach (var reason in Named("reason"))
            foreach (var end in new[] { "met", "not-met", "unknown" })
                yield return $"{reason}.{end}";
        foreach (var room in Rooms)
        {
            foreach (var asked in SampleFacts.Of(room, HeldLaw.ErasOf(room)[0]))
                foreach (var fact in room.Decide(asked, HeldLaw.Snapshot.On(asked.FiledOn)).Reasoning.SelectMany(r => r.Facts))
                    yield return $"fact.{fact}";
        }
    }

    /// <summary>Whatever answer makes the room replace an earlier document names the reason why that one is void.</summary>
    private static IEnumerable<string> ReplacementReasons() =>
        from room in Rooms
        from request in room.Requests
        from step in room.Journey(HeldLaw.Snapshot.On(HeldLaw.Eras[^1])).Steps
        from question in step.Questions
        from option in question.Options
        let facts = SampleFacts.Of(room, HeldLaw.Eras[^1])[0]
        let reason = room.Replaces(facts with { Request = request, Answers = facts.Answers.SetItem(question.Key, option) })
        where reason is not null
        select $"void-reason.{reason}";

    private static IEnumerable<string> Events() =>
        typeof(CaseEvents).Assembly.GetTypes()
            .Select(t => t.GetCustomAttribute<EventNameAttribute>()?.Name)
            .OfType<string>()
            .Select(n => $"event.{n[..n.IndexOf('/', StringComparison.Ordinal)]}");

    /// <summary>Keys that pages and documents name where they show a text.</summary>
    private static IEnumerable<string> Pages() =>
        SourceTree.Files("src", ".cs", ".cshtml", ".razor").SelectMany(f => Shown().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value));

    /// <summary>Keys of one family written out in the source, as in "act.other-body".</summary>
    private static IEnumerable<string> Named(string family) =>
        SourceTree.Literals("src").Where(l => Key().IsMatch(l) && l.StartsWith(family + ".", StringComparison.Ordinal) && !l.EndsWith(".yaml", StringComparison.Ordinal)).Distinct();

    private static IEnumerable<string> Kebab<TEnum>(string family)
        where TEnum : struct, Enum =>
        Enum.GetNames<TEnum>().Select(n => $"{family}.{JsonNamingPolicy.KebabCaseLower.ConvertName(n)}");

    [GeneratedRegex("\\b(?:T|Fill|Field|texts\\.Get)\\(\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"")]
    private static partial Regex Shown();

    [GeneratedRegex("^[a-z]+(\\.[a-z][a-z0-9-]*)+$")]
    private static partial Regex Key();
}
