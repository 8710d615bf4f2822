using System.Text.Json;
using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>A case as the API tells it.</summary>
internal static class CaseText
{
    /// <param name="Record">What the head confirms by its hash; only for a head, while a decision is prepared.</param>
    /// <param name="Decision">The decision made, or the one that the rules make on the facts as they stand.</param>
    /// <param name="Earlier">Valid results of the same person from this service.</param>
    /// <param name="Access">Who has read the case, and for what.</param>
    /// <param name="Next">What is awaited and until when; absent where nothing is.</param>
    /// <param name="Preliminaries">Preliminary decisions to refuse, each with its days, hearings and objections; the last one counts.</param>
    /// <param name="HearingOffer">When and how a hearing may be held, where one is to be appointed.</param>
    /// <param name="Notices">Notices sent, with the evidence of their receipt.</param>
    /// <param name="WhatWouldChange">Each of these sets of what the applicant could bring or do would turn the refusal into a grant.</param>
    /// <param name="Registers">What registers said, in the order of their answers.</param>
    /// <param name="Compared">Declared values beside those of registers; one that is open keeps the decision from being prepared.</param>
    public sealed record Case(
        Guid Id, int Version, string Service, string Request, Phase Phase, string Office, string Body, OfficerName? Assignee, Entry? Journal,
        LocalDate FiledOn, LocalDate RegisteredOn, LocalDate PromisedOn, Limit Deadline, Person Applicant, Power? Representative,
        IReadOnlyList<Paper> Documents, IReadOnlyDictionary<string, string> Answers, IReadOnlyList<Asked> FindingsAsked, IReadOnlyList<Found> Findings,
        DecisionText Decision, bool Decided, Confirmed? Record, IReadOnlyList<Issued> Issued, IReadOnlyList<Earlier> Earlier,
        IReadOnlyList<Happening> History, IReadOnlyList<Read> Access, HearingText.Awaited? Next, IReadOnlyList<HearingText.Preliminary> Preliminaries,
        HearingText.Offer? HearingOffer, IReadOnlyList<HearingText.Served> Notices, IReadOnlyList<IReadOnlyList<string>> WhatWouldChange,
        IReadOnlyList<RegistersApi.Said> Registers, IReadOnlyList<RegistersApi.Beside> Compared);

    public sealed record Phase(CasePhase Value, string Text);

    public sealed record OfficerName(string Account, string Name, string Position);

    public sealed record Entry(string Unit, string Service, int Year, long Number);

    public sealed record Limit(LocalDate Due, bool Provisional, string Basis, IReadOnlyList<string> Derivation);

    public sealed record Person(string Surname, string Name, string? Patronymic, string Iin, LocalDate BirthDate, Sex Sex, string Territory, string Address, string? Phone);

    public sealed record Power(string Surname, string Name, string? Patronymic, string Iin, string DocumentNumber, LocalDate IssuedOn, LocalDate? ValidUntil, bool CoversThisService);

    /// <param name="Attachment">Hash by which the scan is asked for.</param>
    public sealed record Paper(string Requirement, string Kind, string Number, string IssuedBy, LocalDate IssuedOn, LocalDate? ExpiresOn, bool OriginalShown, bool OriginalReturned, string? Attachment);

    public sealed record Asked(string Key, string Label, IReadOnlyList<ServicesApi.Choice> Values, string Norm);

    public sealed record Found(string Key, string Value, string Text, Instant At, string? By, string Reason);

    public sealed record DecisionText(DecisionOutcome Outcome, IReadOnlyList<string> Grounds, long? Amount, IReadOnlyList<ReasonText> Reasoning);

    /// <param name="Met">Absent while a fact that the rule needs is not established.</param>
    public sealed record ReasonText(string Key, string Text, bool? Met, string Basis, IReadOnlyList<string> Facts);

    public sealed record Confirmed(string Hash, string Engine, string Snapshot, LocalDate DecidedOn);

    /// <param name="Token">Token of the QR code; see /api/v1/documents/{token}.</param>
    public sealed record Issued(string Kind, string Name, string? Number, string Token, Instant At, Instant? VoidedAt, string? VoidReason, Instant? SignedAt);

    public sealed record Earlier(string Kind, string? Number, string Token, Guid Case, Instant IssuedAt);

    public sealed record Happening(int Version, string Type, string Text, Instant At, string Actor, string Unit);

