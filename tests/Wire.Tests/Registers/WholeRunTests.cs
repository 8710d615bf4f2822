using System.Net;
using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Simulator.Faults;
using Jardem.Tests.Api;
using Jardem.UseCases;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Registers;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Registers;

/// <summary>People of the town apply while registers misbehave in every way: every case ends right, late at worst. JARDEM_LONG=1 makes it many.</summary>
public sealed class WholeRunTests
{
    private static readonly string[] OfPersons = ["delay", "silence", "reset", "http-500", "soap-fault", "unsigned", "wrong-signature", "other-answer", "stale", "wrong", "garbage"];

    private static int Cases => Environment.GetEnvironmentVariable("JARDEM_LONG") == "1" ? 150 : 12;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Row("F-11"), Row("G-09"), Row("J-05")]
    public Task Every_case_ends_right_on_SQLite_whatever_registers_do_and_though_the_server_ends_in_between() => Run(null);

    [Fact]
    [Row("F-11"), Row("G-09"), Row("J-05")]
    public async Task Every_case_ends_right_on_PostgreSQL_whatever_registers_do_and_though_the_server_ends_in_between()
    {
        using var server = PostgresServer.Start();
        await Run($"postgres:{server.Connection("postgres")}");
    }

    private static async Task Run(string? storage)
    {
        await using var house = await RunHouse.Open(storage, Cases * 60);
        foreach (var fault in OfPersons)
        {
            // Each comes once for certain, and then by chance.
            var ms = fault == "delay" ? 200 : (int?)null;
            house.World.Order(new Order("persons", fault, Count: 1, Ms: ms));
            house.World.Order(new Order("persons", fault, 0.06, Ms: ms));
        }

        foreach (var fault in new[] { "duplicate", "reorder", "late" })
            house.World.Order(new Order("education", fault, 0.3, Ms: fault == "late" ? 700 : null));
        var people = house.Applicants.Take(Cases).ToList();
        Assert.Equal(Cases, people.Count);
        List<Guid> cases = [];
        using (var desk = await ApiClient.SignIn(house.Address, "operator"))
        {
            for (var i = 0; i < Cases / 2; i++)
                cases.Add(await house.Register(desk, people[i], i));
        }

        await house.Restart();
        using (var desk = await ApiClient.SignIn(house.Address, "operator"))
        {
            for (var i = Cases / 2; i < Cases; i++)
                cases.Add(await house.Register(desk, people[i], i));
        }

        await house.Until(cases, s => Standing(s, "person") is not null && Standing(s, StudyingRoom.Study) is { Outcome: RegisterOutcome.Found or RegisterOutcome.NoRecord });
        // Registers that were silent are asked again, and may be silent again.
        foreach (var minutes in new[] { 6, 16 })
        {
            house.Later(Duration.FromMinutes(minutes));
            foreach (var id in cases)
                await house.Get<AskRegisters>().Run(new Job(AskRegisters.JobKind, $"{id}/9", default, default), Cancel);
        }

        using var specialist = await ApiClient.SignIn(house.Address, "specialist");
        using var head = await ApiClient.SignIn(house.Address, "head");
        foreach (var id in cases)
            await Decide(house, specialist, head, id);
        await Ended(house, cases);
    }

    /// <summary>What the officers do, starting again from what they see whenever an answer came in between.</summary>
    private static async Task Decide(RunHouse house, ApiClient specialist, ApiClient head, Guid id)
    {
        (await specialist.Act(id, "take")).Is(HttpStatusCode.OK);
        foreach (var key in new[] { "documents-true", "holder-rehabilitated" })
            (await specialist.Act(id, "findings", new { key, value = "yes", reason = "Салыстырылды" })).Is(HttpStatusCode.OK);
        for (var tries = 0; tries < 20; tries++)
        {
            var state = await house.State(id);
            var open = await Open(house, state);
            if (state.Phase == CasePhase.Granted)
                return;
            if (state.Phase == CasePhase.AwaitingDecision)
            {
                var record = (await head.Get($"cases/{id}")).Json.GetProperty("record").GetProperty("hash").GetString();
                _ = open.Count > 0 ? await head.Act(id, "return", new { reason = "Айырмашылық бар" }) : await head.Act(id, "decision", new { record });
                continue;
            }

            foreach (var one in open)
                await specialist.Act(id, "mismatches", new { key = one, stands = "declared", reason = "Жеке куәлікпен салыстырылды" });
            await specialist.Act(id, "prepare");
        }

        Assert.Fail($"The case stands at {(await house.State(id)).Phase}.");
    }

    private static async Task Ended(RunHouse house, List<Guid> cases)
    {
        var exchanges = house.Get<IExchanges>();
        List<RegisterAnswer> all = [];
        var settled = 0;
        foreach (var id in cases)
        {
            var state = await house.State(id);
            Assert.Equal(CasePhase.Granted, state.Phase);
            Assert.Empty(await Open(house, state));
            Assert.All(state.Decided!.Facts.Settled ?? [], s => Assert.False(string.IsNullOrWhiteSpace(s.Reason)));
            settled += state.Decided.Facts.Settled?.Count ?? 0;
            var answers = state.Facts.Registers!;
            Assert.Distinct(answers.Select(a => a.Exchange));
            foreach (var exchange in await exchanges.OfCase(id, Cancel))
            {
                Assert.NotEqual(ExchangeOutcome.Waiting, exchange.Outcome);
                if (exchange.Outcome is ExchangeOutcome.Found or ExchangeOutcome.NoRecord)
                    Assert.Single(answers, a => a.Exchange == exchange.Id);
            }

            Assert.Single(answers, a => a.Inquiry == StudyingRoom.Study);
            all.AddRange(answers);
        }

        // The faults did bite, or nothing was proved.
        Assert.Contains(all, a => a.Outcome == RegisterOutcome.Silent);
        Assert.Contains(all, a => a.Outcome == RegisterOutcome.Unusable);
        Assert.Contains(all, a => a is { Outcome: RegisterOutcome.Found, Inquiry: "person" });
        Assert.True(settled > 0);
    }

    private static RegisterAnswer? Standing(CaseState state, string inquiry) => RegisterAnswers.Standing(state.Facts, inquiry, state.Facts.Applicant.Iin);

    private static async Task<IReadOnlyList<string>> Open(RunHouse house, CaseState state) =>
        [.. CaseActs.Compared(state, house.Get<ServiceRooms>()[state.Registration.Service], await house.Get<SnapshotSource>().Active(Cancel)).Where(c => c.IsOpen).Select(c => c.Key)];
}
