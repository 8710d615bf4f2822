using Jardem.Cases.Facts;

namespace Jardem.Cases.Cases;

/// <summary>
/// The fields in which a slip may be put right without a new decision: how a name, an address, or the number and issuer of a document is
/// written. Anything else is a substantive change.
/// </summary>
public static class Slips
{
    public const string Surname = "surname";
    public const string Name = "name";
    public const string Patronymic = "patronymic";
    public const string Address = "address";
    private const string Number = "number";
    private const string IssuedBy = "issued-by";

    /// <summary>The fields of a case: the person's, and two of each document, as "rehabilitation.number".</summary>
    public static IReadOnlyList<string> Fields(ApplicationFacts facts) =>
        [Surname, Name, Patronymic, Address, .. facts.Documents.SelectMany(d => new[] { $"{d.Requirement}.{Number}", $"{d.Requirement}.{IssuedBy}" })];

    /// <summary>What the field says now; null for a field that cannot be put right.</summary>
    public static string? Read(ApplicationFacts facts, string field) => field switch
    {
        Surname => facts.Applicant.Name.Surname,
        Name => facts.Applicant.Name.Name,
        Patronymic => facts.Applicant.Name.Patronymic ?? "",
        Address => facts.Applicant.Address,
        _ => Document(facts, field) is not { } document ? null : field.EndsWith("." + Number, StringComparison.Ordinal) ? document.Number : document.IssuedBy,
    };

    /// <summary>The facts with the field put right.</summary>
    public static ApplicationFacts Apply(ApplicationFacts facts, string field, string value)
    {
        var person = facts.Applicant;
        return field switch
        {
            Surname => facts with { Applicant = person with { Name = person.Name with { Surname = value } } },
            Name => facts with { Applicant = person with { Name = person.Name with { Name = value } } },
            Patronymic => facts with { Applicant = person with { Name = person.Name with { Patronymic = value.Length == 0 ? null : value } } },
            Address => facts with { Applicant = person with { Address = value } },
            _ => facts with { Documents = [.. facts.Documents.Select(d => d == Document(facts, field) ? Put(d, field, value) : d)] },
        };
    }

    private static PresentedDocument Put(PresentedDocument document, string field, string value) =>
        field.EndsWith("." + Number, StringComparison.Ordinal) ? document with { Number = value } : document with { IssuedBy = value };

    private static PresentedDocument? Document(ApplicationFacts facts, string field) =>
        facts.Documents.FirstOrDefault(d => field == $"{d.Requirement}.{Number}" || field == $"{d.Requirement}.{IssuedBy}");
}
