using Jardem.Cases.People.Consents;
using Jardem.Cases.People.Events;
using Jardem.UseCases.Access;
using Jardem.UseCases.Citizens;
using NodaTime;

namespace Jardem.UseCases.Consents;

/// <summary>
/// Consents of a person: given, shown, taken back. What was done while a consent held stays; from its withdrawal on registers are not
/// asked for the person's open cases, which go on with the documents attached.
/// </summary>
public sealed class KeepConsents(PersonFile file, IClock clock)
{
    public Task<ConsentBook> Of(Guid person, CancellationToken cancel) => file.Consents(person, cancel);

    /// <summary>Keeps a consent; one that holds already in the same words for the same matter is not written twice.</summary>
    /// <param name="actor">Account of the officer, or the person's id.</param>
    /// <param name="unit">Unit of the officer, or "citizen".</param>
    public Task Give(Guid person, ConsentGiven given, string actor, string unit, CancellationToken cancel) =>
        file.Add(person, book => book.Entries.Any(e => e.HoldsAt(given.At) && e.Given with { At = given.At, EvidenceId = given.EvidenceId } == given) ? null : given, given.At, actor, unit, nameof(KeepConsents), cancel);

    /// <summary>The person gives a consent in the own cabinet.</summary>
    public Task Give(CitizenPrincipal citizen, ConsentKind kind, string? about, CancellationToken cancel)
    {
        var given = new ConsentGiven(kind, "cabinet", about, ConsentChannel.Cabinet, null, TextOf(kind), null, clock.GetCurrentInstant(), null);
        return Give(citizen.Person, given, citizen.Person.ToString(), CitizenPrincipal.Unit, cancel);
    }

    /// <summary>The person takes a consent back in the own cabinet; taking back what is taken back already writes nothing.</summary>
    public Task Withdraw(CitizenPrincipal citizen, ConsentKind kind, string? about, string? reason, CancellationToken cancel)
    {
        var at = clock.GetCurrentInstant();
        return file.Add(
            citizen.Person,
            book => book.LastWithdrawn(kind, about, at) is { } before && !book.Entries.Any(e => e.Given.Kind == kind && e.Given.At > before && e.HoldsAt(at))
                ? null
                : new ConsentWithdrawn(kind, about, ConsentChannel.Cabinet, null, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), null, at),
            at, citizen.Person.ToString(), CitizenPrincipal.Unit, nameof(KeepConsents), cancel);
    }

    /// <summary>Key and version of the words of a consent given in the cabinet.</summary>
    public static string TextOf(ConsentKind kind) => $"consent.text.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())}/1";
}
