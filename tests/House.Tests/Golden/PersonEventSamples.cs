using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Cases.People.Consents;
using Jardem.Cases.People.Events;
using NodaTime;

namespace Jardem.Tests.Golden;

/// <summary>One sample of each event of a person, every field filled.</summary>
internal static class PersonEventSamples
{
    private static readonly Instant At = Instant.FromUtc(2026, 7, 13, 5, 30);
    private static readonly Guid Case = Guid.Parse("01980000-0000-7000-8000-000000000001");

    public static IReadOnlyList<object> All { get; } =
    [
        new PersonKnown("000101600009", new PersonName("Мысалова", "Үлгі", "Мысалқызы"), At),
        new OfficerNameAsked(Case, "specialist", At),
        new InformationAsked(
            "library-card", 2, Document("information-request", '1'), new ApplicantSignature(new string('c', 64), new string('d', 64), "01af", "МЫСАЛОВА ҮЛГІ", "ocsp"), Document("information", '2'), At),
        new ConsentGiven(ConsentKind.DigitalDocument, "digital-document", "identity-card", ConsentChannel.SmsCode, "0001", "consent.text.digital-document/1", "operator", At, At + Duration.FromDays(1)),
        new ConsentWithdrawn(ConsentKind.PersonalData, RegisterConsent.AboutCase(Case), ConsentChannel.Cabinet, "0002", "Өз қалауым", "operator", At),
    ];

    private static IssuedDocument Document(string kind, char digit) => new() { Kind = kind, Token = new string(digit, 32), Html = new string(digit, 64), Template = $"{kind}/1", At = At };
}
