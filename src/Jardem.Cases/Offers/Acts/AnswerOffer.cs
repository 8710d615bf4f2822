using Jardem.Cases.Offers.Events;
using NodaTime;

namespace Jardem.Cases.Offers.Acts;

/// <summary>
/// What a word of the addressee does to an offer. Each phase has one answer to each word, so that two machines never talk for ever: told
/// is once per state of the offer and text.
/// </summary>
public static class AnswerOffer
{
    /// <summary>How often a refusal may be taken back.</summary>
    public const int MostDeclines = 3;

    /// <param name="taken">The case of another application for the same death; null while there is none.</param>
    public static OfferOutcome Decide(OfferState state, ReplyMeaning meaning, OfferWord word, Guid? taken) => state.Phase switch
    {
        OfferPhase.Open or OfferPhase.AwaitingAccount or OfferPhase.Agreed or OfferPhase.Declined => Holding(state, meaning, word, taken),
        OfferPhase.Accepted when meaning == ReplyMeaning.WrongPerson && !state.WayLost => WrongPerson(state, word),
        OfferPhase.Accepted when meaning != ReplyMeaning.Unclear => OfferOutcome.Of("offer.sms.registered-already"),
        OfferPhase.Superseded when meaning is ReplyMeaning.Yes or ReplyMeaning.OtherAccount => OfferOutcome.Of("offer.sms.taken"),
        OfferPhase.Withdrawn when meaning is ReplyMeaning.Yes or ReplyMeaning.OtherAccount => OfferOutcome.Of("offer.sms.withdrawn"),
        OfferPhase.Expired or OfferPhase.NotAccepted or OfferPhase.Stopped when meaning is ReplyMeaning.Yes or ReplyMeaning.OtherAccount => OfferOutcome.Of("offer.sms.over"),
        _ => OfferOutcome.Nothing,
    };

    private static OfferOutcome Holding(OfferState state, ReplyMeaning meaning, OfferWord word, Guid? taken)
    {
        // A wish not to be written to counts whenever it comes.
        if (meaning == ReplyMeaning.Stop)
            return OfferOutcome.Of("offer.sms.stopped", new OfferStopped(word));
        if (taken is { } other)
            return OfferOutcome.Of(meaning is ReplyMeaning.Yes or ReplyMeaning.OtherAccount ? "offer.sms.taken" : null, new OfferSuperseded(other, word.At));
        // Who agreed in time is being registered; the end of the offer does not take that back.
        if (word.At >= state.Made.Until && state.Phase != OfferPhase.Agreed)
            return OfferOutcome.Of(meaning is ReplyMeaning.Yes or ReplyMeaning.OtherAccount ? "offer.sms.over" : null, [.. state.Phase == OfferPhase.Declined ? Array.Empty<OfferEvent>() : [new OfferExpired(word.At)]]);
        return meaning switch
        {
            ReplyMeaning.Yes => Yes(state, word),
            ReplyMeaning.No => No(state, word),
            ReplyMeaning.OtherAccount => OtherAccount(state, word),
            ReplyMeaning.WrongPerson => WrongPerson(state, word),
            ReplyMeaning.Kazakh => InLanguage(state, "kk", word),
            ReplyMeaning.Russian => InLanguage(state, "ru", word),
            _ => state.Phase is OfferPhase.Open or OfferPhase.AwaitingAccount ? OfferOutcome.Of("offer.sms.unclear") : OfferOutcome.Nothing,
        };
    }

    private static OfferOutcome Yes(OfferState state, OfferWord word)
    {
        if (state.Phase == OfferPhase.Agreed)
            return OfferOutcome.Nothing;
        if (state.Phase == OfferPhase.Declined && state.Declines >= MostDeclines)
            return OfferOutcome.Of("offer.sms.over");
        if (state.Made.Account is { } known)
            return OfferOutcome.Of(null, new OfferConsented(word), new OfferAccountConfirmed(known, true, word));
        return state.Phase == OfferPhase.AwaitingAccount && state.Consented is not null
            ? OfferOutcome.Of("offer.sms.account-needed")
            : OfferOutcome.Of("offer.sms.account-needed", new OfferConsented(word), new OfferAccountAsked(word));
    }

    private static OfferOutcome No(OfferState state, OfferWord word) =>
        state.Phase == OfferPhase.Declined ? OfferOutcome.Nothing : OfferOutcome.Of("offer.sms.declined", new OfferDeclined(word));

    private static OfferOutcome OtherAccount(OfferState state, OfferWord word)
    {
        if (state.Phase == OfferPhase.AwaitingAccount)
            return OfferOutcome.Of("offer.sms.account-needed");
        return state.Phase == OfferPhase.Declined && state.Declines >= MostDeclines
            ? OfferOutcome.Of("offer.sms.over")
            : OfferOutcome.Of("offer.sms.account-needed", new OfferAccountAsked(word));
    }

    /// <summary>The offer once more in the other language; while it may be answered.</summary>
    private static OfferOutcome InLanguage(OfferState state, string language, OfferWord word) => state.Phase == OfferPhase.Agreed || state.Language == language
        ? OfferOutcome.Nothing
        : OfferOutcome.Of(OfferText.Of(state.Made), new OfferLanguageChosen(language, word.At));

    private static OfferOutcome WrongPerson(OfferState state, OfferWord word) => OfferOutcome.Of(
        "offer.sms.wrong-person",
        state.Sent is { } sent
            ? [new OfferWayLost(sent.Way, WayLoss.WrongPerson, Guid.TryParse(word.Evidence, out var id) ? id : null, word.At), .. state.Phase == OfferPhase.Accepted ? [] : LoseWay.Rest(state, sent.Way, word.At)]
            : []);
}
