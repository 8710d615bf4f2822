using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Streams;
using Jardem.Services.Documents;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Ports.Keys;
using Jardem.UseCases.Signatures;
using Jardem.UseCases.Signatures.Keys;
using NodaTime;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// Certifies the notice that an application on consent was accepted (Order 256, Rules, point 16, part 1: by the signature of the body). No
/// officer took it, so the key of the body's authorised person signs. Where the body has no key that may, the notice goes unsigned and says no more
/// than it is. Safe to run again.
/// </summary>
public sealed class SignAcceptance(IEventStore events, IDocumentStore documents, DocumentIssuer issuer, AuthorisedSigning signing, SnapshotSource law, SigningPolicy policy, IClock clock)
{
    public const string JobKind = "sign-acceptance";

    private const int Attempts = 6;

    public static Job JobOf(Guid id, Instant at) => new(JobKind, id.ToString(), ReadOnlyMemory<byte>.Empty, at);

    /// <exception cref="KeyUnusableException">The key store is silent, or may not sign at this hour or any more today: to be tried again.</exception>
    public async Task Run(Job job, CancellationToken cancel)
    {
        var state = await issuer.Complete(Guid.Parse(job.Key), cancel);
        if (state.Document(CasePapers.AcceptanceReceipt) is not { Signature: null, Void: null } paper)
            return;
        var html = (await documents.File(paper.Html, cancel))?.Bytes ?? throw new InvalidOperationException($"The notice {paper.Token} has no original.");
        var task = new KeyTask(state.Id, state.Registration.Service, null, DateTimeZoneProviders.Tzdb[state.Registration.Zone], [new PaperToSign(paper.Kind, paper.Token, html)]);
        var (person, missing) = await signing.PersonOf(state.Registration.Body, task, cancel);
        if (person is null)
        {
            if (missing == KeyRefusal.NotInForce)
                throw new KeyUnusableException("The key of the body is not in force.");
            return;
        }

        switch (await signing.Sign(person, task, cancel))
        {
            case KeySigning.Signed { Papers: [var signed] }:
                await Keep(state.Id, signed, cancel);
                return;
            case KeySigning.Refused { Why: KeyRefusal.OutOfHours or KeyRefusal.TooMany }:
                throw new KeyUnusableException("The key may sign later.");
            case KeySigning.Unavailable silent:
                throw new KeyUnusableException(silent.Detail);
        }
    }

    /// <summary>What happens to the case meanwhile does not stand in the way of the signature.</summary>
    private async Task Keep(Guid id, SignedPaper signed, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var state = CaseState.Of(await events.Read(id, cancel))!;
            if (state.Documents.FirstOrDefault(d => d.Token == signed.Token) is not { Signature: null, Void: null })
                return;
            var happened = new DocumentSigned(signed.Token, signed.Signature);
            var after = CaseState.Evolve(state, id, happened);
            var result = await events.Append(
                new Append
                {
                    Meta = new EventMeta(clock.GetCurrentInstant(), signed.Signature.By.Account, state.Registration.Body, (await law.Active(cancel)).Id, nameof(SignAcceptance)),
                    Streams = [new StreamAppend(id, "case", state.Version, [CaseEvents.Serializer.Write(happened)])],
                    Files = signed.Files,
                    Cases = [CaseRows.Of(after, policy.Required)],
                },
                cancel);
            if (result is AppendResult.Done)
                return;
            law.Refresh();
        }

        throw new InvalidOperationException($"The signature of the notice of case {id} could not be stored.");
    }
}
