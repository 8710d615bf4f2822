using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Jardem.Bench.House;
using Jardem.Bench.Measuring;
using Jardem.Cases.People;
using Jardem.Integrations.Gateway;
using Jardem.Integrations.Gateway.Wire;
using Jardem.Tests;
using Jardem.Tests.Gateway;
using Jardem.UseCases.Ports;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Jardem.Bench.Measures;

/// <summary>
/// What a question through the gateway takes beside a bare POST to the same endpoint, which signs its answer each time; and two hundred questions
/// in flight. Both sides run in this process.
/// </summary>
internal static class GatewayCalls
{
    private const int Many = 200;

    /// <summary>Milliseconds that the register takes while many are in flight.</summary>
    private const int RegisterTakes = 500;

    private static readonly string Iin = MadeUp.Iin(new LocalDate(1984, 4, 5), Sex.Female, 7);

    public static async Task<IReadOnlyList<Line>> Run(Size size)
    {
        var folder = Directory.CreateTempSubdirectory("jardem-bench-").FullName;
        try
        {
            await using var house = await WholeHouse.Open($"sqlite:{Path.Combine(folder, "gateway.db")}");
            var slow = 0;
            await using var end = await WireEnd.Doing(async (context, message) =>
            {
                if (slow > 0)
                    await Task.Delay(slow);
                await WireEnd.Say(context, Answer(message));
            });
            var settings = Settings(end.Address);
            using var wire = new GatewayWire(settings, SystemClock.Instance);
            var registers = new StateGateway(settings, wire, house.Storage.Exchanges, SystemClock.Instance, new BenchIds(), NullLogger<StateGateway>.Instance);
            var unrecorded = new StateGateway(settings, wire, new Unrecorded(), SystemClock.Instance, new BenchIds(), NullLogger<StateGateway>.Instance);
            await Ask(registers);
            var message = end.Came.Last();
            using var http = new HttpClient();
            var taken = await Rounds.Interleave(
                size.Rounds,
                round => ClosedLoop.Run(1, TimeSpan.FromSeconds(size.Load(round)), (_, _) => Post(http, end.Address, message)),
                round => ClosedLoop.Run(1, TimeSpan.FromSeconds(size.Load(round)), (_, _) => Ask(registers)),
                round => ClosedLoop.Run(1, TimeSpan.FromSeconds(size.Load(round)), (_, _) => Ask(unrecorded)));
            end.Came.Clear();
            slow = RegisterTakes;
            var flights = await Rounds.Interleave(size.Rounds, _ => InFlight(() => Ask(registers)), _ => InFlight(() => Post(http, end.Address, message)));
            return Lines(taken, flights);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Line[] Lines(IReadOnlyList<Load>[] taken, IReadOnlyList<Flight>[] flights)
    {
        var (bare, ours) = (taken[0].Of(l => l.P50), taken[1].Of(l => l.P50));
        var wire = taken[2].Of(l => l.P50);
        var (added, byWire) = (Minus(ours, bare), Minus(wire, bare));
        var threads = flights[0].Of(f => f.Threads);
        return
        [
            new Line(
                "a question through the gateway, signed, checked and recorded durably (SQLite), one at a time: p50", $"bare POST to the same endpoint: {Line.Show(bare, " ms")}", Line.Show(ours, " ms"),
                $"+{Line.Show(added, " ms")}", "< +5 ms", added.Median < 5),
            new Line(
                "of it the wire alone, nothing recorded: p50", $"bare POST: {Line.Number(bare.Median)} ms", Line.Show(wire, " ms"), $"+{Line.Show(byWire, " ms")}", "–", null),
            new Line(
                "recorded: p99", $"bare POST: {Line.Show(taken[0].Of(l => l.P99), " ms")}", Line.Show(taken[1].Of(l => l.P99), " ms"),
                Line.Times(taken[1].Of(l => l.P99).Over(taken[0].Of(l => l.P99))), "–", null),
            new Line(
                $"{Many} questions in flight, the register takes {RegisterTakes} ms: threads of the pool at most", $"{Many} bare POSTs: {Line.Show(flights[1].Of(f => f.Threads), "")}; {Line.Show(flights[1].Of(f => f.Milliseconds), " ms")}",
                $"{Line.Show(threads, "")}; {Line.Show(flights[0].Of(f => f.Milliseconds), " ms")}", Line.Times(threads.Over(flights[1].Of(f => f.Threads))), $"≤ {Many / 10}", threads.Median <= Many / 10),
        ];
    }

    private static Samples Minus(Samples mine, Samples its) => new([.. mine.Values.Zip(its.Values, (m, i) => m - i)]);

    private static async Task<Flight> InFlight(Func<Task> call)
    {
        var most = 0;
        using var over = new CancellationTokenSource();
        var watcher = new Thread(() =>
        {
            while (!over.IsCancellationRequested)
            {
                most = Math.Max(most, ThreadPool.ThreadCount);
                Thread.Sleep(1);
            }
        });
        watcher.Start();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => call()));
        var took = watch.Elapsed.TotalMilliseconds;
        await over.CancelAsync();
        watcher.Join();
        return new Flight(most, took);
    }

    private static async Task Ask(StateGateway registers)
    {
        var reply = await registers.Ask(
            new RegisterQuestion
            {
                Register = RegisterNames.LegalEntities,
                Operation = "entrepreneur",
                Fields = ImmutableSortedDictionary<string, string>.Empty.Add("iin", Iin),
                Subject = Iin,
                AskedBy = "bench",
                Role = "specialist",
                Unit = "astana-social",
                Basis = "order-78-2022/rules/8",
                Fresh = true,
            },
            CancellationToken.None);
        if (reply is not RegisterReply.Found)
            throw new InvalidOperationException($"The register's answer was not used: {reply}");
    }

    private static async Task Post(HttpClient http, Uri address, string message)
    {
        using var content = new StringContent(message, Encoding.UTF8, "text/xml");
        using var answer = await http.PostAsync(address, content);
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static string Answer(string message) => Answers.Signed(Answers.Data(
        message,
        Answers.Payload("EntrepreneurResponse", Answers.Record("iin", Iin, "registeredOn", "2020-02-03", "active", "true")),
        date: NodaTime.Text.InstantPattern.ExtendedIso.Format(SystemClock.Instance.GetCurrentInstant())));

    private static GatewaySettings Settings(Uri address) => new()
    {
        Sync = address,
        SenderId = "jardem",
        SenderPassword = "bench",
        Signing = new() { Key = WireKeys.Ours.Export(X509ContentType.Pkcs12), Trusted = [WireKeys.Gateway] },
    };

    private sealed record Flight(int Threads, double Milliseconds);
}
