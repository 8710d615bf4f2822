using System.Collections.Immutable;
using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Cases.People.Consents;
using Jardem.Law.Json;
using Jardem.Law.Texts;
using Jardem.Services.Journeys;
using Jardem.UseCases.Access;
using Jardem.UseCases.Codes;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Registers;
using NodaTime;

namespace Jardem.UseCases.DigitalDocuments;

/// <summary>
/// Takes the applicant's document from the digital documents service for one draft, with the owner's consent: a code goes to the phone on
/// record and is told to the operator, or the owner answers the message (Order 257, app. 1, r. 8). The document is asked for once for a
/// code; where the service was silent it is asked again while the consent holds. Everything may be repeated and is done once.
/// </summary>
public sealed class RequestDigitalDocument(
    TakeApplication take, IDrafts drafts, RegisterAccess access, IExchanges exchanges, OneTimeCodes codes, IOneTimeCodes kept, ICitizens citizens, DocumentConsent consents, TextCatalog texts, IClock clock)
{
    private static readonly Duration BetweenCodes = Duration.FromMinutes(1);

    /// <summary>An exchange this young without an answer may still be under way.</summary>
    private static readonly Duration UnderWay = Duration.FromMinutes(2);

    /// <summary>A draft is changed by one at a time: two windows that confirm at once ask the register once.</summary>
    private readonly SemaphoreSlim[] _one = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        /// <summary>Nothing was sent yet; it can be.</summary>
        public sealed record Ready : Outcome;

        /// <summary>A code is on its way or waits to be told.</summary>
        /// <param name="Fresh">Sent less than a minute ago: no other goes yet.</param>
        public sealed record Waiting(Guid Code, string Phone, Instant SentAt, Instant Until, int TriesLeft, bool Fresh) : Outcome;

        /// <summary>The owner agreed; the service did not answer and can be asked again.</summary>
        public sealed record Silent : Outcome;

        /// <summary>The document stands in the draft.</summary>
        public sealed record Filled : Outcome;

        /// <summary>The key names the text that says why not and what to do.</summary>
        /// <param name="TriesLeft">After a wrong code, how many tries are left.</param>
        public sealed record NotAllowed(string TextKey, int? TriesLeft = null) : Outcome;

        /// <summary>No such draft of this operator, or no such requirement.</summary>
        public sealed record NotFound : Outcome;
    }

    /// <summary>What is asked for: checked, so that a code can be about it.</summary>
    private sealed record Matter(OpenDraft Open, JourneyStep Step, string Requirement, string Iin, DigitalMatter About);

    /// <summary>Kinds of digital documents that serve this page of the draft; none where it accepts no digital document or no gateway is set up.</summary>
    public IReadOnlyList<string> KindsFor(JourneyStep step) =>
        access.IsSetUp && step.Questions.FirstOrDefault(q => q.Key == $"{step.Key}.kind") is { } kind ? DigitalMatter.KindsFor(kind.Options) : [];

    /// <summary>How far it has come; changes nothing.</summary>
    public Task<Outcome> State(Principal principal, Guid draft, string requirement, string kind, CancellationToken cancel) =>
        With(principal, draft, requirement, kind, async m =>
        {
            if (await Consented(m, cancel) is not null)
                return IsFilled(m) ? new Outcome.Filled() : new Outcome.Silent();
            if (await Open(m, cancel) is { } open)
                return open;
            return await Phone(m, cancel) is null ? new Outcome.NotAllowed("desk.digital.no-phone") : new Outcome.Ready();
        }, cancel);

    /// <summary>Sends the owner a code; within a minute the same one stands.</summary>
    public Task<Outcome> Send(Principal principal, Guid draft, string requirement, string kind, CancellationToken cancel) =>
        With(principal, draft, requirement, kind, async m =>
        {
            if (await Phone(m, cancel) is not { } owner)
                return new Outcome.NotAllowed("desk.digital.no-phone");
            if (await Open(m, cancel) is { Fresh: true } open)
                return open;
            var language = SmsLanguage.Of(owner.Language);
            var sent = await codes.Send(
                new CodeToSend(m.Iin, owner.Phone!, DigitalMatter.Purpose, m.About.About, language) { What = texts.Get($"digital.sms.{m.About.Kind}", language), ByReply = true }, cancel);
            return sent switch
            {
                CodeSent.Sent => (Outcome?)await Open(m, cancel) ?? new Outcome.Ready(),
                CodeSent.TooMany => new Outcome.NotAllowed("desk.digital.too-many-codes"),
                _ => new Outcome.NotAllowed("desk.digital.no-phone"),
            };
        }, cancel);

    /// <summary>The owner told the operator the code.</summary>
    public Task<Outcome> Confirm(Principal principal, Guid draft, string requirement, string kind, Guid code, string typed, CancellationToken cancel) =>
        With(principal, draft, requirement, kind, async m =>
        {
            switch (await codes.Confirm(code, typed, m.Iin, DigitalMatter.Purpose, m.About.About, cancel))
            {
                case CodeAnswer.Confirmed confirmed:
                    await consents.Give(confirmed.Code, principal, cancel);
                    return await Take(principal, m, code, cancel);
                case CodeAnswer.Used:
                    return await Look(principal, m, code, cancel);
                case CodeAnswer.Wrong { TriesLeft: > 0 } wrong:
                    return new Outcome.NotAllowed("desk.digital.code-wrong", wrong.TriesLeft);
                case CodeAnswer.Expired:
                    return new Outcome.NotAllowed("desk.digital.code-expired");
                case CodeAnswer.NotFound:
                    return new Outcome.NotAllowed("desk.digital.code-other");
                default:
                    return new Outcome.NotAllowed("desk.digital.too-many-tries");
            }
        }, cancel);

    /// <summary>Looks whether the owner has answered the message, and takes the document if so; asks a silent service again.</summary>
    /// <param name="code">The code that was sent; null for the consent that holds.</param>
    public Task<Outcome> Look(Principal principal, Guid draft, string requirement, string kind, Guid? code, CancellationToken cancel) =>
        With(principal, draft, requirement, kind, async m =>
        {
            if (await Consented(m, cancel) is { } consent)
                return await Take(principal, m, consent, cancel);
            return code is { } id ? await Look(principal, m, id, cancel) : new Outcome.NotAllowed("desk.digital.consent-over");
        }, cancel);

    private async Task<Outcome> Look(Principal principal, Matter matter, Guid id, CancellationToken cancel)
    {
        if (await kept.Get(id, cancel) is not { } code || code.Person != matter.Iin || code.Purpose != DigitalMatter.Purpose || code.About != matter.About.About)
            return new Outcome.NotAllowed("desk.digital.code-other");
        if (code.UsedAt is null)
            return await Open(matter, cancel) is { } open ? open : new Outcome.NotAllowed(code.Tries >= OneTimeCodes.MostTries ? "desk.digital.too-many-tries" : "desk.digital.code-expired");
        await consents.Recover(code, principal, cancel);
        return await Take(principal, matter, id, cancel);
    }

    private async Task<Outcome> Take(Principal principal, Matter matter, Guid consent, CancellationToken cancel)
    {
        var one = _one[(matter.About.Draft.GetHashCode() & int.MaxValue) % _one.Length];
        await one.WaitAsync(cancel);
        try
        {
            var book = await consents.Of(matter.Iin, cancel);
            if (!book.Entries.Any(e => DocumentConsent.IsOf(e, consent) && e.Given.About == matter.About.About && e.HoldsAt(clock.GetCurrentInstant())))
                return new Outcome.NotAllowed("desk.digital.consent-over");
            var (records, instead) = await Ask(principal, matter, consent, cancel);
            if (instead is not null)
                return instead;
            var (paper, fault) = DigitalPaper.Of(records!, matter.Iin, matter.About.Kind, matter.Open.Filing.LocalAt.Date);
            return paper is null ? new Outcome.NotAllowed(fault!) : await Fill(principal, matter, paper, cancel);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The answer to this consent: the one that came before, else the one that comes now.</summary>
    private async Task<(IReadOnlyList<ImmutableSortedDictionary<string, string>>? Records, Outcome? Instead)> Ask(Principal principal, Matter matter, Guid consent, CancellationToken cancel)
    {
        var before = (await exchanges.OfCase(matter.About.Draft, cancel)).Where(e => IsOf(e, matter, consent)).ToList();
        if (before.FirstOrDefault(e => e.Outcome is ExchangeOutcome.Found or ExchangeOutcome.NoRecord) is { } answered)
            return (answered.Outcome == ExchangeOutcome.NoRecord ? [] : CanonicalJson.Read<IReadOnlyList<ImmutableSortedDictionary<string, string>>>(answered.Records.Span), null);
        if (before.Any(e => e.Outcome == ExchangeOutcome.Waiting && e.AskedAt > clock.GetCurrentInstant() - UnderWay))
            return (null, new Outcome.Silent());
        var asker = RegisterAsker.Of(principal, Role.Operator);
        var reply = await access.Registers!.Ask(
            new RegisterQuestion
            {
                Register = RegisterNames.DigitalDocuments,
                Operation = "document",
                Fields = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string> { ["iin"] = matter.Iin, ["kind"] = matter.About.Kind, ["consent"] = consent.ToString() }),
                Subject = matter.Iin,
                AskedBy = asker.Account,
                Role = asker.Role,
                Unit = asker.Unit,
                Case = matter.About.Draft,
                Basis = matter.Step.Norm!.ToString(),
                Fresh = true,
            },
            cancel);
        return reply switch
        {
            RegisterReply.Found found => (found.Records, null),
            RegisterReply.NoRecord => ([], null),
            _ => (null, new Outcome.Silent()),
        };
    }

    private async Task<Outcome> Fill(Principal principal, Matter matter, DigitalPaper paper, CancellationToken cancel)
    {
        await drafts.KeepFile(matter.About.Draft, paper.File, cancel);
        // Another window may save between the reading and the writing; what it typed on other pages stays.
        while (await take.Get(principal, matter.About.Draft, cancel) is { } open)
        {
            if (open.Answers["applicant.iin"] != matter.Iin)
                return new Outcome.NotAllowed("desk.digital.other");
            if (paper.IsIn(open.Answers, matter.Requirement))
                return new Outcome.Filled();
            var filled = open.Draft with { Version = open.Draft.Version + 1, ChangedAt = clock.GetCurrentInstant(), Content = DraftContent.Write(paper.Fill(open.Answers, matter.Requirement)) };
            if (await drafts.Save(filled, cancel))
                return new Outcome.Filled();
        }

        return new Outcome.NotFound();
    }

    private async Task<Outcome> With(Principal principal, Guid draft, string requirement, string kind, Func<Matter, Task<Outcome>> act, CancellationToken cancel)
    {
        if (!principal.Is(Role.Operator))
            return new Outcome.NotAllowed("act.not-your-role");
        if (await take.Get(principal, draft, cancel) is not { } open || open.Journey.Steps.FirstOrDefault(s => s.Key == $"documents.{requirement}") is not { Norm: not null } step || !step.AskedWhen(open.Answers))
            return new Outcome.NotFound();
        if (!access.IsSetUp)
            return new Outcome.NotAllowed("act.no-gateway");
        if (!KindsFor(step).Contains(kind))
            return new Outcome.NotFound();
        if (open.Answers["applicant.iin"] is not { } iin || Iin.Check(iin) != IinFault.None)
            return new Outcome.NotAllowed("desk.applicant-first");
        return await act(new Matter(open, step, requirement, iin, new DigitalMatter(kind, draft)));
    }

    private async Task<Citizen?> Phone(Matter matter, CancellationToken cancel) =>
        await citizens.ByIin(matter.Iin, cancel) is { Phone: { } phone } owner && PhoneNumber.Normalise(phone) is not null ? owner : null;

    /// <summary>The code that is open for this matter.</summary>
    private async Task<Outcome.Waiting?> Open(Matter matter, CancellationToken cancel)
    {
        if (await Phone(matter, cancel) is not { Phone: { } phone })
            return null;
        var now = clock.GetCurrentInstant();
        var open = await kept.OpenFor(PhoneNumber.Normalise(phone)!, now, cancel);
        return open.FirstOrDefault(c => c.Person == matter.Iin && c.Purpose == DigitalMatter.Purpose && c.About == matter.About.About && c.Tries < OneTimeCodes.MostTries) is { } code
            ? new Outcome.Waiting(code.Id, code.Phone, code.SentAt, code.Until, OneTimeCodes.MostTries - code.Tries, now < code.SentAt + BetweenCodes)
            : null;
    }

    /// <summary>The code of the newest consent that holds for this matter and whose answer was not refused for good.</summary>
    private async Task<Guid?> Consented(Matter matter, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var holding = (await consents.Of(matter.Iin, cancel)).Entries
            .LastOrDefault(e => e.Given.Kind == ConsentKind.DigitalDocument && e.Given.About == matter.About.About && e.HoldsAt(now));
        if (holding is null || !Guid.TryParse(holding.Given.EvidenceId, out var code))
            return null;
        var answered = (await exchanges.OfCase(matter.About.Draft, cancel)).FirstOrDefault(e => IsOf(e, matter, code) && e.Outcome is ExchangeOutcome.Found or ExchangeOutcome.NoRecord);
        if (answered is null)
            return code;
        var usable = answered.Outcome == ExchangeOutcome.Found
            && DigitalPaper.Of(CanonicalJson.Read<IReadOnlyList<ImmutableSortedDictionary<string, string>>>(answered.Records.Span), matter.Iin, matter.About.Kind, matter.Open.Filing.LocalAt.Date).Paper is not null;
        return usable ? code : null;
    }

    private static bool IsFilled(Matter matter) =>
        matter.Open.Answers.Is($"{matter.Step.Key}.kind", DigitalMatter.Purpose) && matter.Open.Answers[$"{matter.Step.Key}.file"] is not null;

    private static bool IsOf(Exchange exchange, Matter matter, Guid consent) =>
        exchange.Question.Register == RegisterNames.DigitalDocuments && exchange.Question.Subject == matter.Iin
        && exchange.Question.Fields.GetValueOrDefault("kind") == matter.About.Kind && exchange.Question.Fields.GetValueOrDefault("consent") == consent.ToString();
}
