using Jardem.Cases.Cases;
using Jardem.Cases.Streams;
using NodaTime;

namespace Jardem.Cases.People.Events;

/// <summary>Something that happened to a person as such, beside all cases. The stream's id is the person's; its kind is <see cref="Stream"/>.</summary>
public abstract record PersonEvent
{
    public const string Stream = "person";

    public static EventSerializer<PersonEvent> Serializer { get; } = new();
}

/// <summary>A person became known by a verified certificate, before any application.</summary>
[EventName("person.known/1")]
public sealed record PersonKnown(string Iin, PersonName Name, Instant At) : PersonEvent;

/// <summary>The person asked who looked at a case; the name is shown after this is kept.</summary>
/// <param name="Account">Whose name was asked for.</param>
[EventName("person.officer-name-asked/1")]
public sealed record OfficerNameAsked(Guid Case, string Account, Instant At) : PersonEvent;

/// <summary>The person asked, by a signed request, for information on the assignment in a service, and was answered at once.</summary>
/// <param name="Number">Which request of this person about the service it is, from 1.</param>
/// <param name="Request">The request as it was read and signed.</param>
/// <param name="Signature">The person's own, over the bytes of the request.</param>
/// <param name="Answer">What the house answered from its own data.</param>
[EventName("person.information-asked/1")]
public sealed record InformationAsked(string Service, int Number, IssuedDocument Request, ApplicantSignature Signature, IssuedDocument Answer, Instant At) : PersonEvent;

/// <summary>The person gave a consent.</summary>
/// <param name="Purpose">What it is given for, by the key of its text.</param>
/// <param name="About">What exactly it is given for: a case, a document, a service; null for everything of its kind.</param>
/// <param name="EvidenceId">Id of what proves it: the challenge that was signed, the code, the message, the attachment; null for a word at the desk.</param>
/// <param name="Text">The words to which the person agreed, by the key and version of their text.</param>
/// <param name="By">Account of the officer who wrote it down; null where the person did it alone.</param>
/// <param name="Until">From this moment it holds no longer; null for open.</param>
[EventName("consent.given/1")]
public sealed record ConsentGiven(
    Consents.ConsentKind Kind, string Purpose, string? About, Consents.ConsentChannel Channel, string? EvidenceId, string Text, string? By, Instant At, Instant? Until) : PersonEvent;

/// <summary>The person took a consent back. What was done while it held stays.</summary>
/// <param name="About">As it was given; null takes back everything of the kind.</param>
[EventName("consent.withdrawn/1")]
public sealed record ConsentWithdrawn(Consents.ConsentKind Kind, string? About, Consents.ConsentChannel Channel, string? EvidenceId, string? Reason, string? By, Instant At) : PersonEvent;
