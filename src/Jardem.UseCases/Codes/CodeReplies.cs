using System.Globalization;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Codes;

/// <summary>
/// What follows when the code of a purpose is confirmed by a reply. A purpose without one is not confirmed by reply at all. The code is
/// used before this is told: whoever must not miss it looks at <see cref="IOneTimeCodes.Get"/> too.
/// </summary>
public interface ICodeReplyHandler
{
    string Purpose { get; }

    /// <param name="message">The reply among the messages: the evidence.</param>
    Task Confirmed(OneTimeCode code, Guid message, CancellationToken cancel);
}

/// <summary>
/// Confirms codes by replies: the code itself, or yes where a single code is open for the number. Only the phone to which a code was sent
/// can confirm it so.
/// </summary>
public sealed class CodeReplies(IOneTimeCodes codes, OneTimeCodes confirm, ICitizens citizens, IEnumerable<ICodeReplyHandler> handlers, TextCatalog texts) : ISmsReplyHandler
{
    /// <summary>ИЯ is what a keyboard without Kazakh letters makes of иә.</summary>
    private static readonly string[] Yes = ["ИӘ", "ИЯ", "ДА", "YES"];

    public async Task<ReplyTaken?> Take(SmsReply reply, CancellationToken cancel)
    {
        var open = (await codes.OpenFor(reply.Phone, reply.At, cancel)).Where(c => c.Tries < OneTimeCodes.MostTries).ToList();
        if (!open.Any(MayReply))
            return null;
        if (SecretDigits.In(reply.Text) is [var digits, ..])
            return await ByCode([.. open.Where(MayReply)], digits, reply, cancel);
        if (!Yes.Contains(reply.Text.Trim().TrimEnd('.', '!', ',').ToUpperInvariant()))
            return null;
        return open is [var only]
            ? await Told(only, await confirm.ConfirmByReply(only, null, cancel), reply, cancel)
            : new ReplyTaken("yes, but several codes are open", await Ask("sms.ask-code", open[0], $"answer/ask/{open[0].Id}", reply, cancel));
    }

    private async Task<ReplyTaken> ByCode(IReadOnlyList<OneTimeCode> open, string digits, SmsReply reply, CancellationToken cancel)
    {
        foreach (var code in open)
            if (await confirm.ConfirmByReply(code, digits, cancel) is CodeAnswer.Confirmed confirmed)
                return await Told(code, confirmed, reply, cancel);
        var key = string.Create(CultureInfo.InvariantCulture, $"answer/wrong/{open[0].Id}/{open[0].Tries}");
        return new ReplyTaken("wrong code", await Ask("sms.code-wrong", open[0], key, reply, cancel));
    }

    private async Task<ReplyTaken> Told(OneTimeCode code, CodeAnswer answer, SmsReply reply, CancellationToken cancel)
    {
        if (answer is not CodeAnswer.Confirmed confirmed)
            return new ReplyTaken($"not confirmed: {answer.GetType().Name}");
        foreach (var handler in handlers.Where(h => h.Purpose == code.Purpose))
            await handler.Confirmed(confirmed.Code, reply.Message, cancel);
        return new ReplyTaken($"confirmed code {code.Id}");
    }

    /// <summary>One answer for a code and its state, so that no machine at the other end keeps the talk going.</summary>
    private async Task<SmsToSend> Ask(string text, OneTimeCode code, string key, SmsReply reply, CancellationToken cancel)
    {
        var language = await citizens.ByIin(code.Person, cancel) is { } citizen ? SmsLanguage.Of(citizen.Language) : Language.Kk;
        return new SmsToSend(key, SmsKinds.Answer, reply.Phone, null, texts.Get(text, language)) { UselessAfter = code.Until };
    }

    private bool MayReply(OneTimeCode code) => handlers.Any(h => h.Purpose == code.Purpose);
}
