using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.Streams;
using Jardem.Law.Norms;
using Jardem.UseCases.Access;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Portal;

/// <summary>
/// An application of the portal that does not meet a check is not accepted: no case exists, and the notice with each failed check, its
/// basis and what to do is in the cabinet (Order 256, Rules, point 16, part 2).
/// </summary>
public sealed class RefuseByCheck(IEventStore events, DocumentIssuer issuer, Jardem.Law.Texts.TextCatalog texts, IIds ids)
{
    /// <summary>The check that nobody else applied about the same matter.</summary>
    public const string AppliedAlready = "reason.applied-already";

    /// <summary>Kind of the claim by which it is noticed once for a draft that somebody else applied: the draft stays, to dispute.</summary>
    private const string NoticeClaim = "draft-applied-already";

    /// <summary>The notice that somebody else applied first; nothing is told of whoever it was. The draft stays.</summary>
    public Task<Guid?> Notice(CitizenPrincipal citizen, OpenDraft open, CaseIntake intake, CancellationToken cancel)
    {
        var basis = intake.Room.UniqueNorm is { } norm ? intake.Law.On(intake.Filing.Day).Cite(norm) : new Basis.HouseRule("R-19");
        return Keep(citizen, intake, [new Reason(AppliedAlready, false, basis, [])], [], new Claim(NoticeClaim, open.Draft.Id.ToString()), cancel);
    }

    /// <returns>The refused intake, or the stream that came of the draft before; null where the law changed meanwhile.</returns>
    public Task<Guid?> Run(CitizenPrincipal citizen, OpenDraft open, CaseIntake intake, IReadOnlyList<Reason> checks, IReadOnlyList<IntakeFault> faults, CancellationToken cancel) =>
        Keep(citizen, intake, checks, faults, new Claim(SubmitApplication.DraftClaim, open.Draft.Id.ToString()), cancel);

    private async Task<Guid?> Keep(CitizenPrincipal citizen, CaseIntake intake, IReadOnlyList<Reason> checks, IReadOnlyList<IntakeFault> faults, Claim once, CancellationToken cancel)
    {
        var stream = ids.New();
        var refused = new IntakeRefused
        {
            Service = intake.Room.Id,
            Facts = intake.Facts,
            Office = intake.Office,
            By = intake.By,
            At = intake.Filing.At,
            On = intake.Filing.LocalAt.Date,
            Faults = faults,
            Checks = checks,
            Language = intake.Language,
        };
        var phone = intake.Facts.Applicant.Phone is { } said ? PhoneNumber.Normalise(said) : null;
        var result = await events.Append(
            new Append
            {
                Meta = new EventMeta(intake.Filing.At, intake.Actor, intake.Unit, intake.Law.Id, nameof(RefuseByCheck)),
                Streams = [new StreamAppend(stream, "intake", 0, [IntakeEvents.Serializer.Write(refused)])],
                Take = [once],
                Outbox = phone is null ? [] : [SmsOutbox.Of(new SmsToSend($"intake/{stream}/refused", SmsKinds.Notice, phone, citizen.Iin, texts.Get("sms.not-accepted", SmsLanguage.Of(intake.Language))))],
            },
            cancel);
        switch (result)
        {
            case AppendResult.Done:
                await issuer.ForRefusedIntake(stream, refused, cancel);
                return stream;
            case AppendResult.ClaimTaken taken:
                return taken.By;
            case AppendResult.SnapshotChanged:
                return null;
            default:
                throw new InvalidOperationException($"A refused intake cannot meet {result.GetType().Name}.");
        }
    }
}
