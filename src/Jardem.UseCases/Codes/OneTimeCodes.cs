using System.Globalization;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Codes;

/// <summary>A code to be sent.</summary>
/// <param name="Person">IIN of the person who is to confirm.</param>
/// <param name="Phone">The phone on record of that person.</param>
/// <param name="Purpose">sign-in, digital-document …</param>
/// <param name="About">What exactly is confirmed, in canonical words; a code for one matter confirms no other.</param>
/// <param name="Language">The person's; an English reader gets Russian.</param>
public sealed record CodeToSend(string Person, string Phone, string Purpose, string About, Language Language)
{
    /// <summary>What the code is for, in the person's language, without personal data; the words of the purpose where nothing is said.</summary>
    public string? What { get; init; }

    public Duration Validity { get; init; } = Duration.FromMinutes(5);

    /// <summary>Whether the message says that a reply confirms too; for purposes that have an <see cref="ICodeReplyHandler"/>.</summary>
    public bool ByReply { get; init; }

    public Guid? Case { get; init; }
}

/// <summary>What came of sending a code.</summary>
public abstract record CodeSent
{
    private CodeSent()
    {
    }

    /// <summary>It is on its way; <paramref name="Id"/> is needed to confirm it.</summary>
    public sealed record Sent(Guid Id, Instant Until) : CodeSent;

    /// <summary>So many were sent that another may go only later.</summary>
    public sealed record TooMany : CodeSent;

    /// <summary>There is no phone of Kazakhstan to send it to.</summary>
    public sealed record NoPhone : CodeSent;
}

/// <summary>What came of a try to confirm.</summary>
public abstract record CodeAnswer
{
    private CodeAnswer()
    {
    }

    public sealed record Confirmed(OneTimeCode Code) : CodeAnswer;

    /// <param name="TriesLeft">0 when the code has no force any more.</param>
    public sealed record Wrong(int TriesLeft) : CodeAnswer;

    public sealed record Expired : CodeAnswer;

    public sealed record Used : CodeAnswer;

    public sealed record TooManyTries : CodeAnswer;

    /// <summary>No such code of this person for this purpose and matter.</summary>
    public sealed record NotFound : CodeAnswer;
}

/// <summary>
/// One-time codes to phones: six digits, bound to person, purpose and matter, five tries, one use. Only a slow salted hash is kept; the
/// message's text loses the code once it is used or over.
/// </summary>
public sealed class OneTimeCodes(IOneTimeCodes codes, ISmsMessages messages, SendSms send, IPasswords passwords, TextCatalog texts, IIds ids, IClock clock)
{
    public const int Digits = 6;

    public const int MostTries = 5;

    /// <summary>How many codes a person is sent in how long.</summary>
    private static readonly (int Most, Duration In)[] Limits = [(3, Duration.FromMinutes(10)), (10, Duration.FromDays(1))];

    public async Task<CodeSent> Send(CodeToSend asked, CancellationToken cancel)
    {
        if (PhoneNumber.Normalise(asked.Phone) is not { } phone)
            return new CodeSent.NoPhone();
        var now = clock.GetCurrentInstant();
        if (await IsOver(asked.Person, now, 1, cancel))
            return new CodeSent.TooMany();
        var digits = ids.Digits(Digits);
        var code = new OneTimeCode(ids.New(), asked.Person, asked.Purpose, asked.About, phone, passwords.Hash(digits), now, now + asked.Validity);
        await codes.Keep(code, cancel);
        // Looked at again with this one counted: of many asked for at once no more go than one by one.
        if (await IsOver(asked.Person, now, 0, cancel))
            return new CodeSent.TooMany();
        var message = new SmsToSend($"code/{code.Id}", SmsKinds.Code, phone, asked.Person, Words(asked, digits)) { Case = asked.Case, UselessAfter = code.Until };
        // The message has the id of its code: so it is found when the code is over.
        return await send.Run(message, code.Id, cancel) is SmsTaken.Refused refused
            ? throw new ArgumentException($"The text of a code is refused: {refused.Fault}.", nameof(asked))
            : new CodeSent.Sent(code.Id, code.Until);
    }

    /// <param name="typed">What was typed: the code.</param>
    public async Task<CodeAnswer> Confirm(Guid id, string typed, string person, string purpose, string about, CancellationToken cancel)
    {
        if (await codes.Get(id, cancel) is not { } code || code.Person != person || code.Purpose != purpose || code.About != about)
            return new CodeAnswer.NotFound();
        return await Try(code, typed.Trim(), cancel);
    }

    /// <summary>A code confirmed from the phone to which it was sent.</summary>
    /// <param name="typed">The code that the reply holds; null where it only says yes.</param>
    internal Task<CodeAnswer> ConfirmByReply(OneTimeCode code, string? typed, CancellationToken cancel) => Try(code, typed, cancel);

    private async Task<CodeAnswer> Try(OneTimeCode code, string? typed, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        if (code.UsedAt is not null)
            return new CodeAnswer.Used();
        if (code.Until <= now)
            return new CodeAnswer.Expired();
        // Counted before the code is looked at, so that many guesses at once are no more than many one by one.
        if (await codes.Try(code.Id, cancel) is not { } counted)
            return new CodeAnswer.NotFound();
        if (counted.Tries > MostTries)
            return new CodeAnswer.TooManyTries();
        if (counted.Until <= now)
            return new CodeAnswer.Expired();
        if (typed is not null && !(typed.Length == Digits && passwords.Verify(counted.CodeHash, typed)))
            return new CodeAnswer.Wrong(MostTries - counted.Tries);
        if (!await codes.Use(code.Id, now, cancel))
            return new CodeAnswer.Used();
        if (await messages.Get(code.Id, cancel) is { } message)
            await messages.Blank(message.Id, SecretDigits.Blanked(message.Text), cancel);
        return new CodeAnswer.Confirmed(counted with { UsedAt = now });
    }

    private async Task<bool> IsOver(string person, Instant now, int more, CancellationToken cancel)
    {
        foreach (var (most, within) in Limits)
            if (await codes.SentSince(person, now - within, cancel) + more > most)
                return true;
        return false;
    }

    private string Words(CodeToSend asked, string digits)
    {
        var language = SmsLanguage.Of(asked.Language);
        var what = asked.What ?? texts.Get($"sms.purpose.{asked.Purpose}", language);
        var minutes = Math.Ceiling(asked.Validity.TotalMinutes).ToString(CultureInfo.InvariantCulture);
        return texts.Get(asked.ByReply ? "sms.code-by-reply" : "sms.code", language, ("code", digits), ("what", what), ("minutes", minutes));
    }
}
