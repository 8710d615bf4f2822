using System.Security.Cryptography;
using System.Text.Json;
using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Services;
using Jardem.Services.Intake;
using Jardem.UseCases.Codes;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using NodaTime;

namespace Jardem.UseCases.Intake;

/// <summary>How an applicant stands by an application, as it is handed in.</summary>
public abstract record ConfirmationGiven
{
    private ConfirmationGiven()
    {
    }

    /// <summary>A detached signature over the exact bytes of the application.</summary>
    public sealed record Signed(ReadOnlyMemory<byte> Cms) : ConfirmationGiven;

    /// <summary>A one-time code that was sent about the application and used.</summary>
    public sealed record ByPhone(Guid Code) : ConfirmationGiven;
}

/// <summary>What came of looking at a confirmation.</summary>
public abstract record ConfirmationLooked
{
    private ConfirmationLooked()
    {
    }

    /// <param name="Files">What is kept with the case: the application, the signature, the evidence.</param>
    /// <param name="Take">The claim by which a code confirms one application only.</param>
    public sealed record Holds(ApplicationConfirmation Confirmation, IReadOnlyList<StoredFile> Files, IReadOnlyList<Claim> Take) : ConfirmationLooked;

    /// <summary>The key names the text that says why not.</summary>
    public sealed record No(string TextKey) : ConfirmationLooked;

    /// <summary>The signature could not be verified now.</summary>
    public sealed record Unavailable : ConfirmationLooked;
}

/// <summary>
/// Looks whether the applicant stood by exactly this application: by the own digital signature over its bytes, or by a code sent to the
/// phone named in it (Order 256, Rules, point 5; R-05). For a legal entity only its own certificate
/// signs: a phone that anybody names proves nothing of an organisation.
/// </summary>
public sealed class ConfirmApplication(ISignatureVerifier verifier, IOneTimeCodes codes, ISmsMessages messages, ICitizens citizens)
{
    public const string Purpose = "application";

    /// <summary>Text key: an organisation's application is not confirmed by phone.</summary>
    public const string OrganisationSigns = "desk.confirm.organisation";

    /// <summary>Kind of the claim by which a code belongs to the one case that it confirmed.</summary>
    public const string CodeClaim = "application-code";

    private const int Looked = 50;

    /// <summary>IIN of the natural person who applies: the applicant or the representative.</summary>
    public static string PersonOf(ApplicationFacts facts) => facts.Representative?.Iin ?? facts.Applicant.Iin;

    public async Task<ConfirmationLooked> Look(IServiceRoom room, ApplicationFacts facts, StoredFile application, ConfirmationGiven given, Instant at, CancellationToken cancel) => given switch
    {
        ConfirmationGiven.Signed signed => await Signature(room, facts, application, signed.Cms, at, cancel),
        ConfirmationGiven.ByPhone phone => room.LegalEntityOf(facts) is null ? await Phone(facts, application, phone.Code, cancel) : new ConfirmationLooked.No(OrganisationSigns),
        _ => throw new InvalidOperationException("A confirmation has two ways."),
    };

    private async Task<ConfirmationLooked> Signature(IServiceRoom room, ApplicationFacts facts, StoredFile application, ReadOnlyMemory<byte> bytes, Instant at, CancellationToken cancel)
    {
        if (bytes.Length is 0 or > DocumentSigning.Largest)
            return new ConfirmationLooked.No("signature.malformed");
        switch (await verifier.Verify(new SignatureToVerify(bytes, application.Bytes, at, SignatureUse.Sign), cancel))
        {
            case SignatureVerdict.Unavailable:
                return new ConfirmationLooked.Unavailable();
            case SignatureVerdict.Refused refused:
                return new ConfirmationLooked.No("signature." + JsonNamingPolicy.KebabCaseLower.ConvertName(refused.Fault.ToString()));
            case SignatureVerdict.Valid { Signature: var valid }:
                var (iin, bin) = (PersonOf(facts), room.LegalEntityOf(facts));
                if ((bin is null ? SigningRight.OfCitizen(valid.Signer, iin) : SigningRight.OfLegalEntity(valid.Signer, iin, bin)) is { } wrong)
                    return new ConfirmationLooked.No(wrong);
                var (cms, evidence) = (File(bytes, "application/pkcs7-signature"), File(valid.Evidence, "application/json"));
                var revocation = JsonNamingPolicy.KebabCaseLower.ConvertName(valid.Revocation.ToString());
                var confirmation = new ApplicationConfirmation
                {
                    Means = "signature",
                    Person = bin ?? iin,
                    Content = application.Hash,
                    At = at,
                    Signature = new ApplicantSignature(cms.Hash, evidence.Hash, valid.Signer.SerialNumber, valid.Signer.CommonName, revocation),
                };
                return Held(confirmation, ConfirmationMeans.Signature, bin ?? iin, application, [application, cms, evidence], []);
            default:
                throw new InvalidOperationException("A verdict has three outcomes.");
        }
    }

    private async Task<ConfirmationLooked> Phone(ApplicationFacts facts, StoredFile application, Guid id, CancellationToken cancel)
    {
        var person = PersonOf(facts);
        if (await codes.Get(id, cancel) is not { Purpose: Purpose } code || code.Person != person)
            return new ConfirmationLooked.No("desk.confirm.code-other");
        if (code.UsedAt is not { } used)
            return new ConfirmationLooked.No("desk.confirm.not-yet");
        var heard = await messages.OfPhone(code.Phone, Looked, cancel);
        var replied = heard.Any(m => m.Kind == SmsKinds.Reply && m.At >= code.SentAt && m.At <= used);
        var confirmation = new ApplicationConfirmation { Means = replied ? "sms-reply" : "phone-code", Person = person, Content = code.About, At = used, Evidence = code.Id, Phone = await Standing(code.Phone, person, heard, cancel) };
        return Held(confirmation, ConfirmationMeans.Phone, person, application, [application], [new Claim(CodeClaim, code.Id.ToString())]);
    }

    /// <summary>Whose the phone is: who answers for the case must see where one phone speaks for several people.</summary>
    private async Task<string> Standing(string phone, string person, IReadOnlyList<SmsMessage> heard, CancellationToken cancel)
    {
        var owners = await citizens.ByPhone(phone, cancel);
        if (owners.Any(c => c.Iin == person))
            return PhoneStandings.Own;
        return owners.Count > 0 || heard.Any(m => m.Person is { } other && other != person) ? PhoneStandings.OfAnother : PhoneStandings.Unknown;
    }

    private static ConfirmationLooked Held(ApplicationConfirmation made, ConfirmationMeans means, string person, StoredFile application, IReadOnlyList<StoredFile> files, IReadOnlyList<Claim> take) =>
        SignedOrConfirmed.Holds(person, application.Hash, [new ApplicantConfirmation(means, made.Person, made.Content, made.At)])
            ? new ConfirmationLooked.Holds(made, files, take)
            : new ConfirmationLooked.No("desk.confirm.changed");

    private static StoredFile File(ReadOnlyMemory<byte> bytes, string mediaType) => new(Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), mediaType, bytes);
}
