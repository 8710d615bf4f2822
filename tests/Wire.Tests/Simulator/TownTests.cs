using Jardem.Simulator.People;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Simulator;

/// <summary>The made-up town: the same each time, its numbers valid, its families possible.</summary>
public sealed class TownTests
{
    private static readonly Town Small = Town.Make(1000, 7);
    private static readonly Town Large = Town.Make(20_000, 7);

    public static TheoryData<int> Days => [-1, 0, 1];

    [Fact]
    public void The_town_of_a_thousand_is_the_same_on_every_machine()
    {
        Assert.Equal(1000, Small.People.Count);
        Assert.Equal(Fingerprint.Of(Small), Fingerprint.Of(Town.Make(1000, 7)));
        Assert.Equal("a097bf71d53c14a1be22b8d1997cbcd0c67aac89c112cc38ebd11bc0fbeac3ed", Fingerprint.Of(Small));
    }

    [Fact]
    public void Another_seed_makes_another_town() => Assert.NotEqual(Fingerprint.Of(Small), Fingerprint.Of(Town.Make(1000, 8)));

    [Fact]
    public void Numbers_of_persons_firms_and_accounts_are_valid_and_nobody_shares_one()
    {
        foreach (var person in Large.People)
        {
            Assert.Equal(Jardem.Cases.People.IinFault.None, Jardem.Cases.People.Iin.Check(person.Iin, person.Born, person.Male ? Jardem.Cases.People.Sex.Male : Jardem.Cases.People.Sex.Female));
            Assert.True(MadeNumbers.Holds(person.Iin));
        }
        Assert.All(Large.Firms, f => Assert.True(MadeNumbers.Holds(f.Bin) && f.Bin[4] == '4'));
        var accounts = Large.People.Select(p => Large.AccountOf(p)?.Iban).OfType<string>().ToList();
        Assert.All(accounts, a => Assert.True(MadeNumbers.IsIban(a)));
        Assert.False(MadeNumbers.IsIban(accounts[0][..^1] + (accounts[0][^1] == '1' ? '2' : '1')));
        var phones = Large.People.Select(Large.PhoneOf).OfType<string>().ToList();
        Assert.All(phones, p => Assert.Matches(@"^\+77\d{9}$", p));
        Assert.Distinct(Large.People.Select(p => p.Iin));
        Assert.Distinct(Large.Firms.Select(f => f.Bin));
        Assert.Distinct(accounts);
        Assert.Distinct(phones);
    }

    [Fact]
    public void Children_are_born_to_living_mothers_of_an_age_to_bear_them()
    {
        foreach (var child in Large.People.Where(p => p.Mother is not null))
        {
            Assert.InRange(child.Mother!.AgeOn(child.Born), 17, 46);
            Assert.True(child.Mother.AliveOn(child.Born) || child.Mother.Died == child.Born);
            if (child.Father is not { } father)
                continue;
            Assert.True(father.AgeOn(child.Born) >= 17);
            Assert.True(father.AliveOn(child.Born.PlusDays(-260)));
            Assert.Equal(father.Family.For(child.Male), child.BirthSurname);
            Assert.True(child.Patronymic is null || child.Patronymic == (child.Male ? father.FatherName!.Son : father.FatherName!.Daughter));
        }
    }

    [Fact]
    public void Spouses_are_of_age_not_kin_and_alive_at_the_wedding()
    {
        Assert.NotEmpty(Large.Marriages);
        foreach (var marriage in Large.Marriages)
        {
            Assert.True(marriage.Husband.Male && !marriage.Wife.Male);
            Assert.True(marriage.Husband.AgeOn(marriage.On) >= 18 && marriage.Wife.AgeOn(marriage.On) >= 18);
            Assert.True(marriage.Husband.AliveOn(marriage.On) && marriage.Wife.AliveOn(marriage.On));
            Assert.False(marriage.Husband.Mother is { } mother && mother == marriage.Wife.Mother);
            Assert.True(marriage.DissolvedOn is not { } end || end > marriage.On);
        }
        Assert.All(Large.People, p => Assert.True(p.Marriages.Count <= 1));
    }

