using NodaTime;

namespace Jardem.Simulator.People;

/// <summary>A made-up person with what cannot be worked out again from the seed: kin, dated facts, numbers.</summary>
public sealed class Person
{
    /// <summary>Place in the town, from 0.</summary>
    public required int Index { get; init; }

    public required string Iin { get; init; }

    public required bool Male { get; init; }

    public required LocalDate Born { get; init; }

    /// <summary>Kazakh spelling of names and places; else Russian.</summary>
    public required bool Kazakh { get; init; }

    /// <summary>Three letters; KAZ for citizens.</summary>
    public required string Citizenship { get; init; }

    public required FatherName? FatherName { get; init; }

    public required string Name { get; init; }

    public required string? Patronymic { get; init; }

    public required Surname Family { get; init; }

    /// <summary>Id of the territory of the address.</summary>
    public required string Territory { get; init; }

    /// <summary>The surname now; <see cref="BirthSurname"/> until marriage.</summary>
    public required string Surname { get; set; }

    public required string BirthSurname { get; init; }

    public Person? Father { get; init; }

    public Person? Mother { get; init; }

    /// <summary>Days from birth to its registration.</summary>
    public int BirthRegisteredAfter { get; init; }

    public LocalDate? Died { get; set; }

    public Death? Death { get; set; }

    public List<Marriage> Marriages { get; } = [];

    public List<Person> Children { get; } = [];

    public Disability? Disability { get; set; }

    public Adoption? Adoption { get; set; }

    public Guardianship? Guardianship { get; set; }

    public Business? Business { get; set; }

    /// <summary>What the person learned or learns after school.</summary>
    public Learning Learning { get; set; }

    /// <summary>The years in which contributions come, where the person works.</summary>
    public Work? Work { get; set; }

    public string FullName => Patronymic is null ? $"{Surname} {Name}" : $"{Surname} {Name} {Patronymic}";

    /// <summary>Years lived by the day.</summary>
    public int AgeOn(LocalDate day) => Period.Between(Born, day, PeriodUnits.Years).Years;

    public bool AliveOn(LocalDate day) => Born <= day && (Died is not { } died || died > day);

    public Person? SpouseOn(LocalDate day) => Marriages.FirstOrDefault(m => m.On <= day && (m.DissolvedOn is not { } end || end > day))?.Other(this);
}

/// <summary>An entry of marriage. A death leaves it as it is.</summary>
public sealed record Marriage(Person Husband, Person Wife, LocalDate On, LocalDate? DissolvedOn)
{
    public Person Other(Person one) => ReferenceEquals(one, Husband) ? Wife : Husband;
}

/// <summary>An entry of death; one that is annulled belongs to somebody who lives.</summary>
public sealed record Death(LocalDate On, LocalDate RegisteredOn, bool Annulled);

/// <param name="Group">1, 2, 3 or child.</param>
public sealed record Disability(string Group, string Cause, LocalDate EstablishedOn, LocalDate? Until, LocalDate? ReExaminationOn);

/// <param name="RecordRenewed">The entry of birth names the adopter as parent.</param>
public sealed record Adoption(Person Adopter, Person? Second, LocalDate DecidedOn, LocalDate EffectiveOn, bool RecordRenewed);

public sealed record Guardianship(Person Guardian, LocalDate DecidedOn, LocalDate? EndedOn);

/// <summary>An individual entrepreneur, perhaps with a firm.</summary>
public sealed record Business(LocalDate RegisteredOn, LocalDate? ClosedOn, Firm? Firm);

/// <summary>A small firm.</summary>
public sealed record Firm(string Bin, string Name, Person Director, LocalDate RegisteredOn, LocalDate? ClosedOn);

public sealed record Work(LocalDate From, LocalDate? Until, string PayerBin);

/// <summary>Learning after school.</summary>
public enum Learning
{
    None,

    /// <summary>From the ninth grade to a college.</summary>
    College,

    /// <summary>After the eleventh grade, and a pause of a year, to a college.</summary>
    LaterCollege,

    University,

    /// <summary>A university that was left after two years.</summary>
    LeftUniversity,
}
