using System.Security.Cryptography;
using System.Text.Json;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.People.Events;
using Jardem.Cases.Streams;
using Jardem.Law.Data;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Services.Documents;
using Jardem.Services.Documents.Information;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using NodaTime;

namespace Jardem.UseCases.Portal;

/// <summary>
/// A citizen asks on the portal for information on the assignment, by a request that is read as a document and signed over exactly its
/// bytes (as in Order 256, list of requirements, row 8). The answer comes of the house's own data at once, and is about this person alone.
/// </summary>
public sealed class AskForInformation(
    IEventStore events, SnapshotSource law, ServiceRooms rooms, OpenCabinet cabinet, OwnFiles files, IDocumentRenderer renderer, ISignatureVerifier verifier, TextCatalog texts, IIds ids, IClock clock)
{
    /// <summary>Requests of one person in one day; what is asked for stands in the cabinet anyway.</summary>
    private const int MostInDay = 20;

    private const int Attempts = 4;
    private const string Rule = "information/1";

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        /// <summary>This is to be read and signed.</summary>
        public sealed record ToSign(StoredFile Html) : Outcome;

        /// <summary>Asked and answered, now or by the same request before.</summary>
        public sealed record Given(InformationAsked Asked) : Outcome;

        /// <summary>The request is no longer the one that was read: it is to be read again and signed.</summary>
        public sealed record Stale : Outcome;

        /// <summary>The key names the text that says why not and what to do.</summary>
        public sealed record NotAllowed(string TextKey) : Outcome;
    }

    private sealed record Made(InformationRequest Asked, StoredFile Html, LawOnDay Today, BodyData Office, IReadOnlyList<StoredEvent> Stream, Instant At);

    /// <summary>Services for which information is asked on the portal today.</summary>
    public async Task<IReadOnlyList<IServiceRoom>> Services(CancellationToken cancel)
    {
        var today = (await law.Active(cancel)).On(clock.GetCurrentInstant().InZone(Zone).Date);
        return [.. rooms.All.Where(r => Norm(r) is not null && today.Standard(r.Id) is not null).OrderBy(r => r.Id, StringComparer.Ordinal)];
    }

    /// <summary>What this person asked for before, the newest first.</summary>
    public async Task<IReadOnlyList<InformationAsked>> Of(CitizenPrincipal citizen, CancellationToken cancel) => [.. Asked(await events.Read(citizen.Person, cancel)).Reverse()];

    /// <summary>The request to be read and signed. Writes nothing.</summary>
    public async Task<Outcome> Look(CitizenPrincipal citizen, string service, CancellationToken cancel)
    {
        var (made, no) = await Make(citizen, service, cancel);
        return made is null ? no! : new Outcome.ToSign(made.Html);
    }

    /// <param name="hash">SHA-256 of the request that was read.</param>
    /// <param name="cms">Detached signature over its bytes.</param>
    public async Task<Outcome> Sign(CitizenPrincipal citizen, string service, string hash, ReadOnlyMemory<byte> cms, CancellationToken cancel)
    {
        if (cms.Length is 0 or > DocumentSigning.Largest)
            return new Outcome.NotAllowed("signature.malformed");
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // Pressed twice, or sent again: the same request has the same answer.
            if (Asked(await events.Read(citizen.Person, cancel)).FirstOrDefault(a => a.Service == service && a.Request.Html == hash) is { } before)
                return new Outcome.Given(before);
            var (made, no) = await Make(citizen, service, cancel);
            if (made is null)
                return no!;
            if (made.Html.Hash != hash)
                return new Outcome.Stale();
            switch (await verifier.Verify(new SignatureToVerify(cms, made.Html.Bytes, made.At, SignatureUse.Sign), cancel))
            {
                case SignatureVerdict.Unavailable:
                    return new Outcome.NotAllowed("signature.unavailable");
                case SignatureVerdict.Refused refused:
                    return new Outcome.NotAllowed("signature." + Word(refused.Fault));
                case SignatureVerdict.Valid { Signature: var valid }:
                    if (SigningRight.OfCitizen(valid.Signer, citizen.Iin) is { } wrong)
                        return new Outcome.NotAllowed(wrong);
                    if (await Answer(citizen, made, cms, valid, cancel) is { } given)
                        return new Outcome.Given(given);
                    break;
            }
        }

        return new Outcome.NotAllowed("portal.again-later");
    }

    /// <summary>Keeps the request with its signature and the answer, all or nothing; null where the person's stream or the law changed meanwhile.</summary>
    private async Task<InformationAsked?> Answer(CitizenPrincipal citizen, Made made, ReadOnlyMemory<byte> cms, VerifiedSignature valid, CancellationToken cancel)
    {
        var (asked, at) = (made.Asked, made.At);
        var context = new DocumentContext(made.Today, texts, null, null, ids.Token(), AutomaticOfficer.Of(made.Office.Id, Rule), at, Zone);
        var answer = Html(InformationPaper.Of(asked, made.Html.Hash, await Held(citizen, asked.Service, cancel), context));
        var (signature, evidence) = (File(cms, "application/pkcs7-signature"), File(valid.Evidence, "application/json"));
        var happened = new InformationAsked(
            asked.Service,
            asked.Number,
            new IssuedDocument { Kind = InformationRequestPaper.Kind, Token = ids.Token(), Html = made.Html.Hash, Template = InformationRequestPaper.Template, At = at },
            new ApplicantSignature(signature.Hash, evidence.Hash, valid.Signer.SerialNumber, valid.Signer.CommonName, Word(valid.Revocation)),
            new IssuedDocument { Kind = InformationPaper.Kind, Token = context.Token, Html = answer.Hash, Template = InformationPaper.Template, At = at },
            at);
        var result = await events.Append(
            new Append
            {
                Meta = new EventMeta(at, citizen.Person.ToString(), CitizenPrincipal.Unit, made.Today.Snapshot.Id, nameof(AskForInformation)),
                Streams = [new StreamAppend(citizen.Person, PersonEvent.Stream, made.Stream.Count, [PersonEvent.Serializer.Write(happened)])],
                Files = [made.Html, signature, evidence, answer],
                Documents = [.. new[] { happened.Request, happened.Answer }.Select(d => DocumentIssuer.Row(d, citizen.Person, asked.Service, made.Office.Id, citizen.Iin))],
            },
            cancel);
        switch (result)
        {
            case AppendResult.Done:
                return happened;
            case AppendResult.SnapshotChanged:
                law.Refresh();
                return null;
            case AppendResult.VersionConflict:
                return null;
            default:
                throw new InvalidOperationException($"A request for information cannot meet {result.GetType().Name}.");
        }
    }

    private async Task<(Made? Made, Outcome? Instead)> Make(CitizenPrincipal citizen, string service, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var today = (await law.Active(cancel)).On(now.InZone(Zone).Date);
        if (rooms.Find(service) is not { } room || Norm(room) is not { } norm || today.Standard(service) is null)
            return (null, new Outcome.NotAllowed("portal.information.none"));
        if (FillApplication.Office(today) is not { } office)
            return (null, new Outcome.NotAllowed("portal.no-office"));
        var stream = await events.Read(citizen.Person, cancel);
        var before = Asked(stream).ToList();
        if (before.Count(a => a.At.InZone(Zone).Date == today.Day) >= MostInDay)
            return (null, new Outcome.NotAllowed("portal.information.too-many"));
        var asked = new InformationRequest(service, norm, citizen.Name, citizen.Iin, before.Count(a => a.Service == service) + 1, today.Day);
        return (new Made(asked, Html(InformationRequestPaper.Of(asked, today, texts)), today, office, stream, now), null);
    }

    /// <summary>The person's own applications in the service, as the cabinet shows them.</summary>
    private async Task<IReadOnlyList<HeldApplication>> Held(CitizenPrincipal citizen, string service, CancellationToken cancel)
    {
        var held = new List<HeldApplication>();
        foreach (var own in (await cabinet.Cases(citizen, cancel)).Where(c => c.Service == service))
        {
            if (await files.Case(citizen, own.Id, cancel) is { } file)
                held.Add(new HeldApplication(own.Number, own.FiledOn, own.Phase, Decision(file.History.State), [.. file.Payments.Select(p => new HeldPayment(p.Amount, p.State, p.AccountTail, p.SettledOn))]));
        }

        return held;
    }

    private static HeldDecision? Decision(CaseState state)
    {
        if (state.Phase == CasePhase.Annulled || state.Decided is not { } record)
            return null;
        var hash = state.Granted?.Confirmation.RecordHash ?? state.Refused!.Confirmation.RecordHash;
        return new HeldDecision(state.Granted is not null, record.DecidedOn, hash, state.Granted is null ? null : record.Decision.Amount);
    }

    private static Law.Norms.NormRef? Norm(IServiceRoom room) => room.Channels.Contains(IntakeChannel.Portal) ? room.InformationNorm : null;

    private static IEnumerable<InformationAsked> Asked(IReadOnlyList<StoredEvent> stream) => stream.Select(PersonEvent.Serializer.Read).OfType<InformationAsked>();

    private StoredFile Html(DocumentContent content) => File(renderer.Html(content), "text/html");

    private static StoredFile File(ReadOnlyMemory<byte> bytes, string mediaType) => new(Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), mediaType, bytes);

    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
