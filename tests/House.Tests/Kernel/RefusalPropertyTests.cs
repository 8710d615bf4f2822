using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
using Jardem.Law.Clock;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Kernel;

/// <summary>
/// Whatever is commanded, in any order and repetition, at any time of day: nobody is refused unheard, no state is a dead end, and every day
/// can say why. Sequences are random and their seeds fixed; with JARDEM_LONG there are many more of them.
/// </summary>
public sealed class RefusalPropertyTests
{
    private const int Steps = 80;

    private static int Sequences => Environment.GetEnvironmentVariable("JARDEM_LONG") is { Length: > 0 } ? 20_000 : 400;

    [Fact]
    [Row("B-12")]
    [Row("B-14")]
    [Row("R-06")]
    public void No_sequence_of_acts_reaches_a_refusal_without_a_served_notice_and_its_window()
    {
        var refused = 0;
        for (var seed = 0; seed < Sequences; seed++)
        {
            var walk = new RefusalWalk(seed);
            for (var step = 0; step < Steps; step++)
            {
                var before = walk.Happened.Count;
                RandomActs.DoOrGoOn(walk);
                foreach (var refusal in walk.Happened.Skip(before).Select(h => h.Event).OfType<CaseRefused>())
                {
                    refused++;
                    Heard(walk, refusal, $"seed {seed}, step {step}");
                }
            }
        }

        Assert.True(refused > Sequences / 10, $"Only {refused} refusals were reached: the sequences prove too little.");
    }

    [Fact]
    [Row("B-48")]
    public void Every_state_reached_has_a_way_forward()
    {
        var phases = new HashSet<CasePhase>();
        for (var seed = 0; seed < Sequences; seed++)
        {
            var walk = new RefusalWalk(seed);
            var steps = walk.Random.Next(Steps);
            for (var step = 0; step < steps; step++)
                RandomActs.DoOrGoOn(walk);
            phases.Add(walk.State.Phase);
            var from = walk.State.Phase;
            for (var step = 0; step < 60 && !Ended(walk.State.Phase); step++)
                WayForward.Go(walk);
            Assert.True(Ended(walk.State.Phase), $"seed {seed}: from {from} the case stays in {walk.State.Phase}.");
        }

        Assert.True(phases.Count >= 8, $"Only {string.Join(", ", phases)} were reached.");
    }

    [Fact]
    [Row("J-01")]
    public void Every_deadline_of_a_case_has_its_derivation()
    {
        for (var seed = 0; seed < Sequences; seed++)
        {
            var walk = new RefusalWalk(seed);
            for (var step = 0; step < Steps; step++)
                RandomActs.DoOrGoOn(walk);
            foreach (var deadline in Deadlines(walk.State))
            {
                Assert.Equal(deadline.Due, deadline.Derivation[^1].Day);
                Assert.Equal(DerivationKind.Due, deadline.Derivation[^1].Kind);
                Assert.True(deadline.Derivation.Count >= 3, $"{deadline.Limit} does not say why it falls on {deadline.Due}.");
                Assert.All(DerivationText.Of(deadline, RefusalWalk.Law), said => Assert.False(string.IsNullOrWhiteSpace(said.Kk)));
            }
        }
    }

    private static bool Ended(CasePhase phase) => phase is CasePhase.Refused or CasePhase.Withdrawn or CasePhase.Closed or CasePhase.Annulled or CasePhase.ResultIssued;

    private static IEnumerable<Deadline> Deadlines(CaseState state) =>
        new[] { state.Deadline }
            .Concat(state.Preliminaries.Select(p => p.LastDayToNotify))
            .Concat(state.Preliminaries.Select(p => p.Window).OfType<HearingWindow>().SelectMany(w => new[] { w.ObjectionUntil, w.HearingFrom, w.DecisionFrom }))
            .Concat(state.Preliminaries.Select(p => p.DecideUntil).OfType<Deadline>())
            .Concat(state.Reopened.Select(r => r.Deadline));

    /// <summary>Reads the events alone, and counts the days by itself.</summary>
    private static void Heard(RefusalWalk walk, CaseRefused refusal, string where)
    {
        var happened = walk.Happened;
        var refusedAt = happened.FindIndex(h => ReferenceEquals(h.Event, refusal));
        var begun = happened.FindLastIndex(refusedAt, h => h.Event is CaseReopened) + 1;
        var noticed = happened.FindLastIndex(refusedAt, h => h.Event is CasePreliminarilyRefused);
        Assert.True(noticed >= begun, $"{where}: refused without a preliminary decision.");
        var preliminary = (CasePreliminarilyRefused)happened[noticed].Event;
        Assert.True(refusal.Record.Decision.Grounds.All(preliminary.Record.Decision.Grounds.Contains), $"{where}: refused on a ground that was not notified.");
        var made = happened.Skip(noticed).Take(refusedAt - noticed).Select(h => h.Event).OfType<DocumentIssued>().First(d => d.Document.Kind == NoticeKinds.PreliminaryRefusal).Document;
        var received = happened.Take(refusedAt).Select(h => h.Event).OfType<NoticeReceived>().SingleOrDefault(r => r.Token == made.Token);
        Assert.True(received is not null, $"{where}: refused without a receipt of the notice.");
        Assert.Contains(happened.Take(refusedAt).Select(h => h.Event).OfType<NoticeSent>(), s => s.Token == made.Token && s.On <= received.On);
        var decided = happened[refusedAt].At.Date;
        Assert.True(WorkingDaysAfter(received.On, decided) >= 3, $"{where}: received on {received.On}, refused on {decided}.");
        var last = happened.Take(refusedAt).Last(h => h.Event is HearingAppointed or HearingHeld or HearingMissed).Event;
        Assert.True(last is HearingHeld or HearingMissed { By: HearingAbsence.Applicant }, $"{where}: the last that is known of the hearing is {last.GetType().Name}.");
        Assert.NotEqual(refusal.Record.PreparedBy.Account, refusal.Record.DecidedBy.Account);
        Assert.NotEqual(preliminary.Record.PreparedBy.Account, preliminary.Record.DecidedBy.Account);
    }

    private static int WorkingDaysAfter(LocalDate from, LocalDate to)
    {
        var count = 0;
        for (var day = from.PlusDays(1); day <= to; day = day.PlusDays(1))
            count += RefusalWalk.Law.Calendar.IsWorking(day) ? 1 : 0;
        return count;
    }
}
