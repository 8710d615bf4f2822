using System.Security.Cryptography;
using Jardem.Cases.Cases;
using Jardem.Cases.Payments;
using Jardem.Cases.People;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Services.Documents;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Portal;

/// <summary>
/// The payee gives another account in the cabinet for a payment that came to nothing: the account is checked, read as a document and signed
/// over exactly these bytes; then a new order stands in (R-20: never by a reply alone). For a legal entity its head signs.
/// </summary>
public sealed class GiveAccountByCitizen(
    OwnFiles files, IPaymentOrders orders, PaymentStreams streams, GiveAccount give, ConfirmApplication confirm, IDocumentRenderer renderer, ServiceRooms rooms, SnapshotSource law, TextCatalog texts,
    IClock clock)
{
    private const string Reason = "the applicant's own cabinet";

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        /// <summary>The payment awaits another account.</summary>
        public sealed record Awaited(PaymentOrder Order) : Outcome;

        /// <summary>This is to be read and signed.</summary>
        /// <param name="Bin">BIN that the certificate must name; null for the citizen's own.</param>
        public sealed record ToSign(PaymentOrder Order, StoredFile Html, string? Bin) : Outcome;

        /// <summary>Another account was given, now or before.</summary>
        public sealed record Given(Guid Case) : Outcome;

        /// <summary>The account has a fault; the key names the text that tells how to mend it.</summary>
        public sealed record Faulty(PaymentOrder Order, string TextKey) : Outcome;

        /// <summary>What was signed is no longer what is to be signed: it is to be read again.</summary>
        public sealed record Stale : Outcome;

        /// <summary>The key names the text that says why not and what to do.</summary>
        public sealed record NotAllowed(string TextKey) : Outcome;

        /// <summary>No such payment of this person, or it needs no account.</summary>
        public sealed record NotFound : Outcome;
    }

    private sealed record Mine(PaymentOrder Order, CaseState Case, IServiceRoom Room)
    {
        public string? Bin => Room.LegalEntityOf(Case.Facts);
    }

    /// <summary>Whether the order awaits an account of this person.</summary>
    public async Task<Outcome> Look(CitizenPrincipal citizen, Guid order, CancellationToken cancel)
    {
        var (mine, instead) = await Own(citizen, order, cancel);
        return mine is null ? instead! : new Outcome.Awaited(mine.Order);
    }

    /// <summary>Checks the account and makes the document of it; nothing is kept.</summary>
    public async Task<Outcome> Read(CitizenPrincipal citizen, Guid order, string? iban, CancellationToken cancel)
    {
        var (mine, instead) = await Own(citizen, order, cancel);
        return mine is null ? instead! : await Made(mine, iban, cancel);
    }

    /// <param name="hash">SHA-256 of the document that was read.</param>
    /// <param name="cms">Detached signature over its bytes.</param>
    public async Task<Outcome> Sign(CitizenPrincipal citizen, Guid order, string? iban, string hash, ReadOnlyMemory<byte> cms, CancellationToken cancel)
    {
        var (mine, instead) = await Own(citizen, order, cancel);
        if (mine is null)
            return instead!;
        var made = await Made(mine, iban, cancel);
        if (made is not Outcome.ToSign asked)
            return made;
        if (asked.Html.Hash != hash)
            return new Outcome.Stale();
        // Whoever came to the desk for the payee has no session here: the payee signs.
        var facts = mine.Case.Facts with { Representative = null };
        switch (await confirm.Look(mine.Room, facts, asked.Html, new ConfirmationGiven.Signed(cms), clock.GetCurrentInstant(), cancel))
        {
            case ConfirmationLooked.No no:
                return new Outcome.NotAllowed(no.TextKey);
            case ConfirmationLooked.Holds held:
                return await give.BySignature(citizen, mine.Order, iban!.Trim(), held.Confirmation, held.Files, cancel) is AccountGiven.Done
                    ? new Outcome.Given(mine.Case.Id)
                    : (await Own(citizen, order, cancel)).Instead ?? new Outcome.NotAllowed("portal.again-later");
            default:
                return new Outcome.NotAllowed("signature.unavailable");
        }
    }

    private async Task<(Mine? Mine, Outcome? Instead)> Own(CitizenPrincipal citizen, Guid id, CancellationToken cancel)
    {
        if (await orders.Get(Scope.Whole(Reason), id, cancel) is not { } row || await files.Case(citizen, row.Case, cancel) is not { History.State: var state })
            return (null, new Outcome.NotFound());
        if (await streams.Read(id, cancel) is not { } order || rooms.Find(state.Registration.Service) is not { } room)
            return (null, new Outcome.NotFound());
        if (order.ReplacedBy is not null)
            return (null, new Outcome.Given(state.Id));
        return order.NeedsAccount ? (new Mine(order, state, room), null) : (null, new Outcome.NotFound());
    }

    private async Task<Outcome> Made(Mine mine, string? iban, CancellationToken cancel)
    {
        var day = (await law.Active(cancel)).On(clock.GetCurrentInstant().InZone(Zone).Date);
        var typed = iban?.Trim() ?? "";
        if (give.Fault(typed, day.Snapshot) is { } fault)
            return new Outcome.Faulty(mine.Order, fault.TextKey);
        var html = renderer.Html(AccountPaper.Of(mine.Order, mine.Case.Facts, mine.Bin, Iban.Written(typed), day, texts));
        return new Outcome.ToSign(mine.Order, new StoredFile(Convert.ToHexStringLower(SHA256.HashData(html)), "text/html", html), mine.Bin);
    }
}