    public sealed record Read(Instant At, string Account, string Role, string Unit, string Purpose);

    public static Case Of(CaseView view, ApiReader reader)
    {
        var state = view.State;
        var registration = state.Registration;
        var law = view.Law.On(state.Facts.FiledOn);
        return new Case(
            state.Id, state.Version, registration.Service, state.Facts.Request, PhaseOf(state.Phase, reader), registration.Office, registration.Body,
            state.Assignee is { } a ? new OfficerName(a.Account, a.Name.ToString(), reader.In(a.Position)) : null,
            view.Row is { Journal: { } journal, JournalNumber: { } number } ? new Entry(journal.Unit, journal.Service, journal.Year, number) : null,
            state.Facts.FiledOn, registration.RegisteredOn, state.PromisedOn,
            new Limit(state.Deadline.Due, state.Deadline.Provisional, reader.In(BasisText.Line(state.Deadline.Basis, law)), [.. DerivationText.Of(state.Deadline, view.Law).Select(reader.In)]),
            Of(state.Facts.Applicant), state.Facts.Representative is { } power ? Of(power) : null,
            [.. state.Facts.Documents.Select(Of)], state.Facts.Answers,
            [.. view.Room.Findings(state.Facts).Select(f => new Asked(f.Key, reader.T($"finding.{f.Key}.label"), [.. f.Values.Select(v => new ServicesApi.Choice(v, reader.T($"finding.{f.Key}.{v}")))], f.Norm.ToString()))],
            [.. state.Facts.Established.Select(f => new Found(f.Key, f.Value, reader.T($"finding.{f.Key}.{f.Value}"), f.ObservedAt, f.By?.Account, f.Reason))],
            new DecisionText(
                view.Preview.Outcome, view.Preview.Grounds, view.Preview.Amount,
                [.. view.Preview.Reasoning.Select(r => new ReasonText(r.Key, reader.T($"{r.Key}.{Met(r.Met)}"), r.Met, reader.In(BasisText.Line(r.Basis, r.Readings, law)), r.Facts))]),
            state.Decided is not null,
            view.Record is { } record ? new Confirmed(record.Hash(), record.Engine, record.Snapshot, record.DecidedOn) : null,
            [.. state.Documents.Select(d => Document(d, reader))],
            [.. view.Earlier.Select(d => new Earlier(d.Kind, d.Number, d.Token, d.Stream, d.IssuedAt))],
            [.. view.History.Events.Select(e => new Happening(e.Version, e.Type, reader.T($"event.{e.Type[..e.Type.IndexOf('/', StringComparison.Ordinal)]}"), e.Meta.At, e.Meta.Actor, e.Meta.Unit))],
            [.. view.Access.Select(e => new Read(e.At, e.Account, e.Role, e.Unit, e.Purpose))],
            HearingText.AwaitedOf(state, reader, view.Context.SigningRequired), HearingText.PreliminariesOf(view, reader), HearingText.OfferOf(view, reader), HearingText.NoticesOf(state), HearingText.ChangesOf(view, reader),
            RegistersApi.SaidIn(view, reader), RegistersApi.ComparedIn(view));
    }

    public static Phase PhaseOf(CasePhase phase, ApiReader reader) => new(phase, reader.T($"phase.{JsonNamingPolicy.KebabCaseLower.ConvertName(phase.ToString())}"));

    public static Issued Document(IssuedDocument document, ApiReader reader) =>
        new(document.Kind, reader.T($"document-kind.{document.Kind}"), document.Number, document.Token, document.At, document.Void?.At, document.Void is { } v ? reader.T($"void-reason.{v.Reason}") : null, document.Signature?.At);

    private static string Met(bool? met) => met switch { true => "met", false => "not-met", null => "unknown" };

    private static Person Of(Applicant a) => new(a.Name.Surname, a.Name.Name, a.Name.Patronymic, a.Iin, a.BirthDate, a.Sex, a.Territory, a.Address, a.Phone);

    private static Power Of(Representation p) => new(p.Name.Surname, p.Name.Name, p.Name.Patronymic, p.Iin, p.DocumentNumber, p.IssuedOn, p.ValidUntil, p.CoversThisService);

    private static Paper Of(PresentedDocument d) => new(d.Requirement, d.Kind, d.Number, d.IssuedBy, d.IssuedOn, d.ExpiresOn, d.OriginalShown, d.OriginalReturned, d.Attachment);
}
