using Jardem.Tests.LibraryCard;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Portal;
using Jardem.UseCases.Ports;
using Npgsql;
using Xunit;
using Outcome = Jardem.UseCases.Portal.SubmitByCitizen.Outcome;

namespace Jardem.Tests.Portal;

/// <summary>Many apply at once about one matter, at the desk and on the portal: exactly one is registered, whatever the storage and however many nodes. JARDEM_LONG=1 makes it a thousand.</summary>
public sealed class StormTests
{
    private static readonly int Many = Environment.GetEnvironmentVariable("JARDEM_LONG") == "1" ? 1000 : 24;

    private static CancellationToken Cancel => LibraryDesk.Cancel;

    [Fact(Timeout = 1_800_000)]
    [Row("E-08"), Row("J-21"), Row("E-07")]
    public async Task On_SQLite()
    {
        await using var house = await LibraryDesk.Open(online: true);
        await Storm(house);
    }

    [Fact(Timeout = 1_800_000)]
    [Row("E-08"), Row("J-21"), Row("E-07")]
    public async Task On_PostgreSQL_one_node_and_two()
    {
        using var server = PostgresServer.Start();
        foreach (var nodes in new[] { 1, 2 })
        {
            await using (var connection = new NpgsqlConnection(server.Connection("postgres") + ";Pooling=false"))
            {
                await connection.OpenAsync(Cancel);
                await using var command = new NpgsqlCommand($"create database storm{nodes}", connection);
                await command.ExecuteNonQueryAsync(Cancel);
            }

            var setting = "postgres:" + server.Connection($"storm{nodes}");
            await using var first = await LibraryDesk.Open(online: true, setting);
            if (nodes == 1)
            {
                await Storm(first);
                continue;
            }

            await using var second = await LibraryDesk.Open(online: true, setting);
            await Storm(first, second);
        }
    }

    private static async Task Storm(params LibraryDesk[] nodes)
    {
        var winner = await Once(nodes, 0);
        // Taken back, the matter is free: of the next ones again exactly one gets it.
        var state = await nodes[0].State(winner);
        var citizen = await nodes[0].Get<ICitizens>().ByIin(state.Facts.Applicant.Iin, Cancel);
        if (citizen is not null)
        {
            var person = new UseCases.Access.CitizenPrincipal(citizen.Person, citizen.Iin, citizen.Name);
            Assert.IsType<WithdrawByCitizen.Outcome.Done>(await nodes[0].Get<WithdrawByCitizen>().Run(person, winner, "Керек емес", Cancel));
            Assert.NotEqual(winner, await Once(nodes, Many));
        }
    }

    /// <summary>All that are ready are let go at once; the case of the one that was registered.</summary>
    private static async Task<Guid> Once(LibraryDesk[] nodes, int from)
    {
        var ready = new List<Func<Task<Guid?>>>();
        for (var n = 0; n < Many; n++)
            ready.Add(await Ready(nodes[n % nodes.Length], from + n));
        using var go = new SemaphoreSlim(0);
        var running = ready.Select(act => Task.Run(async () =>
        {
            await go.WaitAsync(Cancel);
            return await act();
        })).ToList();
        go.Release(Many);
        return Assert.Single((await Task.WhenAll(running)).OfType<Guid>());
    }

    /// <summary>By turns an application of the portal, read and about to be signed, and one of the desk, about to be handed in signed. Everybody has a record of the register and a place in the citizens' book.</summary>
    private static async Task<Func<Task<Guid?>>> Ready(LibraryDesk house, int n)
    {
        var citizen = await house.Citizen(n * 3 % 9000 + 1);
        if (n % 2 == 0)
        {
            var open = await house.Filled(citizen);
            var html = Assert.IsType<Outcome.ToSign>(await house.Get<SubmitByCitizen>().Check(citizen, open.Draft.Id, Cancel)).Html;
            var cms = LibrarySignatures.Sign(html.Bytes, citizen.Iin);
            return async () => await house.Get<SubmitByCitizen>().Sign(citizen, open.Draft.Id, html.Hash, cms, Cancel) switch
            {
                Outcome.Registered done => done.Case,
                Outcome.AppliedAlready => null,
                var other => throw new InvalidOperationException($"{other}"),
            };
        }

        var application = ConfirmAtDeskTests.Application() with { Answers = LibraryDesk.Answers(PortalHouse.Grown).With("applicant.iin", citizen.Iin), IdempotencyKey = $"storm-{n}" };
        var asked = (await house.Get<SubmitApplication>().ToConfirm(LibraryDesk.Operator, application, Cancel)).Asked!;
        var signed = new ConfirmationGiven.Signed(LibrarySignatures.Sign(asked.Html.Bytes, asked.Person));
        return async () => await ConfirmAtDeskTests.Submit(house, application, signed) switch
        {
            SubmitApplication.Outcome.Registered done => done.Case,
            SubmitApplication.Outcome.AppliedAlready => null,
            var other => throw new InvalidOperationException($"{other}"),
        };
    }
}
