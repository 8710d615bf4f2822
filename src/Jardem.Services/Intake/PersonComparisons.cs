using Jardem.Cases.Facts;
using Jardem.Cases.People;
using NodaTime.Text;

namespace Jardem.Services.Intake;

/// <summary>What of a person is held beside the register of persons (ГБД ФЛ): name, birth date, sex, residence, and that the person lives.</summary>
public static class PersonComparisons
{
    /// <summary>Code of the register for somebody who is alive.</summary>
    public const string Alive = "0";

    public static IReadOnlyList<Comparison> Of(Applicant applicant) =>
    [
        new("applicant.surname", applicant.Name.Surname, "surname", ComparedKind.Name),
        new("applicant.name", applicant.Name.Name, "name", ComparedKind.Name),
        new("applicant.patronymic", applicant.Name.Patronymic ?? "", "patronymic", ComparedKind.Name),
        new("applicant.birth-date", LocalDatePattern.Iso.Format(applicant.BirthDate), "birthDate", ComparedKind.Date),
        new("applicant.sex", applicant.Sex == Sex.Male ? "male" : "female", "gender", ComparedKind.Sex),
        new("applicant.territory", applicant.Territory, "territory", ComparedKind.Code),
        new("applicant.life", Alive, "lifeStatus", ComparedKind.Code),
    ];
}
