using Jardem.UseCases.Accounts;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Citizens;

/// <summary>
/// A citizen signs in by a code sent to the phone on record. Nothing that is answered tells whether there is such a person or phone. Five
/// wrong codes close this way for fifteen minutes; the signature stays open.
/// </summary>
public sealed class SignInByCode(ICitizens citizens, IPhoneCodes codes, IPasswords passwords, IIds ids, IClock clock)
{
    private readonly string _nobody = passwords.Hash("no code");

    public const string Purpose = "sign-in";

    /// <summary>Sends a code where it can, and always gives an id to answer to.</summary>
    public async Task<Guid> Send(string iin, string language, CancellationToken cancel)
    {
        if (await citizens.ByIin(iin, cancel) is not { Phone: { } phone } citizen || IsLocked(citizen))
        {
            // The same work as for a code that is sent, so that time does not tell either.
            passwords.Hash(iin);
            return ids.New();
        }

        return await codes.Send(citizen.Iin, phone, Purpose, Purpose, language, cancel) ?? ids.New();
    }

    /// <summary>The citizen, where the code is the one; else null, whatever the reason.</summary>
    public async Task<Citizen?> Enter(Guid id, string iin, string code, CancellationToken cancel)
    {
        if (await citizens.ByIin(iin, cancel) is not { Phone: not null } citizen || IsLocked(citizen))
        {
            passwords.Verify(_nobody, code);
            return null;
        }

        // Counted first, so that many guesses at once are no more than many one by one.
        var tries = await citizens.CountFailure(citizen.Person, cancel);
        if (tries <= SignIn.FailuresBeforeLock && await codes.Confirm(id, citizen.Iin, Purpose, Purpose, code, cancel))
        {
            await citizens.SetLock(citizen.Person, null, cancel);
            return citizen;
        }

        if (tries >= SignIn.FailuresBeforeLock)
            await citizens.SetLock(citizen.Person, clock.GetCurrentInstant() + SignIn.Lock, cancel);
        return null;
    }

    private bool IsLocked(Citizen citizen) => citizen.LockedUntil is { } until && until > clock.GetCurrentInstant();
}
