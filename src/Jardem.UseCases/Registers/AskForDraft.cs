using System.Collections.Immutable;
using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using Jardem.Services;
using Jardem.Services.Journeys;
using Jardem.UseCases.Access;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Ports;
using NodaTime;
using NodaTime.Text;

namespace Jardem.UseCases.Registers;

/// <summary>What one register said while an application is filled in, beside what was typed.</summary>
/// <param name="Answer">Null while it is awaited.</param>
public sealed record DraftAnswer(AskedInquiry Asked, RegisterAnswer? Answer)
{
    public IReadOnlyList<ComparedFact> Compared { get; } = Mismatches.Of(Asked, Answer, []);
}

/// <summary>
/// Asks registers before there is a case, to fill in or compare the application: the operator at the desk, or the citizen oneself
/// (Order of the portal: the applicant makes the requests). Asked only under the applicant's consent to personal data; each exchange is
/// recorded under the draft, and its answer goes into the case that is made of the draft.
/// </summary>
public sealed class AskForDraft(RegisterAccess access, IExchanges exchanges)
{
    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Answered(IReadOnlyList<DraftAnswer> Answers) : Outcome;

        /// <summary>The key names the text that says why and what to do.</summary>
        public sealed record NotAllowed(string TextKey) : Outcome;
    }

    /// <summary>Asks whatever was not answered for these data yet.</summary>
    /// <param name="consented">The applicant's consent to personal data, given for this application.</param>
    public async Task<Outcome> Run(RegisterAsker asker, Guid draft, IServiceRoom room, LawOnDay day, Answers answers, bool consented, DateTimeZone zone, CancellationToken cancel)
    {
        if (access.Registers is not { } registers)
            return new Outcome.NotAllowed("act.no-gateway");
        if (FactsOf(answers, room, day.Day) is not { } facts)
            return new Outcome.NotAllowed("desk.applicant-first");
        if (!consented)
            return new Outcome.NotAllowed("desk.consent-first");
        var known = await Known(draft, room, day, answers, zone, cancel);
        if (known.Count == 0)
            return new Outcome.NotAllowed("act.nothing-to-ask");
        var told = new List<DraftAnswer>();
        foreach (var one in known)
        {
            told.Add(one.Answer is { Outcome: not (RegisterOutcome.Silent or RegisterOutcome.Unusable) } ? one
                : one.Asked.Coverage() == InquiryCoverage.NotCovered ? one with { Answer = AnswersOfExchanges.NotCovered(one.Asked, day) }
                : new DraftAnswer(one.Asked, AnswersOfExchanges.Of(one.Asked, await registers.Ask(asker.Question(one.Asked, draft, fresh: false), cancel), day, zone)));
        }

        return new Outcome.Answered(told);
    }

    /// <summary>What was asked for the draft as it stands, with the answers that came; empty while the applicant is not filled in.</summary>
    public async Task<IReadOnlyList<DraftAnswer>> Known(Guid draft, IServiceRoom room, LawOnDay day, Answers answers, DateTimeZone zone, CancellationToken cancel)
    {
        if (FactsOf(answers, room, day.Day) is not { } facts)
            return [];
        return await Known(draft, [.. room.Inquiries(facts, day).Select(Typed)], day, zone, cancel);
    }

    /// <summary>Answers that exchanges of the draft hold for the facts of its application.</summary>
    public async Task<IReadOnlyList<RegisterAnswer>> Answers(Guid draft, IServiceRoom room, ApplicationFacts facts, LawOnDay day, DateTimeZone zone, CancellationToken cancel)
    {
        if (!access.IsSetUp)
            return [];
        var known = await Known(draft, room.Inquiries(facts, day), day, zone, cancel);
        return [.. known.Select(k => k.Answer).OfType<RegisterAnswer>().Where(a => a.Outcome is not (RegisterOutcome.Silent or RegisterOutcome.Unusable))];
    }

    private async Task<IReadOnlyList<DraftAnswer>> Known(Guid draft, IReadOnlyList<AskedInquiry> asked, LawOnDay day, DateTimeZone zone, CancellationToken cancel)
    {
        var before = await exchanges.OfCase(draft, cancel);
        return [.. asked.Select(a => new DraftAnswer(a, before.LastOrDefault(e => e.IsOf(a)) is { } exchange ? AnswersOfExchanges.Of(a, exchange, day, zone) : null))];
    }

    /// <summary>What is not typed yet is not compared.</summary>
    private static AskedInquiry Typed(AskedInquiry asked) => asked with { Compared = [.. asked.Compared.Where(c => c.Declared.Length > 0 || c.Kind == ComparedKind.Name)] };

    private static ApplicationFacts? FactsOf(Answers answers, IServiceRoom room, LocalDate filedOn)
    {
        if (answers["applicant.surname"] is not { } surname || answers["applicant.name"] is not { } name || answers["applicant.iin"] is not { } iin || Iin.Check(iin) != IinFault.None
            || answers["applicant.birth-date"] is not { } born || LocalDatePattern.Iso.Parse(born) is not { Success: true } birth)
            return null;
        return new ApplicationFacts
        {
            Request = answers["request"] ?? "",
            FiledOn = filedOn,
            Applicant = new Applicant
            {
                Name = new PersonName(surname, name, answers["applicant.patronymic"]),
                Iin = iin,
                BirthDate = birth.Value,
                Sex = answers.Is("applicant.sex", "male") ? Sex.Male : Sex.Female,
                Territory = answers["applicant.territory"] ?? "",
                Address = answers["applicant.address"] ?? "",
            },
            Answers = answers.Values.Where(a => a.Key.StartsWith(room.QuestionPrefix, StringComparison.Ordinal)).ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }
}
