using Jardem.Cases.Facts;
using Jardem.Cases.Offers;
using Jardem.Cases.People;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.Services.Proactive;

/// <summary>What the register's records of awards show of a right by a death.</summary>
public abstract record ProactiveRight
{
    private ProactiveRight()
    {
    }

    /// <param name="Status">What the deceased received on the day of death, as "old-age-pension".</param>
    /// <param name="Amount">Tiyn.</param>
    public sealed record Due(string Status, long Amount) : ProactiveRight;

    public sealed record None : ProactiveRight;

    /// <summary>It was assigned for this death before.</summary>
    public sealed record Assigned : ProactiveRight;

    /// <summary>There is one, and a figure of the law by which it is counted is not held for its day.</summary>
    public sealed record SizeUnknown : ProactiveRight;
}

/// <summary>A service that the state offers by itself when somebody dies.</summary>
public interface IProactiveService
{
    /// <summary>Id of the service.</summary>
    string Service { get; }

    /// <summary>The last day on which one may apply.</summary>
    LocalDate LastDay(DeathNotice death, LawOnDay law);

    /// <summary>Keys of what only one open or granted case may be about.</summary>
    IReadOnlyList<string> UniqueKeys(DeathNotice death);

    /// <summary>How sure it is that an application is about this death; a key that both have is not enough.</summary>
    Likeness Compare(ApplicationFacts facts, DeathNotice death);

    /// <summary>The right that the register's records of awards show.</summary>
    ProactiveRight RightOf(DeathNotice death, IReadOnlyList<IReadOnlyDictionary<string, string>> awards, LawOnDay law);

    /// <summary>The facts of the application that the consent of an addressee makes.</summary>
    /// <param name="account">The account confirmed; null while it is not known.</param>
    /// <param name="receivedOn">The day of the consent.</param>
    ApplicationFacts FactsOf(DeathNotice death, Applicant applicant, string? account, LocalDate filedOn, LocalDate receivedOn);

    /// <summary>Whether the record, as it stands now, contradicts an application that was made of it: annulled, or another day or person.</summary>
    bool Contradicts(ApplicationFacts facts, DeathNotice death);

    /// <summary>What the registration by the consent stands on.</summary>
    Basis RegistrationBasis(LawOnDay law);
}
