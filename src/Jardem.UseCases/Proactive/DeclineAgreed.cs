using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Facts;
using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Acts;
using Jardem.Law.Clock;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.Services.Deciding;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// An application on consent that does not meet a check is not accepted (Order 256, Rules, point 16, part 2): there is no case, and the notice
/// names each check with its provision, what can be done and where to complain, as that of the portal does. The offer ends with it in one change.
/// </summary>
public sealed class DeclineAgreed(OfferChange change, DocumentIssuer issuer, IIds ids, IClock clock)
{
    private static readonly OfferActor Actor = new("accept-offer", "proactive", nameof(DeclineAgreed));

    /// <summary>The check that some body decides for the place where the addressee lives by now.</summary>
    public static Reason NoBody(IServiceRoom room, LawOnDay law) => new("reason.offer-body", false, room.Procedure.Step(CaseAct.Decide)!.BasisOn(law)!, ["applicant.territory"]);

    /// <param name="filing">The moment of the consent, in which law and limits are read.</param>
    public async Task Run(OfferState offer, ApplicationFacts facts, IReadOnlyList<Reason> failed, Filing filing, CancellationToken cancel)
    {
        var stream = ids.New();
        var refused = new IntakeRefused
        {
            Service = offer.Made.Service,
            Facts = facts,
            Office = offer.Made.Body,
            By = AutomaticOfficer.Of(offer.Made.Body, $"{offer.Made.Service}/intake/1"),
            At = filing.At,
            On = filing.LocalAt.Date,
            Faults = [],
            Checks = failed,
            Language = offer.Language,
        };
        var kept = new StreamAppend(stream, "intake", 0, [IntakeEvents.Serializer.Write(refused)]);
        var changed = await change.Run(
            offer.Id, o => EndOffer.NotAccepted(o, [.. failed.Select(f => f.Key)], stream, clock.GetCurrentInstant()), Actor, SmsKinds.Notice, cancel, kept);
        if (changed?.State.NotAccepted == stream)
            await issuer.ForRefusedIntake(stream, refused, cancel);
    }
}
