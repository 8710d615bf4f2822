using Jardem.Cases.Cases;
using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Events;
using Jardem.UseCases.Access;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// Tells by SMS what became of an application made by a reply: that it was accepted, under which number (Rules, point 16, part 1), and what
/// was decided (list of requirements, result at the proactive service). Each is one message, however often it is looked at.
/// </summary>
public sealed class TellResult(OfferChange change, OfferTexts texts, ICaseLists cases, IPaymentOrders orders, ServiceRooms rooms, IEventStore events, SendSms send, IClock clock)
{
    private static readonly OfferActor Actor = new("tell-result", "proactive", nameof(TellResult));

    /// <returns>Whether everything is told.</returns>
    public async Task<bool> Run(OfferState offer, CancellationToken cancel)
    {
        // Whoever has the phone said that it is not the addressee's: what was decided is no business of theirs.
        if (offer is not { Phase: OfferPhase.Accepted, Case: { } id } || offer.ResultTold || offer.WayLost)
            return true;
        // An answer given in the cabinet came from no phone; the first one of the offer is the addressee's all the same.
        var phone = offer.Way?.Phone ?? offer.Made.Ways[0].Phone;
        var number = ComplaintRows.Number(await cases.Get(Scope.Whole("the addressee of an offer is told the number"), id, cancel)) ?? "";
        await send.Run(Message(offer, "accepted", phone, texts.Of("offer.sms.accepted", offer), number), cancel);
        if (CaseState.Of(await events.Read(id, cancel)) is not { } state)
            return false;
        if (ResultOf(state) is not { } granted)
            return state.Phase is CasePhase.Withdrawn or CasePhase.Closed or CasePhase.Annulled;
        var message = Message(offer, "result", phone, granted ? await Granted(offer, state, cancel) : texts.Of("offer.sms.refused", offer), number);
        var now = clock.GetCurrentInstant();
        await send.Run(message, cancel);
        await change.Run(offer.Id, o => o.ResultTold ? OfferOutcome.Nothing : OfferOutcome.Of(null, new OfferResultTold(granted, SmsOutbox.Of(message).Id, now)), Actor, SmsKinds.Notice, cancel);
        return true;
    }

    /// <summary>The amount decided, and the account of the order to pay; both may be others than those offered.</summary>
    private async Task<string> Granted(OfferState offer, CaseState state, CancellationToken cancel)
    {
        var record = state.Granted!.Record;
        var tail = await orders.OfCase(Scope.Whole("the addressee of an offer is told the account"), state.Id, cancel) is [.., var order]
            ? order.AccountTail
            : rooms[state.Registration.Service].PayeeOf(record.Facts)?.AccountTail ?? "";
        return texts.Of("offer.sms.granted", offer, record.Decision.Amount ?? offer.Made.Amount, tail);
    }

    private static SmsToSend Message(OfferState offer, string what, string phone, string text, string number) =>
        new($"offer/{offer.Id}/{what}", SmsKinds.Notice, phone, offer.Made.Addressee.Iin, text.Replace("{number}", number, StringComparison.Ordinal)) { Case = offer.Case };

    /// <summary>Null while nothing is decided; a case that ended without a decision has its own notices.</summary>
    private static bool? ResultOf(CaseState state) => state.Phase switch
    {
        CasePhase.Granted or CasePhase.ResultReady or CasePhase.ResultIssued => state.Granted is not null,
        CasePhase.Refused => false,
        _ => null,
    };
}
