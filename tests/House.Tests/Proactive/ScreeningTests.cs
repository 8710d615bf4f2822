using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Screening;
using Jardem.Cases.People;
using Jardem.Tests.Golden;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Proactive;

/// <summary>What a record of death and the answers of registers say of offering the payment.</summary>
public sealed class ScreeningTests
{
    private static readonly DeathNotice Death = OfferEventSamples.Made.Death;
    private static readonly LocalDate Today = new(2026, 7, 13);
    private static readonly LocalDate LastDay = Death.DeathDate.PlusYears(3);
    private static readonly string Wife = Death.Declarant!.Iin;

    [Fact]
    [Row("E-10")]
    public void A_record_by_itself_says_whether_anybody_can_be_written_to()
    {
        Assert.Null(Of(Death));
        Assert.Equal(ScreeningReason.Annulled, Of(Death with { Annulled = true }));
        Assert.Equal(ScreeningReason.NoIin, Of(Death with { Iin = null }));
        Assert.Equal(ScreeningReason.FaultyIin, Of(Death with { Iin = "123456789012" }));
        Assert.Equal(ScreeningReason.FaultyIin, Of(Death with { BirthDate = Death.BirthDate.PlusDays(1) }));
        Assert.Equal(ScreeningReason.DeathInFuture, Of(Death with { DeathDate = Today.PlusDays(1) }));
        Assert.Equal(ScreeningReason.DeathBeforeBirth, Of(Death with { DeathDate = Death.BirthDate.PlusDays(-1) }));
        Assert.Null(DeathScreening.OfRecord(Death, LastDay, LastDay));
        Assert.Equal(ScreeningReason.TooLongAgo, DeathScreening.OfRecord(Death, LastDay, LastDay.PlusDays(1)));

        static ScreeningReason? Of(DeathNotice death) => DeathScreening.OfRecord(death, LastDay, Today);
    }

    [Fact]
    public void The_declarant_is_written_to_only_as_husband_or_wife_child_or_parent()
    {
        Assert.Equal(new Candidate(Wife, "declarant-spouse"), DeathScreening.DeclarantOf(Death));
        Assert.Null(DeathScreening.DeclarantOf(Death with { Declarant = Death.Declarant! with { Relation = DeclarantRelation.Other } }));
        Assert.Null(DeathScreening.DeclarantOf(Death with { Declarant = Death.Declarant! with { Iin = Death.Iin! } }));
        Assert.Null(DeathScreening.DeclarantOf(Death with { Declarant = Death.Declarant! with { Iin = "000000000001" } }));
        Assert.Null(DeathScreening.DeclarantOf(Death with { Declarant = null }));
    }

    [Fact]
    public void The_spouse_is_the_one_of_the_day_of_death()
    {
        var other = MadeUp.Iin(new LocalDate(1960, 1, 1), Sex.Female, 1);
        Assert.Equal(new Candidate(Wife, "spouse"), DeathScreening.SpouseOf(Death, [Marriage(Wife, "1990-01-01")]));
        Assert.Equal(new Candidate(Wife, "spouse"), DeathScreening.SpouseOf(Death, [Marriage(other, "1980-01-01", "1989-12-31"), Marriage(Wife, "1990-01-01")]));
        Assert.Null(DeathScreening.SpouseOf(Death, [Marriage(Wife, "1990-01-01", "2026-07-09")]));
        Assert.Equal(new Candidate(Wife, "spouse"), DeathScreening.SpouseOf(Death, [Marriage(Wife, "1990-01-01", "2026-07-10")]));
        Assert.Null(DeathScreening.SpouseOf(Death, [Marriage(Wife, "2026-07-10")]));
        Assert.Null(DeathScreening.SpouseOf(Death, [Marriage(Wife, "1990-01-01"), Marriage(other, "1995-01-01")]));
        Assert.Null(DeathScreening.SpouseOf(Death, []));
    }

    [Fact]
    public void The_dead_and_children_are_not_written_to()
    {
        Assert.Null(DeathScreening.OfAddressee(Person("2008-07-13"), Today));
        Assert.Equal(ScreeningReason.AddresseeChild, DeathScreening.OfAddressee(Person("2008-07-14"), Today));
        Assert.Equal(ScreeningReason.AddresseeDead, DeathScreening.OfAddressee(Person("1950-02-03", "1"), Today));
        Assert.Equal(ScreeningReason.AddresseeNotFound, DeathScreening.OfAddressee(null, Today));
    }

    [Fact]
    public void Only_another_person_or_day_or_an_annulment_changes_what_was_done()
    {
        Assert.Equal(DeathChange.None, DeathChanges.Between(Death, Death with { Version = 2, Name = new PersonName("Үлгілев", "Мысал"), Office = "АХАЖ № 2" }));
        Assert.Equal(DeathChange.Corrected, DeathChanges.Between(Death, Death with { DeathDate = Death.DeathDate.PlusDays(-1) }));
        Assert.Equal(DeathChange.Corrected, DeathChanges.Between(Death, Death with { Iin = null }));
        Assert.Equal(DeathChange.Annulled, DeathChanges.Between(Death, Death with { Annulled = true }));
    }

    private static Dictionary<string, string> Marriage(string wife, string on, string? dissolved = null)
    {
        var record = new Dictionary<string, string> { ["registeredOn"] = on, ["husbandIin"] = Death.Iin!, ["wifeIin"] = wife };
        if (dissolved is not null)
            record["dissolvedOn"] = dissolved;
        return record;
    }

    private static Dictionary<string, string> Person(string born, string life = "0") => new() { ["birthDate"] = born, ["lifeStatus"] = life };
}