    [Fact]
    public void Guardians_and_adopters_are_grown_up_and_alive_on_the_day_of_the_decision()
    {
        var guarded = Large.People.Where(p => p.Guardianship is not null).ToList();
        var adopted = Large.People.Where(p => p.Adoption is not null).ToList();
        Assert.True(guarded.Count > 20 && adopted.Count > 20);
        foreach (var child in guarded)
        {
            var (guardian, decided, _) = child.Guardianship!;
            Assert.True(child.AgeOn(decided) < 18 && child.AliveOn(decided) && guardian.AliveOn(decided) && guardian.AgeOn(decided) >= 21 && guardian != child);
        }
        foreach (var child in adopted)
            Assert.True(child.AgeOn(child.Adoption!.DecidedOn) < 18 && child.Adoption.Adopter.AliveOn(child.Adoption.DecidedOn) && child.Adoption.Adopter.AgeOn(child.Born) >= 8);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Somebody_was_born_wed_and_died_on_each_side_of_the_days_of_coverage(int days)
    {
        Assert.Contains(Small.People, p => p.Born == new LocalDate(2007, 8, 13).PlusDays(days) && p.BirthRegisteredAfter == 0 && p.Mother is not null);
        Assert.Contains(Small.Marriages, m => m.On == new LocalDate(2008, 6, 1).PlusDays(days));
        Assert.Contains(Small.People, p => p.Death is { Annulled: false } death && death.RegisteredOn == new LocalDate(2008, 5, 1).PlusDays(days));
    }

    [Fact]
    public void Every_kind_of_person_that_a_service_needs_lives_in_a_small_town()
    {
        var day = new LocalDate(2026, 7, 10);
        Assert.Contains(Small.People, p => p.Death is { Annulled: true } && p.AliveOn(day));
        Assert.Contains(Small.People, p => p.Disability?.Group == "child");
        Assert.Contains(Small.People, p => p.Disability?.Group == "1");
        Assert.Contains(Small.People, p => p.Citizenship != "KAZ" && p.Iin[6] == '0');
        Assert.Contains(Small.People, p => p.Business is { ClosedOn: null });
        Assert.Contains(Small.People, p => p.Business is { ClosedOn: not null });
        Assert.Contains(Small.People, p => p.AliveOn(day) && p.AgeOn(day) > 18 && Small.PaperOf(p, day).To < day);
        foreach (var level in new[] { "preschool", "primary", "basic", "general", "technical", "university" })
            Assert.Contains(Small.People, p => p.AliveOn(day) && Small.StudiesOf(p, day).Any(s => s.Level == level && s.From <= day && (s.Until >= day || s.Until.Year == day.Year)));
        Assert.Contains(Small.People, p => Small.ContributionsOf(p, new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31), day).Count() > 6);
        Assert.All(new[] { "astana", "almaty", "shymkent", "demo-district" }, t => Assert.Contains(Small.People, p => p.Territory == t));
    }

    [Fact]
    public void A_month_of_contributions_is_the_same_in_every_answer()
    {
        var day = new LocalDate(2026, 7, 10);
        var worker = Small.People.First(p => p.Work is { } w && w.From < new LocalDate(2020, 1, 1) && (w.Until is null || w.Until > new LocalDate(2026, 1, 1)));
        var all = Small.ContributionsOf(worker, new LocalDate(1998, 1, 1), day, day).ToList();
        var year = Small.ContributionsOf(worker, new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31), day).ToList();
        Assert.NotEmpty(year);
        Assert.Equal(all.Where(c => c.Year == 2024), year);
        Assert.DoesNotContain(all, c => new LocalDate(c.Year, c.Month, 1) > new LocalDate(2026, 6, 1));
    }

    [Theory]
    [InlineData("Павел", "Павлович", "Павловна")]
    [InlineData("Илья", "Ильич", "Ильинична")]
    [InlineData("Серік", "Серікұлы", "Серікқызы")]
    public void Patronymics_are_made_by_the_language_of_the_name(string name, string son, string daughter)
    {
        var fathers = Large.People.Where(p => p.FatherName?.Name == name).Select(p => p.FatherName!).First();
        Assert.Equal((son, daughter), (fathers.Son, fathers.Daughter));
    }
}
