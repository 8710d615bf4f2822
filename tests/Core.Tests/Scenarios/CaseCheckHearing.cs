using Jardem.Cases.Cases.Hearings;
using Jardem.Law;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.Services.Deciding;
using Jardem.Services.FuneralPayment;
using Jardem.Services.RehabilitatedCertificate;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Tests.Scenarios;

/// <summary>What a scenario may ask of the hearing before a refusal, of complaints and of other terms that run from a day.</summary>
public sealed partial class CaseCheck
{
    private HearingClock Hearings => new(law);

    private Procedure Procedure => Rooms.FirstOrDefault(r => r.Id == Service)?.Procedure ?? throw new FormatException($"No service '{Service}'.");

    private static IReadOnlyList<IServiceRoom> Rooms { get; } = [new RehabilitatedCertificateRoom(), new FuneralPaymentRoom()];

    private void NoticeReceived()
    {
        var on = DayOf("noticeReceived");
        var window = Hearings.Window(HearingOn(on), on);
        Expect("objectionUntil", Iso(window.ObjectionUntil.Due));
        Expect("hearingFrom", Iso(window.HearingFrom.Due));
        Expect("decisionFrom", Iso(window.DecisionFrom.Due));
        SameProvisional(window.ObjectionUntil, window.HearingFrom, window.DecisionFrom);
    }

    /// <summary>The legal day of an objection by the hours of the office that takes it, and whether its window was over.</summary>
    private void ObjectionCame()
    {
        var local = Moment.Parse(one.Need("objection")).GetValueOrThrow();
        var body = law.On(local.Date).Body(one.Need("office")) ?? throw new FormatException($"No office '{one.Need("office")}'.");
        var office = OfficeHours.Of(body);
        var received = new DeadlineClock(law).FilingDay(office.Zone.AtStrictly(local).ToInstant(), office).Day;
        var notice = DayOf("notice");
        var until = Hearings.Window(HearingOn(notice), notice).ObjectionUntil;
        Expect("receivedOn", Iso(received));
        Same("late", one.Need("late"), received > until.Due ? "true" : "false");
    }

    private void DecisionDue()
    {
        var due = DayOf("decisionDue");
        var notify = Hearings.LastDayToNotify(HearingOn(due), new Deadline { Limit = "decision", StartDay = due, Due = due, Basis = new Basis.HouseRule("R-12"), Derivation = [] }, due);
        Same("notifyBy", one.Need("notifyBy"), Iso(notify.Due));
        SameProvisional(notify);
    }

    private void HearingHeld()
    {
        var on = DayOf("hearingHeld");
        var until = Hearings.DecideUntil(HearingOn(on), on);
        Same("decideUntil", one.Need("decideUntil"), Iso(until.Due));
        SameProvisional(until);
    }

    private void WaysOn()
    {
        var on = law.On(DayOf("waysOn"));
        var norm = Procedure.Hearing!.Ways;
        var ways = Procedure.Hearing.WaysOn(on);
        Same("are", string.Join(' ', one.FindList("are") ?? throw new FormatException("The ways are a list.")), string.Join(' ', ways.Select(w => w.Key)));
        Contains(new Text(string.Join('\n', ways.Select(w => w.Text.Kk)), string.Join('\n', ways.Select(w => w.Text.Ru))));
        Expect("reading", (on.Find(norm) as NormAnswer.InForce)?.Edition.Reading ?? "");
    }

    private void GroundsOn()
    {
        var grounds = law.On(DayOf("groundsOn")).Standard(Service)!.Grounds;
        Same("are", string.Join(' ', one.FindList("are") ?? throw new FormatException("The grounds are a list.")), string.Join(' ', grounds.Select(g => g.Key)));
        if (one.FindList("by") is { } norms)
            Same("by", string.Join(' ', norms), string.Join(' ', grounds.Select(g => g.Norm.ToString())));
    }

    private void ComplaintArrived()
    {
        var on = DayOf("complaintArrived");
        var satisfy = Run(Procedure.Complaints!.SatisfactionOn, on);
        var forward = Run(Procedure.Complaints!.ForwardingOn, on);
        Expect("satisfyUntil", Iso(satisfy.Due));
        Expect("forwardUntil", Iso(forward.Due));
        SameProvisional(satisfy, forward);
    }

    private void ComplaintRegistered()
    {
        Func<LawOnDay, TimeLimit> limit = one.Need("at") switch
        {
            "higher" => Procedure.Complaints!.ConsiderationOn,
            "quality" => Procedure.Complaints!.QualityConsiderationOn,
            var other => throw new FormatException($"A complaint is registered at 'higher' or 'quality', not '{other}'."),
        };
        var on = DayOf("complaintRegistered");
        Considered("considerUntil", Run(limit, on));
        Expect("by", limit(law.On(on)) is { Norm: { } norm } ? norm.ToString() : limit(law.On(on)).HouseRule!);
    }

    private void RulesChanged()
    {
        var norm = Procedure.InformationUpdate!;
        var on = DayOf("rulesChanged");
        Considered("updateUntil", Run(l => l.Limit(norm, "update"), on));
        Contains(law.On(on).Find(norm) is NormAnswer.InForce found ? found.Edition.Text : new Text("", ""));
    }

    private void ResultArrived()
    {
        var on = DayOf("resultArrived");
        Considered("keptUntil", new DeadlineClock(law).Derive(law.On(on).HouseLimit("H-uncollected", "kept"), on));
    }

    private void Considered(string key, Deadline until)
    {
        Same(key, one.Need(key), Iso(until.Due));
        SameProvisional(until);
    }

    private Deadline Run(Func<LawOnDay, TimeLimit> limit, LocalDate on) => new DeadlineClock(law).Derive(limit(law.On(on)), on);

    private HearingLaw HearingOn(LocalDate day) => Procedure.Hearing!.On(law.On(day));

    private LocalDate DayOf(string key) => LocalDatePattern.Iso.Parse(one.Need(key)).GetValueOrThrow();

    private void SameProvisional(params Deadline[] deadlines) =>
        Same("provisional", one.Find("provisional") ?? "false", deadlines.Any(d => d.Provisional) ? "true" : "false");
}
