using Jardem.Bench.House;
using Jardem.Bench.Measuring;
using Jardem.Bench.Peers;
using Jardem.Cases.Facts;
using Jardem.Services.RehabilitatedCertificate;
using Jardem.Tests;
using NodaTime;

namespace Jardem.Bench.Measures;

/// <summary>One decision with its full explanation on one core, beside the same decided by hand-written code, and the silent one.</summary>
internal static class OneDecision
{
    private static readonly ApplicationFacts Full = MadeUp.Certificate(Application.Day);

    private static readonly ApplicationFacts[] Cases =
    [
        Full,
        Full with { Established = [] },
        Full with { Documents = [Full.Documents[0]] },
        Full with { Documents = [Full.Documents[0] with { ExpiresOn = Application.Day.PlusDays(-1) }, Full.Documents[1]] },
        Full with { Established = [MadeUp.Found("documents-true", "no"), Full.Established[1]] },
        Full with { Request = "duplicate", Answers = Full.Answers.Add("certificate.duplicate-reason", "lost") },
        Full with { Representative = MadeUp.Representative(Application.Day), Documents = [.. Full.Documents, MadeUp.Paper("power", "notarised-power", "Д-1")] },
        Full with { Representative = MadeUp.Representative(Application.Day) with { CoversThisService = false } },
    ];

    public static async Task<IReadOnlyList<Line>> Run(Size size)
    {
        var day = WholeHouse.Law.On(Application.Day);
        PlainDecision.Facts[] plain = [.. Cases.Select(Plain)];
        Agree(day, plain);
        var milliseconds = size.Seconds * 300;
        var taken = await Rounds.Interleave(
            size.Rounds,
            _ => OneCore.Run(milliseconds, i => PlainDecision.Decide(plain[i & 7])),
            _ => OneCore.Run(milliseconds, i => WholeHouse.Room.Decide(Cases[i & 7], day)),
            _ => OneCore.Run(milliseconds, i => RehabilitatedCertificateRoom.Outcome(Cases[i & 7], day) == DecisionOutcome.Granted ? day : null));
        var (peer, ours, silent) = (taken[0].Of(c => c.Nanoseconds), taken[1].Of(c => c.Nanoseconds), taken[2].Of(c => c.Nanoseconds));
        var ratio = peer.Over(ours);
        var bytes = taken[1].Of(c => c.Bytes);
        return
        [
            new Line(
                "one decision with its full explanation, one core",
                $"by hand for this service alone: {Line.Show(peer, " ns")}, {taken[0].Of(c => c.Bytes).Median:0} B",
                $"{Line.Show(ours, " ns")}, {bytes.Median:0} B",
                Line.Times(ratio), "≥ 0.5x, ≤ 1 kB", ratio.Median >= 0.5 && bytes.Median <= 1024),
            new Line(
                "the same, outcome only (mass runs)",
                $"by hand, with explanation: {Line.Number(peer.Median)} ns",
                $"{Line.Show(silent, " ns")}, {taken[2].Of(c => c.Bytes).Median:0} B",
                Line.Times(peer.Over(silent)), "–", null),
        ];
    }

    /// <summary>A comparison of two that decide differently would say nothing.</summary>
    private static void Agree(Law.Snapshots.LawOnDay day, PlainDecision.Facts[] plain)
    {
        for (var i = 0; i < Cases.Length; i++)
        {
            var (ours, its) = (WholeHouse.Room.Decide(Cases[i], day), PlainDecision.Decide(plain[i]));
            if (!string.Equals(ours.Outcome.ToString(), its.Outcome, StringComparison.OrdinalIgnoreCase) || !ours.Grounds.SequenceEqual(its.Grounds) || ours.Reasoning.Count != its.Explanations.Count)
                throw new InvalidOperationException($"Case {i} is decided {ours.Outcome} by the rules and {its.Outcome} by hand.");
        }
    }

    private static PlainDecision.Facts Plain(ApplicationFacts facts) => new(
        facts.Request,
        Date(facts.FiledOn),
        facts.Representative is { } r ? new PlainDecision.Power(r.CoversThisService, Date(r.IssuedOn), r.ValidUntil is { } until ? Date(until) : null) : null,
        [.. facts.Documents.Select(d => new PlainDecision.Paper(d.Requirement, d.Kind, d.ExpiresOn is { } end ? Date(end) : null))],
        facts.Answers.GetValueOrDefault("certificate.duplicate-reason"),
        Found(facts, "documents-true"),
        Found(facts, "holder-rehabilitated"));

    private static bool? Found(ApplicationFacts facts, string key) => facts.EstablishedValue(key) switch { "yes" => true, null => null, _ => false };

    private static DateOnly Date(LocalDate day) => new(day.Year, day.Month, day.Day);
}
