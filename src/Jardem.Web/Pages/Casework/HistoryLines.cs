using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Streams;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services.Deciding;
using Jardem.UseCases.Casework;
using NodaTime;

namespace Jardem.Web.Pages.Casework;

/// <summary>A line of the history: what happened, the particulars, who, in which unit, when, on what basis, under which snapshot.</summary>
public sealed record HistoryLine(string What, string? Particulars, string Who, string Unit, string When, string? Basis, string Snapshot);

/// <summary>Tells the events of a case in words, the newest first.</summary>
public sealed class HistoryLines(TextCatalog texts, Language language, CaseView view, OfficerNames names, DateTimeZone zone)
{
    private const int LongestWords = 300;

    private readonly RegisterWords words = new(texts, language, view.Law.On(view.State.Facts.FiledOn));

    /// <summary>At most this many of the newest; a case may have hundreds.</summary>
    public IReadOnlyList<HistoryLine> Newest(int most) => [.. view.History.Events.Reverse().Take(most).Select(Line)];

    private HistoryLine Line(StoredEvent stored)
    {
        var happened = CaseEvents.Serializer.Read(stored);
        var local = stored.Meta.At.InZone(zone).LocalDateTime;
        var day = view.Law.On(local.Date);
        return new HistoryLine(
            texts.Get($"event.{stored.Type[..stored.Type.IndexOf('/', StringComparison.Ordinal)]}", language),
            Particulars(happened),
            names[stored.Meta.Actor],
            day.Place(stored.Meta.Unit, language),
            $"{DateText.Long(local.Date, language)}, {DateText.Time(local.TimeOfDay)}",
            Basis(happened, day) is { } basis ? BasisText.Line(basis, day).In(language) : null,
            stored.Meta.Snapshot[..12]);
    }

    private string? Particulars(CaseEvent happened) => happened switch
    {
        CaseTaken taken => taken.Assignee.Name.ToString(),
        FactEstablished { Fact: var fact } => $"{texts.Get($"finding.{fact.Key}.label", language)} {texts.Get($"finding.{fact.Key}.{fact.Value}", language)}. {fact.Reason}",
        RegisterAnswered { Answer: var answer } => $"{words.Register(answer.Register)}: {words.Outcome(answer.Outcome)}",
        MismatchSettled { Settled: var settled } => $"{words.Fact(settled.Key)}: {words.Value(settled.Key, settled.Declared)} / {words.Value(settled.Key, settled.Confirmed)} → {words.Value(settled.Key, settled.Chosen)}. {settled.Reason}",
        LeftAutomaticPath left => Joined(texts.Get($"automatic.left.{left.Why}", language), left.About is { } about ? words.Asked(about) : null),
        ApplicantDoubted doubted => texts.Get($"casework.doubt.{doubted.Why}", language),
        DecisionPutOff off => Moment(off.Until.InZone(zone).LocalDateTime),
        CaseReturned returned => returned.Reason,
        DocumentIssued { Document: var made } => Named(made),
        DocumentSigned { Token: var token } => Named(view.State.Documents.Single(d => d.Token == token)),
        DocumentVoided { Token: var token, Void: var v } => $"{Named(view.State.Documents.Single(d => d.Token == token))}: {texts.Get($"void-reason.{v.Reason}", language)}",
        DeadlineMoved moved => $"{DateText.Long(moved.Was, language)} – {DateText.Long(moved.Deadline.Due, language)}",
        HearingAppointed { Plan: var plan } appointed => Joined(Moment(plan.At), plan.Place, appointed.Why),
        HearingHeld { Protocol: var protocol } => Joined($"{Moment(protocol.Start)} – {DateText.Time(protocol.End.TimeOfDay)}", protocol.Place),
        HearingMissed missed => Joined(texts.Get($"question.missed.by.{Kebab.Of(missed.By)}", language), missed.Why),
        ObjectionReceived { Objection: var objection } => Short(objection.Text),
        NoticeSent sent => Joined(texts.Get($"document-kind.{sent.Kind}", language), texts.Get($"question.notice.channel.{Kebab.Of(sent.Channel)}", language), sent.To),
        NoticeReceived received => Joined(DateText.Long(received.On, language), texts.Get($"question.receipt.evidence.{Kebab.Of(received.Evidence)}", language), received.Detail),
        EvidenceBrought { Document: var document } => $"№ {document.Number}, {document.IssuedBy}",
        CaseWithdrawn withdrawn => withdrawn.Reason,
        ApplicantDied died => Joined(DateText.Long(died.DiedOn, language), died.Evidence),
        SlipCorrected slip => $"{slip.Was} → {slip.Becomes}. {slip.Reason}",
        CaseReopened reopened => Joined(reopened.Ruling, reopened.Reason),
        CaseAnnulled annulled => Joined(annulled.Ruling, annulled.Reason),
        ResultReady ready => view.Law.On(view.Today).Place(ready.Office, language),
        ResultIssued issued => issued.Receiver.Name.ToString(),
        _ => null,
    };

    private string Moment(LocalDateTime at) => $"{DateText.Long(at.Date, language)}, {DateText.Time(at.TimeOfDay)}";

    private static string Joined(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));

    private static string Short(string words) => words.Length <= LongestWords ? words : words[..LongestWords] + "…";

    private string Named(IssuedDocument made)
    {
        var kind = texts.Get($"document-kind.{made.Kind}", language);
        return made.Number is null ? kind : $"{kind}, № {made.Number}";
    }

    /// <summary>The provision of the procedure on which the act was made, as the law of its own day has it.</summary>
    private Basis? Basis(CaseEvent happened, LawOnDay day)
    {
        if (happened is CaseRegistered registered)
            return registered.Basis;
        if (happened is RegisterAnswered { Answer.Basis: var asked })
            return asked;
        if (happened is CaseReopened { Basis: var again })
            return again;
        if (happened is ApplicantDoubted { Basis: var doubted })
            return doubted;
        if (happened is CaseAnnulled { Basis: var annulled })
            return annulled;
        return ActOf(happened) is { } act ? view.Room.Procedure.Step(act)?.BasisOn(day) : null;
    }

    private static CaseAct? ActOf(CaseEvent happened) => happened switch
    {
        CaseTaken => CaseAct.Take,
        FactEstablished => CaseAct.Establish,
        CasePrepared => CaseAct.Prepare,
        CaseReturned => CaseAct.Return,
        CaseGranted => CaseAct.Decide,
        ResultReady => CaseAct.SendResult,
        ResultIssued => CaseAct.HandOver,
        CasePreliminarilyRefused => CaseAct.RefusePreliminarily,
        CaseRefused => CaseAct.Refuse,
        HearingAppointed => CaseAct.AppointHearing,
        HearingHeld or HearingMissed => CaseAct.RecordHearing,
        ObjectionReceived => CaseAct.Object,
        NoticeSent => CaseAct.SendNotice,
        NoticeReceived => CaseAct.ProveReceipt,
        EvidenceBrought => CaseAct.BringEvidence,
        CaseWithdrawn => CaseAct.Withdraw,
        ApplicantDied => CaseAct.CloseByDeath,
        SlipCorrected => CaseAct.CorrectSlip,
        MismatchSettled => CaseAct.SettleMismatch,
        ResultUncollected => CaseAct.ReturnUncollected,
        _ => null,
    };
}
