using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Events;
using Jardem.Cases.Offers.Screening;
using Jardem.Cases.People;
using Jardem.Cases.People.Consents;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.Services.Proactive;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// Finds for one death whom we would write to, or why nobody. Cheap questions come first: what the record says, what is kept here, then
/// registers, each asked only where the answer can still change something.
/// </summary>
public sealed class ScreenDeath(
    IEnumerable<IProactiveService> services, ServiceRooms rooms, ProactiveQuestions registers, IEventStore events, ICitizens citizens, PersonFile persons)
{
    /// <summary>What is waited for where a yearly figure is not entered yet.</summary>
    private const string LawFigures = "law";

    private static readonly int[] MinutesToWait = [5, 15, 60, 240, 720, 1440];

    /// <param name="row">The death as it stands; without an offer of its own.</param>
    public async Task<DeathRow> Run(DeathRow row, LawOnDay law, Instant now, CancellationToken cancel)
    {
        var death = row.Notice;
        var service = services.Single();
        if (DeathScreening.OfRecord(death, service.LastDay(death, law), law.Day) is { } no)
            return Settled(row, no, now);
        if (await Applied(service, death, cancel) is not null)
            return Settled(row, ScreeningReason.AlreadyApplied, now);
        if (await events.HolderOf(OfferClaims.OfDeceased(service.Service, death.Iin!), cancel) is { } offer)
        {
            return await events.HolderOf(OfferClaims.OfRecord(service.Service, death.RecordNumber), cancel) == offer
                ? Ended(row, now) with { State = DeathState.Offered, Offer = offer }
                : Settled(row, ScreeningReason.OfferedByOtherRecord, now);
        }

        var awards = await registers.Ask(RegisterNames.Payments, "award", death.Iin!, cancel);
        if (awards.Silent is { } silent)
            return Waiting(row, silent, now);
        return service.RightOf(death, awards.Records, law) switch
        {
            ProactiveRight.Due due => await Addressee(row, service, due, law, now, cancel),
            ProactiveRight.Assigned => Settled(row, ScreeningReason.AlreadyApplied, now),
            ProactiveRight.SizeUnknown => Waiting(row, LawFigures, now),
            _ => Settled(row, ScreeningReason.NoRight, now),
        };
    }

    /// <summary>The case that is about this death; null while nobody has applied. One that only has a number in common, mistyped maybe, is not it.</summary>
    public async Task<Guid?> Applied(IProactiveService service, DeathNotice death, CancellationToken cancel)
    {
        foreach (var other in await Holders(service, [death], cancel))
            if (service.Compare(other.Facts, death) == Likeness.Same)
                return other.Id;
        return null;
    }

    /// <summary>Every case that holds one of the keys of these versions of a record.</summary>
    public async Task<IReadOnlyList<CaseState>> Holders(IProactiveService service, IReadOnlyList<DeathNotice> versions, CancellationToken cancel)
    {
        var ids = new List<Guid>();
        foreach (var key in versions.SelectMany(service.UniqueKeys).Distinct())
            if (await events.HolderOf(OfferClaims.OfApplication(service.Service, key), cancel) is { } holder && !ids.Contains(holder))
                ids.Add(holder);
        var cases = new List<CaseState>();
        foreach (var id in ids)
            if (CaseState.Of(await events.Read(id, cancel)) is { } state)
                cases.Add(state);
        return cases;
    }

    /// <summary>The offer made of the record; null while there is none.</summary>
    public async Task<Guid?> Offered(DeathNotice death, CancellationToken cancel)
    {
        foreach (var service in services)
            if (await events.HolderOf(OfferClaims.OfRecord(service.Service, death.RecordNumber), cancel) is { } offer)
                return offer;
        return null;
    }

    /// <summary>Whether the person has said that no such messages are wanted.</summary>
    public async Task<bool> DoesNotWant(string iin, Instant now, CancellationToken cancel) =>
        await events.HolderOf(new Claim("person-iin", iin), cancel) is { } person
        && await persons.Consents(person, cancel) is { } book
        && book.LastWithdrawn(ConsentKind.ProactiveService, null, now) is { } withdrawn
        && !book.Entries.Any(e => e.Given.Kind == ConsentKind.ProactiveService && e.Given.About is null && e.Given.At > withdrawn && e.HoldsAt(now));

    /// <summary>The first who may have buried and may be written to; the reason is that of the first who may not.</summary>
    private async Task<DeathRow> Addressee(DeathRow row, IProactiveService service, ProactiveRight.Due right, LawOnDay law, Instant now, CancellationToken cancel)
    {
        ScreeningReason? first = null;
        if (DeathScreening.DeclarantOf(row.Notice) is { } declarant)
        {
            var (found, reason) = await Look(row, service, right, declarant, law, now, cancel);
            if (found is not null)
                return found;
            first = reason;
        }

        var marriages = await registers.Ask(RegisterNames.CivilStatus, "marriage", row.Notice.Iin!, cancel);
        if (marriages.Silent is { } silent)
            return Waiting(row, silent, now);
        if (DeathScreening.SpouseOf(row.Notice, marriages.Records) is { } spouse && spouse.Iin != DeathScreening.DeclarantOf(row.Notice)?.Iin)
        {
            var (found, reason) = await Look(row, service, right, spouse, law, now, cancel);
            if (found is not null)
                return found;
            first ??= reason;
        }

        return Settled(row, first ?? ScreeningReason.AddresseeUnknown, now);
    }

    /// <returns>The row, proposed or waiting for a register; else why this one is not written to.</returns>
    private async Task<(DeathRow? Row, ScreeningReason? Reason)> Look(
        DeathRow row, IProactiveService service, ProactiveRight.Due right, Candidate candidate, LawOnDay law, Instant now, CancellationToken cancel)
    {
        var person = await registers.Ask(RegisterNames.Persons, "person", candidate.Iin, cancel);
        if (person.Silent is { } silent)
            return (Waiting(row, silent, now), null);
        if (DeathScreening.OfAddressee(person.First, law.Day) is { } no)
            return (null, no);
        if (await DoesNotWant(candidate.Iin, now, cancel))
            return (null, ScreeningReason.DoesNotWant);
        if (law.BodiesOf(person.First!.GetValueOrDefault("territory") ?? "", rooms[service.Service].DecidedBy).FirstOrDefault() is not { } body)
            return (null, ScreeningReason.NoBody);
        var citizen = await citizens.ByIin(candidate.Iin, cancel);
        var (ways, silentPhones) = await Ways(citizen, candidate.Iin, cancel);
        if (ways.Count == 0)
            return silentPhones is null ? (null, ScreeningReason.NoPhone) : (Waiting(row, silentPhones, now), null);
        var account = await registers.Ask(RegisterNames.Payments, "account", candidate.Iin, cancel);
        if (account.Silent is { } silentAccount)
            return (Waiting(row, silentAccount, now), null);
        var plan = new OfferPlan
        {
            Service = service.Service,
            AddresseeIin = candidate.Iin,
            AddresseeName = NameOf(person.First!),
            Relation = candidate.Relation,
            Ways = ways,
            Account = account.First is { } known && known.GetValueOrDefault("iban") is { } iban ? new OfferAccount(iban, known.GetValueOrDefault("bank") ?? "") : null,
            Status = right.Status,
            Amount = right.Amount,
            Body = body.Id,
            Language = SmsLanguage.Of(citizen?.Language ?? "kk") == Law.Language.Kk ? "kk" : "ru",
        };
        return (Ended(row, now) with { State = DeathState.Proposed, Plan = plan }, null);
    }

    /// <summary>The phone on record here, then those of the register of phones; the register is asked only where it may say more.</summary>
    private async Task<(IReadOnlyList<OfferWay> Ways, string? Silent)> Ways(Citizen? citizen, string iin, CancellationToken cancel)
    {
        var ways = new List<OfferWay>();
        if (citizen?.Phone is { } own)
            ways.Add(new OfferWay(own, "citizens"));
        var heard = await registers.Ask(RegisterNames.MobileCitizens, "phone", iin, cancel);
        ways.AddRange(heard.Records
            .Select(r => PhoneNumber.Normalise(r.GetValueOrDefault("phone") ?? ""))
            .OfType<string>()
            .Distinct()
            .Where(p => p != citizen?.Phone)
            .Select(p => new OfferWay(p, RegisterNames.MobileCitizens)));
        return (ways, heard.Silent);
    }

    private static PersonName NameOf(IReadOnlyDictionary<string, string> person) =>
        new(person.GetValueOrDefault("surname") ?? "", person.GetValueOrDefault("name") ?? "", person.GetValueOrDefault("patronymic"));

    private static DeathRow Settled(DeathRow row, ScreeningReason reason, Instant now) => Ended(row, now) with { State = DeathState.Settled, Reason = reason };

    private static DeathRow Ended(DeathRow row, Instant now) => new(row.Notice, row.State) { Offer = row.Offer, ScreenedAt = now };

    private static DeathRow Waiting(DeathRow row, string register, Instant now) => new(row.Notice, DeathState.Waiting)
    {
        Offer = row.Offer,
        SilentRegister = register,
        Attempts = row.Attempts + 1,
        NextAt = now + Duration.FromMinutes(MinutesToWait[Math.Min(row.Attempts, MinutesToWait.Length - 1)]),
        ScreenedAt = now,
    };
}
