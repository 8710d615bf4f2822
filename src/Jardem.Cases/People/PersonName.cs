namespace Jardem.Cases.People;

/// <summary>Surname, name and, if the person has one, patronymic (тегі, аты, әкесінің аты (ол болған жағдайда)).</summary>
public sealed record PersonName(string Surname, string Name, string? Patronymic = null)
{
    /// <summary>The whole name in the order in which documents print it.</summary>
    public override string ToString() => Patronymic is null ? $"{Surname} {Name}" : $"{Surname} {Name} {Patronymic}";
}
