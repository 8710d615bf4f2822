using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Complaints;
using Jardem.Cases.Complaints.Acts;
using Jardem.Law.Clock;
using Jardem.Tests.Kernel;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Complaints;

/// <summary>Whatever is tried, in any order and on any day: an open complaint has a way forward, and its running limit a derivation.</summary>
public sealed class ComplaintPropertyTests
{
    private static readonly (Jardem.Cases.People.Officer Officer, Role Role)[] People =
    [
        (CaseWalk.Head, Role.Head), (CaseWalk.Specialist, Role.Specialist), (CaseWalk.Operator, Role.Operator), (ComplaintWalk.Complaints, Role.ComplaintsOfficer),
        (ComplaintWalk.Higher, Role.ComplaintsOfficer), (ComplaintWalk.Quality, Role.ComplaintsOfficer), (CaseWalk.Head with { Body = ComplaintWalk.OfHigher }, Role.ComplaintsOfficer),
    ];

    [Fact]
    [Row("J-17")]
    public void Every_open_complaint_has_a_way_forward_and_every_limit_a_derivation()
    {
        var closed = 0;
        for (var seed = 1; seed <= 400; seed++)
        {
            var random = new Random(seed);
            var state = random.Next(3) == 0 ? CaseWalk.Taken() : CaseWalk.WithCertificate(CaseWalk.Granted());
            var target = state.DecisionVersion is null ? ComplaintTarget.Inaction : (ComplaintTarget)random.Next(3);
            var complaint = ComplaintWalk.Received(state, target, (ComplaintAddressee)random.Next(2));
            var day = ComplaintWalk.Day;
            for (var step = 0; step < 12; step++)
            {
                Check(complaint, state, day, seed);
                day = day.PlusDays(random.Next(4));
                if (Try(complaint, state, day, random) is not ComplaintOutcome.Done done)
                    continue;
                Assert.True(complaint.Open, $"seed {seed}: a closed complaint was acted on");
                state = done.Case.Aggregate(state, (s, e) => CaseState.Evolve(s, s.Id, e));
                complaint = ComplaintState.Evolve(complaint, complaint.Id, done.Event);
                Assert.True(complaint.Ruled is not { } ruled || !complaint.Barred.Contains(ruled.By.Account), $"seed {seed}: judged one's own decision");
            }

            closed += complaint.Open ? 0 : 1;
        }

        Assert.True(closed > 100, $"Only {closed} walks came to an end: the walk proves too little.");
    }

    private static ComplaintOutcome Try(ComplaintState complaint, CaseState state, LocalDate day, Random random)
    {
        var (officer, role) = People[random.Next(People.Length)];
        var by = ComplaintWalk.By(officer, role, day);
        return random.Next(3) switch
        {
            0 => ComplaintWalk.Satisfy(complaint, state, by),
            1 => ComplaintWalk.Forward(complaint, state, by),
            _ => ComplaintWalk.Rule(complaint, state, (ComplaintResult)random.Next(4), by),
        };
    }

    private static void Check(ComplaintState complaint, CaseState state, LocalDate day, int seed)
    {
        if (!complaint.Open)
        {
            Assert.Null(complaint.Running);
            return;
        }

        Assert.Equal(DerivationKind.Trigger, complaint.Running!.Derivation[0].Kind);
        Assert.Equal(complaint.Running.Due, complaint.Running.Derivation[^1].Day);
        var ways = complaint.Phase == ComplaintPhase.Received
            ? ComplaintWalk.Forward(complaint, state, ComplaintWalk.By(ComplaintWalk.Complaints, Role.ComplaintsOfficer, day))
            : ComplaintWalk.Rule(complaint, state, ComplaintResult.Upheld, ComplaintWalk.By(complaint.HeldBy == ComplaintWalk.OfQuality ? ComplaintWalk.Quality : ComplaintWalk.Higher, Role.ComplaintsOfficer, day));
        Assert.True(ways is ComplaintOutcome.Done, $"seed {seed}: {complaint.Phase} has no way forward");
    }
}
