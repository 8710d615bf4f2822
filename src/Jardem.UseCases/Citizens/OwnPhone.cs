using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Citizens;

/// <summary>
/// The phone on record, to which codes go. Whoever has it can sign in, so it is named only in a session begun by signature, and only after
/// a code that came to that phone.
/// </summary>
public sealed class OwnPhone(ICitizens citizens, IPhoneCodes codes)
{
    public const string Purpose = "phone";

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        /// <param name="Id">To be given back with the code.</param>
        /// <param name="Phone">As +7 and ten digits.</param>
        public sealed record Sent(Guid Id, string Phone) : Outcome;

        public sealed record Kept(string Phone) : Outcome;

        public sealed record NotAllowed(string TextKey) : Outcome;
    }

    public async Task<Outcome> Send(CitizenPrincipal citizen, Session session, string typed, string language, CancellationToken cancel)
    {
        if (session.Method != SignInMethod.Signature)
            return new Outcome.NotAllowed("cabinet.phone.by-signature-only");
        if (Normal(typed) is not { } phone)
            return new Outcome.NotAllowed("cabinet.phone.wrong");
        return await codes.Send(citizen.Iin, phone, Purpose, phone, language, cancel) is { } id ? new Outcome.Sent(id, phone) : new Outcome.NotAllowed("cabinet.phone.too-many");
    }

    public async Task<Outcome> Confirm(CitizenPrincipal citizen, Session session, Guid id, string typed, string code, CancellationToken cancel)
    {
        if (session.Method != SignInMethod.Signature)
            return new Outcome.NotAllowed("cabinet.phone.by-signature-only");
        if (Normal(typed) is not { } phone || !await codes.Confirm(id, citizen.Iin, Purpose, phone, code, cancel))
            return new Outcome.NotAllowed("cabinet.phone.code-wrong");
        await citizens.SetPhone(citizen.Person, phone, cancel);
        return new Outcome.Kept(phone);
    }

    /// <summary>A mobile number of Kazakhstan as +7 and ten digits; null for anything else.</summary>
    public static string? Normal(string? typed)
    {
        var digits = new string([.. (typed ?? "").Where(c => c is not (' ' or '-' or '(' or ')' or '+'))]);
        if (!digits.All(char.IsAsciiDigit))
            return null;
        if (digits.Length == 11 && digits[0] is '7' or '8')
            digits = digits[1..];
        return digits is { Length: 10 } && digits[0] == '7' ? "+7" + digits : null;
    }
}
