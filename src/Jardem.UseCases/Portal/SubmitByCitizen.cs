using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Facts;
using Jardem.Law;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services.Deciding;
using Jardem.Services.Intake;
using Jardem.Services.Journeys;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Registers;

namespace Jardem.UseCases.Portal;

/// <summary>
/// A citizen hands in an application on the portal: it is checked, read as a document, signed over exactly these bytes, checked again and
/// registered by itself (Order 256, Rules, point 13). What does not meet a check is not accepted, with a notice and no case.
/// </summary>
public sealed class SubmitByCitizen(
    FillApplication fill, SnapshotSource law, AskForDraft asked, RegisterAccess registers, SameMatter same, ApplicationPaper paper, ConfirmApplication confirm,
    RegisterCase register, RefuseByCheck refuse, DocumentIssuer issuer, IEventStore events, TextCatalog texts)
{
    private const int Attempts = 4;

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        /// <summary>Every check is met; this is to be read and signed.</summary>
        /// <param name="Bin">BIN that the certificate must name; null for the citizen's own.</param>
        public sealed record ToSign(StoredFile Html, string? Bin) : Outcome;

        public sealed record Registered(Guid Case) : Outcome;

        /// <summary>Not accepted; the notice is with the refused intake.</summary>
        public sealed record NotAccepted(Guid Intake) : Outcome;

        /// <summary>Answers to mend.</summary>
        public sealed record Faulty(IReadOnlyList<AnswerFault> Faults) : Outcome;

        /// <summary>Somebody applied about the same matter already; it may be disputed. Nothing is told of whoever it was.</summary>
        /// <param name="Own">The citizen's own case, where it is one.</param>
        public sealed record AppliedAlready(bool Granted, Guid? Own) : Outcome;

        /// <summary>The application is no longer the one that was read: it is to be read again and signed.</summary>
        public sealed record Stale : Outcome;

        /// <summary>The key names the text that says why not and what to do.</summary>
        public sealed record NotAllowed(string TextKey) : Outcome;

        /// <summary>Not the citizen's draft, and nothing of the citizen's came of it.</summary>
        public sealed record NotFound : Outcome;
    }

    private sealed record Made(OpenDraft Open, CaseIntake Intake, StoredFile Html);

    /// <summary>Hands the draft in to be checked; what does not meet a check is not accepted at once.</summary>
    public Task<Outcome> Check(CitizenPrincipal citizen, Guid draft, CancellationToken cancel) => Checked(citizen, draft, mayRefuse: true, cancel);

    /// <summary>The same without writing anything: what would not be accepted is to be handed in first.</summary>
    public Task<Outcome> Look(CitizenPrincipal citizen, Guid draft, CancellationToken cancel) => Checked(citizen, draft, mayRefuse: false, cancel);

    /// <param name="hash">SHA-256 of the application that was read.</param>
    /// <param name="cms">Detached signature over its bytes.</param>
    public async Task<Outcome> Sign(CitizenPrincipal citizen, Guid draft, string hash, ReadOnlyMemory<byte> cms, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (made, instead) = await Make(citizen, draft, mayRefuse: true, cancel);
            if (made is null)
                return instead!;
            if (made.Html.Hash != hash)
                return new Outcome.Stale();
            switch (await confirm.Look(made.Intake.Room, made.Intake.Facts, made.Html, new ConfirmationGiven.Signed(cms), made.Intake.Filing.At, cancel))
            {
                case ConfirmationLooked.No no:
                    return new Outcome.NotAllowed(no.TextKey);
                case ConfirmationLooked.Unavailable:
                    return new Outcome.NotAllowed("signature.unavailable");
                case ConfirmationLooked.Holds held:
                    if (await Register(citizen, made, held, cancel) is { } done)
                        return done;
                    law.Refresh();
                    break;
            }
        }

        return new Outcome.NotAllowed("portal.again-later");
    }

    /// <summary>What came of a draft that is no longer there: the citizen's own case or notice; null where nothing of the citizen's did.</summary>
    public async Task<Outcome?> Before(CitizenPrincipal citizen, Guid draft, CancellationToken cancel)
    {
        if (await events.HolderOf(new Claim(SubmitApplication.DraftClaim, draft.ToString()), cancel) is not { } stream)
            return null;
        var stored = await events.Read(stream, cancel);
        if (stored.Count > 0 && CaseEvents.Serializer.Names.Contains(stored[0].Type))
            return CaseState.Of(stored)!.Facts.Applicant.Iin == citizen.Iin ? new Outcome.Registered(stream) : null;
        return stored.Select(IntakeEvents.Serializer.Read).OfType<IntakeRefused>().Any(r => r.Facts.Applicant.Iin == citizen.Iin) ? new Outcome.NotAccepted(stream) : null;
    }

    private async Task<Outcome> Checked(CitizenPrincipal citizen, Guid draft, bool mayRefuse, CancellationToken cancel)
    {
        var (made, instead) = await Make(citizen, draft, mayRefuse, cancel);
        return instead ?? new Outcome.ToSign(made!.Html, made.Intake.Room.LegalEntityOf(made.Intake.Facts));
    }

    private async Task<Outcome?> Register(CitizenPrincipal citizen, Made made, ConfirmationLooked.Holds held, CancellationToken cancel)
    {
        var intake = made.Intake with { Confirmed = held.Confirmation, Files = held.Files, Take = [.. made.Intake.Take, .. held.Take] };
        switch (await register.Run(intake, cancel))
        {
            case RegisterCase.Outcome.Registered done:
                await issuer.Complete(done.Case, cancel);
                await fill.Discard(citizen, made.Open.Draft.Id, cancel);
                return new Outcome.Registered(done.Case);
            case RegisterCase.Outcome.AppliedAlready already:
                return await Already(citizen, made.Open.Draft.Id, already.By, already.Granted, cancel);
            case RegisterCase.Outcome.ClaimTaken:
                return await Before(citizen, made.Open.Draft.Id, cancel) ?? new Outcome.NotFound();
            case RegisterCase.Outcome.NoBody:
                return new Outcome.NotAllowed("desk.no-body");
            case RegisterCase.Outcome.LawChanged:
                return null;
            case var other:
                throw new InvalidOperationException($"An application of the portal cannot meet {other.GetType().Name}.");
        }
    }

    private async Task<(Made? Made, Outcome? Instead)> Make(CitizenPrincipal citizen, Guid draft, bool mayRefuse, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await Before(citizen, draft, cancel) is { } before)
                return (null, before);
            if (await fill.Get(citizen, draft, cancel) is not { } open)
                return (null, new Outcome.NotFound());
            var day = FillApplication.Day(open);
            var whole = open.Room.Journey(day);
            if (open.CheckAll().SelectMany(f => f.Faults).Concat(Applicant(open, whole)).ToList() is { Count: > 0 } faults)
                return (null, new Outcome.Faulty(faults));
            if (!open.Answers.Is("statement.personal-data", "yes"))
                return (null, new Outcome.NotAllowed("desk.consent-first"));
            if (await fill.IsToAsk(open, cancel))
                return (null, new Outcome.NotAllowed("portal.ask-registers-first"));
            var intake = await Intake(citizen, open, whole, day, cancel);
            if (await Unmet(citizen, open, intake, day, mayRefuse, cancel) is { } no)
            {
                if (no is Outcome.Stale)
                {
                    law.Refresh();
                    continue;
                }

                return (null, no);
            }

            return paper.Of(intake) is { } html ? (new Made(open, intake, html), null) : (null, new Outcome.NotAllowed("desk.no-body"));
        }

        return (null, new Outcome.NotAllowed("portal.again-later"));
    }

    /// <summary>The checks before the registration; null where all are met, stale where the law changed meanwhile.</summary>
    private async Task<Outcome?> Unmet(CitizenPrincipal citizen, OpenDraft open, CaseIntake intake, LawOnDay day, bool mayRefuse, CancellationToken cancel)
    {
        var (room, facts) = (intake.Room, intake.Facts);
        var inquiries = room.Inquiries(facts, day);
        var missing = PackageCheck.Check(facts, day.Standard(room.Id)!, day, inquiries);
        if (missing.Any(m => Silent(m, facts, day.Standard(room.Id)!, inquiries)))
            return new Outcome.NotAllowed("portal.registers-silent");
        var other = intake.Disputes is null ? await same.Find(room, facts, cancel) : null;
        // What the register holds because of a case that is known here is told as that case's, which may be disputed.
        var checks = room.FailedChecks((intake.Disputes ?? other?.Id) is { } rival ? facts with { Rivals = [new RivalCase(rival, RivalKind.Dispute)] } : facts, day);
        if (checks.Count > 0 || missing.Count > 0)
        {
            if (!mayRefuse)
                return new Outcome.NotAllowed("portal.check-again");
            if (await refuse.Run(citizen, open, intake, checks, missing, cancel) is not { } stream)
                return new Outcome.Stale();
            await fill.Discard(citizen, open.Draft.Id, cancel);
            return await Before(citizen, open.Draft.Id, cancel) ?? new Outcome.NotAccepted(stream);
        }

        if (other is null)
            return null;
        if (mayRefuse && other.Facts.Applicant.Iin != citizen.Iin && await refuse.Notice(citizen, open, intake, cancel) is null)
            return new Outcome.Stale();
        return await Already(citizen, open.Draft.Id, other.Id, !other.Phase.IsOpen(), cancel);
    }

    /// <summary>A register that did not answer is no reason to refuse: the citizen asks again later or comes to the desk.</summary>
    private static bool Silent(IntakeFault fault, ApplicationFacts facts, Law.Standards.ServiceStandard standard, IReadOnlyList<AskedInquiry> inquiries) =>
        standard.Documents.Single(d => d.Key == fault.Requirement).ConfirmedBy is { Count: > 0 } by
        && inquiries.Where(i => by.Contains(i.Inquiry.Key)).Any(i => RegisterAnswers.Standing(facts, i.Inquiry.Key, i.Subject) is null && i.Coverage() != Law.Standards.InquiryCoverage.NotCovered);

    /// <summary>Another window may have sent the same draft a moment ago: then that is the answer.</summary>
    private async Task<Outcome> Already(CitizenPrincipal citizen, Guid draft, Guid other, bool granted, CancellationToken cancel) =>
        await Before(citizen, draft, cancel) ?? new Outcome.AppliedAlready(granted, CaseState.Of(await events.Read(other, cancel)) is { } state && state.Facts.Applicant.Iin == citizen.Iin ? other : null);

    private async Task<CaseIntake> Intake(CitizenPrincipal citizen, OpenDraft open, Journey whole, LawOnDay day, CancellationToken cancel)
    {
        var room = open.Room;
        var own = whole.Steps.SelectMany(s => s.Questions).Select(q => q.Key).Where(k => k.StartsWith(room.QuestionPrefix, StringComparison.Ordinal));
        var facts = ApplicationForm.Read(whole.Relevant(open.Answers), day.Standard(room.Id)!, open.Filing.Day, open.Filing.LocalAt.Date, own);
        if (registers.IsSetUp && await asked.Answers(open.Draft.Id, room, facts, day, FillApplication.Zone(open), cancel) is { Count: > 0 } said)
            facts = facts with { Registers = said };
        var language = open.Answers["language"] ?? "kk";
        var disputed = open.Answers.Is(DraftContent.Disputes, "yes") ? (await same.Find(room, facts, cancel))?.Id : null;
        var phone = facts.Applicant.Phone is { } typed ? PhoneNumber.Normalise(typed) : null;
        return new CaseIntake
        {
            Room = room,
            Channel = IntakeChannel.Portal,
            Office = open.Draft.Office,
            By = AutomaticOfficer.Of(open.Draft.Office, $"{room.Id}/intake/1"),
            Actor = citizen.Person.ToString(),
            Unit = CitizenPrincipal.Unit,
            UseCase = nameof(SubmitByCitizen),
            Filing = open.Filing,
            Law = open.Law,
            Facts = facts with { Channel = IntakeChannel.Portal },
            Language = language,
            Disputes = disputed,
            Take = [new Claim(SubmitApplication.DraftClaim, open.Draft.Id.ToString())],
            Outbox = id => phone is null ? [] : [SmsOutbox.Of(new SmsToSend($"case/{id}/accepted", SmsKinds.Notice, phone, citizen.Iin, texts.Get("sms.accepted", SmsLanguage.Of(language))) { Case = id })],
        };
    }

    /// <summary>What the sign-in proves is checked like anything typed: a certificate may name nobody's birth date.</summary>
    private static IEnumerable<AnswerFault> Applicant(OpenDraft open, Journey whole) =>
        whole.Steps.Where(s => s.Key == "applicant").SelectMany(open.Check);
}
