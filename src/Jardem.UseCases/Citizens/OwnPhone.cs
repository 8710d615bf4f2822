using Jardem.UseCases.Access;
using Jardem.UseCases.Messages;
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
        if (PhoneNumber.Normalise(typed) is not { } phone)
            return new Outcome.NotAllowed("cabinet.phone.wrong");
        return await codes.Send(citizen.Iin, phone, Purpose, phone, language, cancel) is { } id ? new Outcome.Sent(id, phone) : new Outcome.NotAllowed("cabinet.phone.too-many");
    }

    public async Task<Outcome> Confirm(CitizenPrincipal citizen, Session session, Guid id, string typed, string code, CancellationToken cancel)
    {
        if (session.Method != SignInMethod.Signature)
            return new Outcome.NotAllowed("cabinet.phone.by-signature-only");
        if (PhoneNumber.Normalise(typed) is not { } phone || !await codes.Confirm(id, citizen.Iin, Purpose, phone, code, cancel))
            return new Outcome.NotAllowed("cabinet.phone.code-wrong");
        await citizens.SetPhone(citizen.Person, phone, cancel);
        return new Outcome.Kept(phone);
    }
}
