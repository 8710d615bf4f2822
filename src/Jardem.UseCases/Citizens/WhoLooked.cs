using Jardem.Cases.People.Events;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Citizens;

/// <summary>Who looked at a person's file, and which registers were asked about the person; an officer's name only on request, which is kept first.</summary>
public sealed class WhoLooked(IAccessLog log, IExchanges exchanges, IAccounts accounts, PersonFile file, IClock clock)
{
    private const int Most = 200;

    public Task<IReadOnlyList<AccessEntry>> Looks(CitizenPrincipal citizen, CancellationToken cancel) => log.OfApplicant(citizen.Iin, Most, cancel);

    public Task<IReadOnlyList<Exchange>> Asked(CitizenPrincipal citizen, CancellationToken cancel) => exchanges.OfSubject(citizen.Iin, Most, cancel);

    /// <summary>The name of whoever looked; null where nobody of this account looked at the case of this person at that moment.</summary>
    public async Task<string?> Name(CitizenPrincipal citizen, Guid id, Instant at, CancellationToken cancel)
    {
        var looks = await Looks(citizen, cancel);
        if (looks.FirstOrDefault(l => l.Case == id && l.At == at) is not { } look)
            return null;
        var now = clock.GetCurrentInstant();
        await file.Add(citizen.Person, _ => new OfficerNameAsked(id, look.Account, now), now, citizen.Person.ToString(), CitizenPrincipal.Unit, nameof(WhoLooked), cancel);
        return (await accounts.ById(look.Account, cancel))?.Name.ToString();
    }
}
