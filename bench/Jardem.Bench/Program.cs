using Jardem.Bench;
using Jardem.Bench.Measures;
using Jardem.Bench.Measuring;

// bench/run [--short] [--only NAME,…]: measures what docs/performance.md shows and prints the table.
(string Name, Func<Size, Task<IReadOnlyList<Line>>> Run)[] measures =
[
    ("decision", OneDecision.Run),
    ("answers", FromAnswers.Run),
    ("postgres", DurableOnPostgres.Run),
    ("sqlite", DurableOnSqlite.Run),
    ("submit", SubmitOverHttp.Run),
    ("pages", WebPages.Run),
    ("long-case", LongCasePage.Run),
    ("oversight", OversightPage.Run),
    ("papers", Papers.Run),
    ("gateway", GatewayCalls.Run),
    ("start", StartAndMemory.Run),
    ("signatures", Signatures.Run),
    ("automatic", AutomaticDecisions.Run),
    ("deaths", DeathsScreened.Run),
];

var size = args.Contains("--short") ? Size.Short : Size.Full;
var only = Array.IndexOf(args, "--only") is var at and >= 0 && at + 1 < args.Length ? args[at + 1].Split(',') : null;
if (only?.Except(measures.Select(m => m.Name)).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"--only {unknown}: there are {string.Join(", ", measures.Select(m => m.Name))}.");
    return 2;
}

Console.WriteLine($"Rounds: {size.Rounds} of each side in turn, after one not counted. Medians (least–most).");
Console.WriteLine();
Console.WriteLine("| work | limit or peer | ours | ratio | aim | met |");
Console.WriteLine("|---|---|---|---|---|---|");
foreach (var (name, run) in measures)
{
    if (only is not null && !only.Contains(name))
        continue;
    foreach (var line in await run(size))
        Console.WriteLine(line);
}

return 0;
