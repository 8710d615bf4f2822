using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Acts;
using Jardem.Cases.Offers.Events;
using Jardem.Cases.People.Consents;
using Jardem.Services.Proactive;
using Jardem.UseCases.Codes;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// Takes replies to offers, only from the phone to which the offer went and only while that is the addressee's phone. Stands before the
/// handler of codes: a bare yes with both an offer and a code open is answered once with the question which is meant.
/// </summary>
public sealed class OfferReplies(
    IOffers offers, OfferChange change, OfferTexts texts, ScreenDeath screen, IEnumerable<IProactiveService> services, ICitizens citizens,
    IOneTimeCodes codes, IEnumerable<ICodeReplyHandler> codeHandlers, HandToPerson hand, DoubtGranted doubt) : ISmsReplyHandler
{
    /// <summary>Offers of one phone that are looked at, the newest.</summary>
    public const int MostOffers = 20;

    /// <summary>Why a case left the automatic path, or is in doubt, whose application a stranger had agreed to.</summary>
    public const string WrongPersonWhy = "wrong-person";

    private static readonly OfferActor Actor = new("sms-reply", "citizen", nameof(OfferReplies));

    public async Task<ReplyTaken?> Take(SmsReply reply, CancellationToken cancel)
    {
        var read = ReadReply.Of(reply.Text);
        if (SecretDigits.In(reply.Text).Count > 0)
            return null;
        var rows = await Own(reply.Phone, read.Meaning, cancel);
        if (rows.Count == 0)
            return null;
        var open = await codes.OpenFor(reply.Phone, reply.At, cancel);
        var codeWaits = open.Any(c => c.Tries < OneTimeCodes.MostTries && codeHandlers.Any(h => h.Purpose == c.Purpose));
        if (read.Meaning == ReplyMeaning.Unclear && codeWaits)
            return null;
        if (read.Meaning == ReplyMeaning.Stop)
            return await StopAll(rows, reply, cancel);
        var (meant, ask) = Meant(rows, read);
        if (ask is not null)
            return await Which(ask, reply, cancel);
        if (codeWaits && read is { Meaning: ReplyMeaning.Yes, Offer: null } && await change.Read(meant!.Offer, cancel) is { Holds: true } asked)
            return new ReplyTaken("yes, but a code is open too", Answer($"offer/{asked.Id}/{asked.Version}/code-{open[0].Id}", texts.OfferOrCode(asked), reply));
        var answer = await Answered(meant!, read.Meaning, reply, cancel);
        // A phone that is a stranger's is one for all that came of it.
        if (read.Meaning == ReplyMeaning.WrongPerson)
            foreach (var row in rows.Where(r => r.Phase == OfferPhase.Accepted && r.AddresseeIin == meant!.AddresseeIin && r.Offer != meant.Offer))
                answer = await Answered(row, read.Meaning, reply, cancel) is { } also ? answer ?? also : answer;
        return answer;
    }

    private async Task<ReplyTaken?> Answered(OfferRow row, ReplyMeaning meaning, SmsReply reply, CancellationToken cancel)
    {
        if (await change.Read(row.Offer, cancel) is not { } offer)
            return null;
        var word = new OfferWord(ConsentChannel.SmsReply, reply.Message.ToString(), reply.At);
        // Before the offer changes: afterwards the phone counts no more, and a repetition of the reply would not come this far.
        if (meaning == ReplyMeaning.WrongPerson)
            await Stranger(offer, reply, cancel);
        var taken = await screen.Applied(services.Single(s => s.Service == row.Service), offer.Made.Death, cancel);
        var changed = await change.Run(row.Offer, o => AnswerOffer.Decide(o, meaning, word, taken is { } other && other != o.Case ? other : null), Actor, SmsKinds.Answer, cancel);
        if (changed is null || (changed.Events.Count == 0 && changed.Tell is null && !changed.State.Holds))
            return null;
        // It was registered while the reply was looked at.
        if (meaning == ReplyMeaning.WrongPerson && offer.Phase != OfferPhase.Accepted)
            await Stranger(changed.State, reply, cancel);
        var answer = changed.Tell is { } tell ? change.Message(changed.State, tell, SmsKinds.Answer, reply.Phone) : null;
        return new ReplyTaken($"offer {row.Offer}: {meaning}", answer);
    }

    /// <summary>An open case goes to a person; what was granted is not paid until the head has looked at it.</summary>
    private async Task Stranger(OfferState offer, SmsReply reply, CancellationToken cancel)
    {
        if (offer is { Phase: OfferPhase.Accepted, Case: { } id } && !await hand.Run(id, WrongPersonWhy, null, Actor.Account, Actor.UseCase, cancel))
            await doubt.Run(id, WrongPersonWhy, reply.Message, Actor, cancel);
    }

    /// <summary>The wish for no more messages counts for every offer at the phone.</summary>
    private async Task<ReplyTaken?> StopAll(IReadOnlyList<OfferRow> rows, SmsReply reply, CancellationToken cancel)
    {
        ReplyTaken? last = null;
        foreach (var row in rows.Where(Holds))
            last = await Answered(row, ReplyMeaning.Stop, reply, cancel) ?? last;
        return last;
    }

    /// <returns>The offer meant; or those between which the sender has to say; or neither.</returns>
    private static (OfferRow? Meant, IReadOnlyList<OfferRow>? Ask) Meant(IReadOnlyList<OfferRow> rows, ReadReply read)
    {
        var awaited = rows.Where(r => r.Phase is OfferPhase.Open or OfferPhase.AwaitingAccount).ToList();
        var holding = rows.Where(Holds).ToList();
        var named = read.Offer is { } number ? holding.Where(r => r.Number == number).ToList() : awaited.Count > 0 ? awaited : holding;
        return named.Count switch
        {
            1 => (named[0], null),
            > 1 => (null, named),
            // Nothing holds any more: the newest says how it ended.
            _ => (rows.FirstOrDefault(r => r.Number == read.Offer) ?? rows[0], null),
        };
    }

    private async Task<ReplyTaken> Which(IReadOnlyList<OfferRow> ask, SmsReply reply, CancellationToken cancel)
    {
        var states = new List<OfferState>();
        foreach (var row in ask)
            if (await change.Read(row.Offer, cancel) is { } state)
                states.Add(state);
        // One question for these offers as they stand.
        var key = "offer/which/" + string.Join('/', states.OrderBy(s => s.Id).Select(s => $"{s.Id}-{s.Version}"));
        return new ReplyTaken("several offers are open", Answer(key, texts.Which(states), reply));
    }

    /// <summary>
    /// Offers that went to this phone, of those whose phone it still is. A phone of the register stays one beside the phone on record here. That
    /// the yes came from a stranger counts from the phone of that yes, whatever phone is on record by now.
    /// </summary>
    private async Task<IReadOnlyList<OfferRow>> Own(string phone, ReplyMeaning meaning, CancellationToken cancel)
    {
        var own = new List<OfferRow>();
        foreach (var row in await offers.OfPhone(phone, MostOffers, cancel))
            if ((meaning == ReplyMeaning.WrongPerson && row.Phase == OfferPhase.Accepted) || await citizens.ByIin(row.AddresseeIin, cancel) is not { Phone: { } current } || current == phone
                || await change.Read(row.Offer, cancel) is { Way: { Source: not "citizens" } way } && way.Phone == phone)
                own.Add(row);
        return own;
    }

    private static bool Holds(OfferRow row) => row.Phase is OfferPhase.Open or OfferPhase.AwaitingAccount or OfferPhase.Agreed or OfferPhase.Declined;

    private static SmsToSend Answer(string key, string text, SmsReply reply) => new(key, SmsKinds.Answer, reply.Phone, null, text);
}
