using Jardem.Cases.People;
using NodaTime;

namespace Jardem.Tests.Walks;

/// <summary>A made-up person who applies; each walk has its own.</summary>
public sealed record Applicant(string Surname, string Name, string Patronymic, LocalDate Born, int Order)
{
    private static readonly string[] Patronymics = ["Сынаққызы", "Үлгіқызы", "Мысалқызы", "Көрмеқызы", "Тәжірибеқызы"];

    /// <summary>The number of somebody whom the registers know; null for one whom nobody knows.</summary>
    public string? OwnIin { get; init; }

    public string Iin => OwnIin ?? MadeUp.Iin(Born, Sex.Female, Order * 10);

    public string WholeName => $"{Surname} {Name} {Patronymic}";

    public static Applicant Number(int order) => new("Үлгілиева", "Мысал", Patronymics[order], new LocalDate(1939, 3, 12), order);
}
