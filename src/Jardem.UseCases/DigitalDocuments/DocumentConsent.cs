using Jardem.Cases.People.Consents;
using Jardem.Cases.People.Events;
using Jardem.Cases.Streams;
using Jardem.UseCases.Access;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Codes;
using Jardem.UseCases.Consents;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.DigitalDocuments;

/// <summary>
/// The owner's consent to take one document from the digital documents service, kept in the person's stream: once for a code, at the
/// moment the code was used, whoever finds first that it was used. It holds for a day.
/// </summary>
public sealed class DocumentConsent(PersonFile file, IEventStore events, ICitizens citizens, ISmsMessages messages, IIds ids) : ICodeReplyHandler
{
    /// <summary>How long a silent register may be asked again without a new code.</summary>
    public static readonly Duration Holds = Duration.FromDays(1);

    /// <summary>Messages of a phone among which the reply is looked for.</summary>
    private const int Looked = 50;

    public string Purpose => DigitalMatter.Purpose;

    public Task Confirmed(OneTimeCode code, Guid message, CancellationToken cancel) => Give(code, ConsentChannel.SmsReply, null, null, cancel);

    /// <summary>Keeps the consent of a code just typed by an officer.</summary>
    public Task Give(OneTimeCode code, Principal principal, CancellationToken cancel) =>
        Give(code, ConsentChannel.SmsCode, principal.Officer.Account, principal.Officer.Unit ?? principal.Officer.Body, cancel);

    /// <summary>Keeps the consent of a code that was used while nobody listened: by reply where the phone wrote then, else by the code typed.</summary>
    public async Task Recover(OneTimeCode code, Principal principal, CancellationToken cancel)
    {
        if (code.UsedAt is not { } used || (await Of(code.Person, cancel)).Entries.Any(e => IsOf(e, code.Id)))
            return;
        var replied = (await messages.OfPhone(code.Phone, Looked, cancel)).Any(m => m.Kind == SmsKinds.Reply && m.At >= code.SentAt && m.At <= used);
        await (replied ? Confirmed(code, code.Id, cancel) : Give(code, principal, cancel));
    }

    /// <summary>The consents of the person of this IIN; none for a person whom the house does not know.</summary>
    public async Task<ConsentBook> Of(string iin, CancellationToken cancel) =>
        await PersonOf(iin, cancel) is { } person ? await file.Consents(person, cancel) : ConsentBook.Empty;

    /// <summary>Whether the entry was given by this code.</summary>
    public static bool IsOf(ConsentEntry entry, Guid code) => entry.Given.Kind == ConsentKind.DigitalDocument && entry.Given.EvidenceId == code.ToString();

    private async Task Give(OneTimeCode code, ConsentChannel channel, string? by, string? unit, CancellationToken cancel)
    {
        var at = code.UsedAt ?? throw new ArgumentException("Only a used code is a consent.", nameof(code));
        var given = new ConsentGiven(ConsentKind.DigitalDocument, DigitalMatter.Purpose, code.About, channel, code.Id.ToString(), KeepConsents.TextOf(ConsentKind.DigitalDocument), by, at, at + Holds);
        var claim = new Claim("person-iin", code.Person);
        var known = await events.HolderOf(claim, cancel);
        var person = known ?? (await citizens.ByIin(code.Person, cancel))?.Person ?? ids.New();
        // Whoever met the person first gave the id.
        while (await file.Add(
            person, book => book.Entries.Any(e => IsOf(e, code.Id)) ? null : given, at, by ?? person.ToString(), unit ?? CitizenPrincipal.Unit, nameof(DocumentConsent), cancel,
            known is null ? claim : null) is { } holder)
        {
            (known, person) = (holder, holder);
        }
    }

    private async Task<Guid?> PersonOf(string iin, CancellationToken cancel) =>
        await events.HolderOf(new Claim("person-iin", iin), cancel) ?? (await citizens.ByIin(iin, cancel))?.Person;
}
