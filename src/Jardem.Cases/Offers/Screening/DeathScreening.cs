using Jardem.Cases.People;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Cases.Offers.Screening;

/// <summary>Somebody who may have buried and is known (house rule H-proactive-addressee).</summary>
/// <param name="Relation">declarant-spouse, declarant-child, declarant-parent or spouse.</param>
public sealed record Candidate(string Iin, string Relation);

/// <summary>What a death and the answers of registers say of offering the service; asks nothing itself.</summary>
public static class DeathScreening
{
    /// <summary>Full age.</summary>
    private const int FullAge = 18;

    /// <summary>What the record alone says.</summary>
    /// <param name="lastDay">The last day on which one may apply.</param>
    public static ScreeningReason? OfRecord(DeathNotice death, LocalDate lastDay, LocalDate today)
    {
        if (death.Annulled)
            return ScreeningReason.Annulled;
        if (death.DeathDate > today)
            return ScreeningReason.DeathInFuture;
        if (death.DeathDate < death.BirthDate)
            return ScreeningReason.DeathBeforeBirth;
        if (today > lastDay)
            return ScreeningReason.TooLongAgo;
        if (death.Iin is not { } iin)
            return ScreeningReason.NoIin;
        return Iin.Check(iin, death.BirthDate) == IinFault.None ? null : ScreeningReason.FaultyIin;
    }

    /// <summary>
    /// The declarant, where the record says that it is the husband or wife, a child or a parent of the deceased. Of others, as a neighbour
    /// or an official, the record does not say why they should have buried: they are not written to.
    /// </summary>
    public static Candidate? DeclarantOf(DeathNotice death) =>
        death.Declarant is { Relation: not DeclarantRelation.Other } declarant && declarant.Iin != death.Iin && Iin.Check(declarant.Iin) == IinFault.None
            ? new Candidate(declarant.Iin, "declarant-" + declarant.Relation.ToString().ToLowerInvariant())
            : null;

    /// <summary>The husband or wife at the death by the register's records of marriage; null where none or more than one stands.</summary>
    public static Candidate? SpouseOf(DeathNotice death, IEnumerable<IReadOnlyDictionary<string, string>> marriages)
    {
        var spouses = marriages
            .Where(m => Day(m, "registeredOn") is { } from && from <= death.DeathDate && !(Day(m, "dissolvedOn") <= death.DeathDate))
            .Select(m => m.GetValueOrDefault("husbandIin") == death.Iin ? m.GetValueOrDefault("wifeIin") : m.GetValueOrDefault("husbandIin"))
            .Where(iin => iin != death.Iin && Iin.Check(iin) == IinFault.None)
            .Distinct()
            .ToList();
        return spouses is [{ } only] ? new Candidate(only, "spouse") : null;
    }

    /// <summary>Why a person of the register of persons is not written to; null where the person may be.</summary>
    public static ScreeningReason? OfAddressee(IReadOnlyDictionary<string, string>? person, LocalDate today)
    {
        if (person is null || Day(person, "birthDate") is not { } born)
            return ScreeningReason.AddresseeNotFound;
        if (person.GetValueOrDefault("lifeStatus") != "0")
            return ScreeningReason.AddresseeDead;
        return born.PlusYears(FullAge) > today ? ScreeningReason.AddresseeChild : null;
    }

    private static LocalDate? Day(IReadOnlyDictionary<string, string> record, string field) =>
        record.GetValueOrDefault(field) is { } text && LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) ? day : null;
}
