using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services.Deciding;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Casework;

/// <summary>What the pages of one case share: opening it under the officer's scope, its words, and the answer to a command.</summary>
public abstract class OneCasePage : JardemPage
{
    public CaseView View { get; private set; } = null!;

    /// <summary>The law of the day of filing: under the snapshot of the decision once there is one, else under the active one.</summary>
    public LawOnDay Law { get; private set; } = null!;

    public OfficerNames Names { get; private set; } = null!;

    /// <summary>Why the last command was not possible, in words.</summary>
    public string? Fault { get; protected set; }

    /// <summary>Id of the field that the fault is about.</summary>
    public string FaultField { get; protected set; } = "acts";

    /// <summary>Another officer changed the case first.</summary>
    public bool Conflict { get; protected set; }

    /// <summary>What was just done; a word of the text keys.</summary>
    public string? JustDone { get; protected set; }

    /// <summary>Whether the page belongs to the desk, which meets the applicant's side, and not to the deciding body.</summary>
    public bool OnDesk => Request.Path.StartsWithSegments("/desk", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address of the case on this side.</summary>
    public string Home => $"{(OnDesk ? "/desk/cases" : "/casework")}/{View.State.Id}";

    public OfferedActs Acts => new(View, Officer);

    /// <summary>The hearing before a refusal, with its days; null while nothing is to be refused.</summary>
    public HearingView? Hearing => HearingView.Of(View);

    /// <summary>What is awaited of the case; null where nothing is.</summary>
    public NextStep? Next => NextStep.Of(View.State, View.Context.SigningRequired);

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[View.State.Registration.Zone];

    public string Title => View.State.Facts.Applicant.Name.ToString();

    public string Number => View.Row is { JournalNumber: { } number, Journal: { } journal } ? $"№ {number}/{journal.Year}" : "№ —";

    public string ServiceName => Law.Standard(View.State.Registration.Service)?.Name.In(Language) ?? View.State.Registration.Service;

    public IReadOnlyList<FactRow> Facts => new CaseFactRows(Service<TextCatalog>(), Language, Law, Zone, View.Room.Journey(Law)).Of(View.State.Facts, View.State.Registration);

    /// <summary>Declared values beside those of registers.</summary>
    public IReadOnlyList<ComparedFact> Compared => Mismatches.Of(View.State.Facts, View.Room.Inquiries(View.State.Facts, Law));

    public IReadOnlyList<Text> WhyThisDay => DerivationText.Of(View.State.Deadline, Law.Snapshot);

    /// <summary>How near the limit is; null for a case that ended without a decision.</summary>
    public DeadlineBadge? Badge => View.State.Decided is { } decided
        ? DeadlineBadge.Decided(View.State.Deadline.Due, decided.DecidedOn, Service<TextCatalog>(), Language)
        : View.State.Phase.IsOpen() ? BadgeOf(View.State.Deadline.Due) : null;

    public DeadlineBadge BadgeOf(LocalDate due) => DeadlineBadge.Open(due, View.Today, Law.Snapshot.Calendar, Service<TextCatalog>(), Language);

    /// <summary>The smallest sets of what the applicant could bring or do for the refusal to become a grant.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Changes => View.Preview.Outcome == DecisionOutcome.Refused
        ? [.. WhatWouldChange.Smallest(View.Room, View.State.Facts, Law).Select(set => (IReadOnlyList<string>)[.. set.Select(c => T(c.Key, ("subject", c.Subject?.In(Language) ?? "")))])]
        : [];

    public string Day(LocalDate day) => DateText.Long(day, Language);

    public string Moment(Instant at)
    {
        var local = at.InZone(Zone).LocalDateTime;
        return $"{Day(local.Date)}, {DateText.Time(local.TimeOfDay)}";
    }

    public string Citation(Basis basis) => BasisText.Citation(basis, Law).In(Language);

    /// <summary>What a reason stands on, with the house rules by which its provision is applied.</summary>
    public string Citation(Reason reason) => BasisText.Citation(reason.Basis, reason.Readings, Law).In(Language);

    /// <summary>Whether a reason holds, as a word of the text keys.</summary>
    public static string MetWord(Reason reason) => reason.Met switch { true => "met", false => "not-met", _ => "unknown" };

    /// <summary>What the kind of a document brought is called by the standard of the day.</summary>
    public string KindName(PresentedDocument document)
    {
        var standard = Law.Standard(View.State.Registration.Service);
        if (standard?.DocumentKinds.TryGetValue(document.Kind, out var kind) == true)
            return kind.Name.In(Language);
        return standard?.Documents.FirstOrDefault(d => d.Key == document.Requirement)?.Name.In(Language) ?? document.Kind;
    }

    /// <summary>The name of a ground of refusal in the standard of the day.</summary>
    public string GroundText(string key) =>
        Law.Standard(View.State.Registration.Service)?.Grounds.FirstOrDefault(g => g.Key == key)?.Text.In(Language) ?? key;

    /// <summary>A way of the hearing in the words of the law of today; the key of one that it does not know.</summary>
    public string WayText(string key) =>
        View.Room.Procedure.Hearing is { } hearing && hearing.WaysOn(View.Law.On(View.Today)).FirstOrDefault(w => w.Key == key) is { } way ? way.Text.In(Language) : key;

    /// <summary>Somebody's part in a hearing, in words; another program may name one that we do not.</summary>
    public string PartText(string part) => Service<TextCatalog>().Has($"question.protocol.other-part.{part}") ? T($"question.protocol.other-part.{part}") : part;

    /// <summary>How a notice was served, so far; null for a document that is not served.</summary>
    public string? ServedText(IssuedDocument document)
    {
        if (!NoticeKinds.Served.Contains(document.Kind))
            return null;
        if (View.State.ServiceOf(document.Token) is not { } service)
            return T("casework.notice.not-sent");
        var sent = $"{T("casework.notice.sent")}: {Day(service.SentOn)}, {T($"question.notice.channel.{Kebab.Of(service.Channel)}")}";
        return service is { ReceivedOn: { } day, Evidence: { } evidence }
            ? $"{sent}. {T("casework.notice.received")}: {Day(day)}, {T($"question.receipt.evidence.{Kebab.Of(evidence)}")}"
            : $"{sent}. {T("casework.notice.no-receipt")}";
    }

    protected async Task<bool> Open(Guid id, string purpose)
    {
        var cancel = HttpContext.RequestAborted;
        if (await Service<OpenCase>().Run(Officer, id, purpose, cancel) is not { } view)
            return false;
        View = view;
        var snapshot = view.State.Granted is { } granted ? await Service<SnapshotSource>().ById(granted.Record.Snapshot, cancel) : view.Law;
        Law = snapshot.On(view.State.Facts.FiledOn);
        Names = await OfficerNames.Of(view.History.Events.Select(e => e.Meta.Actor), Service<IAccounts>(), cancel);
        return true;
    }

    /// <summary>What comes of a command: back to the case, the page with its fault, 404, or 409.</summary>
    protected async Task<IActionResult> Answer(CommandOutcome outcome, Guid id, string purpose, string done)
    {
        switch (outcome)
        {
            case CommandOutcome.Done:
                return Redirect($"{(OnDesk ? "/desk/cases" : "/casework")}/{id}?done={done}");
            case CommandOutcome.NotFound:
                return NotFound();
            case CommandOutcome.NotAllowed no:
                if (!await Open(id, purpose))
                    return NotFound();
                Fault = T(no.TextKey);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            default:
                if (!await Open(id, purpose))
                    return NotFound();
                Conflict = true;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
        }
    }
}
