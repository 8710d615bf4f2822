using System.Text.Json;
using Jardem.Bench.House;
using Jardem.Bench.Measuring;
using Jardem.Cases.Facts;
using Jardem.Law;
using Jardem.Law.Json;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services.Intake;
using Jardem.Services.Journeys;

namespace Jardem.Bench.Measures;

/// <summary>One application from JSON answers, checked page by page, to the explained result in JSON: what an answer of the program costs in process.</summary>
internal static class FromAnswers
{
    private sealed record Explained(Decision Decision, IReadOnlyList<Text> Lines);

    public static async Task<IReadOnlyList<Line>> Run(Size size)
    {
        byte[][] bodies = [.. Enumerable.Range(0, 64).Select(i => JsonSerializer.SerializeToUtf8Bytes(Application.Answers(i)))];
        var day = WholeHouse.Law.On(Application.Day);
        if (Result(bodies[0], day).Length < 500)
            throw new InvalidOperationException("The result is not explained.");
        var taken = await Rounds.Interleave(size.Rounds, _ => OneCore.Run(size.Seconds * 300, i => Result(bodies[i & 63], day)));
        var ours = taken[0].Of(c => c.Nanoseconds / 1000);
        return
        [
            new Line(
                "one application from JSON answers to the explained result in JSON, in process, one core",
                "no peer here (OpenFisca, one household: 0.5–1.0 ms elsewhere)",
                $"{Line.Show(ours, " µs")}, {taken[0].Of(c => c.Bytes / 1024).Median:0} kB",
                "–", "≤ 50 µs", ours.Median <= 50),
        ];
    }

    private static byte[] Result(byte[] body, LawOnDay day)
    {
        var given = JsonSerializer.Deserialize<Dictionary<string, string>>(body)!;
        var answers = Application.Given(given);
        var room = WholeHouse.Room;
        var journey = room.Journey(day);
        var check = new AnswerCheck(day.Day, WholeHouse.Law.Data.Territories);
        foreach (var step in journey.Asked(answers))
        {
            if (check.Check(step, answers) is [var fault, ..])
                throw new InvalidOperationException($"{fault.Question}: {fault.TextKey}");
        }

        var standard = day.Standard(room.Id)!;
        var own = journey.Steps.SelectMany(s => s.Questions).Select(q => q.Key).Where(k => k.StartsWith(room.QuestionPrefix, StringComparison.Ordinal));
        var facts = ApplicationForm.Read(answers, standard, day.Day, day.Day, own);
        if (PackageCheck.Check(facts, standard, day) is [var missing, ..])
            throw new InvalidOperationException(missing.Requirement);
        var decision = room.Decide(facts, day);
        return CanonicalJson.Write(new Explained(decision, [.. decision.Reasoning.SelectMany(r => Lines(r, day))]));
    }

    private static IEnumerable<Text> Lines(Reason reason, LawOnDay day)
    {
        yield return WholeHouse.Texts[$"{reason.Key}.{(reason.Met switch { true => "met", false => "not-met", null => "unknown" })}"];
        yield return BasisText.Line(reason.Basis, day);
    }
}
