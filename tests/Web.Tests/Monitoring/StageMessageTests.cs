using System.Text;
using System.Text.Json;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Law.Json;
using Jardem.Tests.Casework;
using Jardem.UseCases;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Stages;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Monitoring;

/// <summary>Which changes of a case the monitoring system is told, since when, and in what words.</summary>
[Row("B-17")]
public sealed class StageMessageTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<IReadOnlyList<OutboxMessage>> Waiting(Guid id)
    {
        var leased = await house.Get<IJobs>().LeaseOutbox(StageMessages.Topic, house.Clock.Now + Duration.FromDays(1), Duration.Zero, 100, Cancel);
        return [.. leased.Select(l => l.Message).Where(m => Read(m).Case == id)];
    }

    private static StageMessage Read(OutboxMessage message) => CanonicalJson.Read<StageMessage>(message.Payload.Span);

    private async Task<CaseHistory> History(Guid id) => (await house.Get<CaseReader>().Read(Scope.Whole("test"), id, Cancel))!;

    private async Task<Guid> Granted()
    {
        var id = await house.Registered();
        using var specialist = await house.SignIn("specialist");
        await specialist.Prepare(id);
        using var head = await house.SignIn("head");
        await head.Grant(id);
        return id;
    }

    [Fact]
    public async Task Each_change_of_phase_goes_out_once_with_the_events_that_made_it()
    {
        house.Clock.Now = SettableClock.At(2026, 7, 13, 11, 0);
        var id = await Granted();
        var messages = await Waiting(id);
        var told = messages.Select(Read).ToList();
        Assert.Equal(["registered", "under-review", "awaiting-decision", "granted"], told.Select(m => m.Stage));
        Assert.Equal(messages.Select(m => m.Id), told.Select(m => m.Id));
        Assert.Equal(told.Select(m => m.Sequence).Order(), told.Select(m => m.Sequence));
        Assert.All(told, m => Assert.Equal(("jardem.stage/1", "rehabilitated-certificate", "astana-social", house.Clock.Now), (m.Format, m.Service, m.Body, m.At)));
        Assert.Null(told[0].Journal);
        var row = (await house.Get<ICaseLists>().Get(Scope.Whole("test"), id, Cancel))!;
        Assert.All(told.Skip(1), m => Assert.Equal($"{row.JournalNumber}/2026", m.Journal));
    }

    [Fact]
    public async Task No_message_holds_a_name_a_number_or_an_address()
    {
        house.Clock.Now = SettableClock.At(2026, 7, 14, 11, 0);
        var id = await Granted();
        var applicant = (await History(id)).State.Facts.Applicant;
        var messages = await Waiting(id);
        Assert.NotEmpty(messages);
        foreach (var json in messages.Select(m => Encoding.UTF8.GetString(m.Payload.Span)))
        {
            Assert.DoesNotContain(applicant.Iin, json, StringComparison.Ordinal);
            Assert.DoesNotContain(applicant.Name.Surname, json, StringComparison.Ordinal);
            var keys = JsonDocument.Parse(json).RootElement.EnumerateObject().Select(p => p.Name).ToList();
            Assert.Empty(keys.Except(["at", "body", "case", "format", "id", "journal", "sequence", "service", "stage"]));
        }
    }

    [Fact]
    public async Task Before_12_July_2026_nothing_goes_out()
    {
        house.Clock.Now = SettableClock.At(2026, 7, 10, 11, 0);
        Assert.Empty(await Waiting(await Granted()));
    }

    [Theory]
    [InlineData("2026-04-13", 0)]
    [InlineData("2026-07-11", 0)]
    [InlineData("2026-07-12", 1)]
    [InlineData("2026-11-20", 1)]
    public async Task The_duty_begins_on_the_day_named_by_the_order(string day, int messages)
    {
        house.Clock.Now = SettableClock.At(2026, 7, 13, 12, 0);
        var (id, registered, law) = await Registration();
        var on = law.On(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
        Assert.Equal(messages, StageMessages.Of(null, id, [registered], Procedure, on, house.Clock.Now, null).Count);
    }

    [Fact]
    public async Task The_same_change_gives_the_same_bytes_and_what_changes_no_phase_gives_none()
    {
        house.Clock.Now = SettableClock.At(2026, 7, 13, 13, 0);
        var (id, registered, law) = await Registration();
        var on = law.On(new LocalDate(2026, 7, 13));
        OutboxMessage Once() => Assert.Single(StageMessages.Of(null, id, [registered], Procedure, on, house.Clock.Now, null));
        Assert.Equal(Once().Id, Once().Id);
        Assert.Equal(Once().Payload.ToArray(), Once().Payload.ToArray());
        Assert.Equal(8, Once().Id.Version);

        var state = CaseState.Evolve(null, id, registered);
        var moved = new DeadlineMoved(registered.Deadline, registered.Deadline.Due, "calendar");
        Assert.Empty(StageMessages.Of(state, id, [moved], Procedure, on, house.Clock.Now, null));
        var taken = new CaseTaken(registered.By);
        Assert.Equal(["under-review"], StageMessages.Of(state, id, [moved, taken, taken], Procedure, on, house.Clock.Now, null).Select(m => Read(m).Stage));
    }

    private Services.Deciding.Procedure Procedure => house.Get<ServiceRooms>()["rehabilitated-certificate"].Procedure;

    private async Task<(Guid Id, CaseRegistered Registered, Law.Snapshots.LawSnapshot Law)> Registration()
    {
        var history = await History(await house.Registered());
        return (history.State.Id, history.State.Registration, await house.Get<SnapshotSource>().Active(Cancel));
    }
}
