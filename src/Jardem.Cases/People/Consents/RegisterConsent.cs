using NodaTime;

namespace Jardem.Cases.People.Consents;

/// <summary>
/// Whether registers may be asked about a person for a case with the person's consent. The application itself carries the consent, so
/// they may from its filing on until the person takes the consent to personal data back, and again once it is given anew. Where a
/// provision lets a body ask without consent, that provision is the basis of the question and this guard is not asked: no such provision
/// is held today.
/// </summary>
public static class RegisterConsent
{
    /// <summary>What a consent about one case is about.</summary>
    public static string AboutCase(Guid id) => $"case:{id}";

    /// <param name="givenAt">When the application, and the consent in it, was filed.</param>
    public static bool MayAskRegisters(ConsentBook consents, Guid caseId, Instant givenAt, Instant at)
    {
        var about = AboutCase(caseId);
        if (consents.Holds(ConsentKind.PersonalData, about, at))
            return true;
        return at >= givenAt && !(consents.LastWithdrawn(ConsentKind.PersonalData, about, at) >= givenAt);
    }
}
