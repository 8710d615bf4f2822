namespace Jardem.Cases.Offers;

/// <summary>Where an offer stands.</summary>
public enum OfferPhase
{
    /// <summary>Made; the message is on its way or delivered, the answer is awaited.</summary>
    Open,

    /// <summary>The reader wants the payment to an account that the state does not know: it is given with a signature or at the desk .</summary>
    AwaitingAccount,

    /// <summary>Consented, and the account confirmed: the application is being registered.</summary>
    Agreed,

    /// <summary>Refused by the reader; taken back by a yes while the offer holds and nobody else has applied.</summary>
    Declined,

    /// <summary>The reader wants no such messages at all.</summary>
    Stopped,

    /// <summary>A case came of it.</summary>
    Accepted,

    /// <summary>Consented, but the checks before registration were not met: no case (point 16, part 2).</summary>
    NotAccepted,

    /// <summary>No answer in the time of the offer, or no account where one was awaited.</summary>
    Expired,

    /// <summary>An application for the same death came in another way (E-08).</summary>
    Superseded,

    /// <summary>No phone of the addressee took the message.</summary>
    Undeliverable,

    /// <summary>Taken back by the house: the record of the death was annulled or corrected.</summary>
    Withdrawn,
}

/// <summary>What a reply says.</summary>
public enum ReplyMeaning
{
    /// <summary>Nothing that is understood.</summary>
    Unclear,
    Yes,
    No,

    /// <summary>To another account.</summary>
    OtherAccount,

    /// <summary>No more such messages.</summary>
    Stop,

    /// <summary>The reader is not the one who is meant.</summary>
    WrongPerson,

    /// <summary>The message is wanted in Kazakh.</summary>
    Kazakh,

    /// <summary>The message is wanted in Russian.</summary>
    Russian,
}

/// <summary>Why a phone is no way to the addressee any more.</summary>
public enum WayLoss
{
    /// <summary>The network reported that the message was not delivered, or it was not in time.</summary>
    NotDelivered,

    /// <summary>Whoever has the phone says that the message is not meant for them.</summary>
    WrongPerson,

    /// <summary>The addressee has another phone on record by now.</summary>
    PhoneChanged,
}

/// <summary>Why the house takes an offer back.</summary>
public enum OfferWithdrawal
{
    /// <summary>The record was annulled: the death did not happen, or not so.</summary>
    DeathAnnulled,

    /// <summary>The person or the day in the record was corrected; a new offer may follow.</summary>
    DeathCorrected,
}

/// <summary>A reply as words: what it says, and which of several offers it means, where it says so.</summary>
/// <param name="Offer">The short number of the offer, one digit; null where none is named.</param>
public sealed record ReadReply(ReplyMeaning Meaning, int? Offer)
{
    private const int LongestWords = 40;

    // Keyboards without Kazakh letters, and phones with Latin ones only, are thought of.
    private static readonly (ReplyMeaning Meaning, string Words)[] Offered =
    [
        (ReplyMeaning.Yes, "ИӘ ИЯ ИА ДА YES DA IYA IA"),
        (ReplyMeaning.No, "ЖОҚ ЖОК НЕТ NO NET ZHOK JOQ"),
        (ReplyMeaning.OtherAccount, "ШОТ СЧЕТ ACCOUNT SHOT SCHET"),
        (ReplyMeaning.Stop, "ТОҚТАТУ ТОКТАТУ СТОП STOP"),
        (ReplyMeaning.WrongPerson, "ҚАТЕ КАТЕ ОШИБКА WRONG QATE OSHIBKA"),
        (ReplyMeaning.Kazakh, "ҚАЗ КАЗ QAZ"),
        (ReplyMeaning.Russian, "РУС RUS"),
    ];

    private static readonly Dictionary<string, ReplyMeaning> Words =
        Offered.SelectMany(o => o.Words.Split(' ').Select(w => (w, o.Meaning))).ToDictionary(p => p.w, p => p.Meaning);

    /// <summary>Reads one word of those offered, with the short number of an offer or without. A sentence is not guessed at: "да нет" is unclear.</summary>
    public static ReadReply Of(string text)
    {
        var nothing = new ReadReply(ReplyMeaning.Unclear, null);
        if (text.Length > LongestWords)
            return nothing;
        var words = text.ToUpperInvariant().Replace('Ё', 'Е').Split([' ', '\n', '\t', '.', ',', '!', '"', '«', '»', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 || !Words.TryGetValue(words[0], out var meaning))
            return nothing;
        if (words.Length == 1)
            return new ReadReply(meaning, null);
        return words[1] is [>= '1' and <= '9'] ? new ReadReply(meaning, words[1][0] - '0') : nothing;
    }
}
