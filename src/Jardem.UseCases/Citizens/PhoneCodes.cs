using Jardem.UseCases.Codes;
using Jardem.UseCases.Messages;

namespace Jardem.UseCases.Citizens;

/// <summary>The house's one-time codes, as sign-in and the phone on record use them.</summary>
public sealed class PhoneCodes(OneTimeCodes codes) : IPhoneCodes
{
    public async Task<Guid?> Send(string iin, string phone, string purpose, string about, string language, CancellationToken cancel) =>
        await codes.Send(new CodeToSend(iin, phone, purpose, about, SmsLanguage.Of(language)), cancel) is CodeSent.Sent sent ? sent.Id : null;

    public async Task<bool> Confirm(Guid id, string iin, string purpose, string about, string code, CancellationToken cancel) =>
        await codes.Confirm(id, code, iin, purpose, about, cancel) is CodeAnswer.Confirmed;
}
