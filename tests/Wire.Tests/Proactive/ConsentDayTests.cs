using Jardem.Cases.Cases;
using Jardem.Cases.Offers;
using Jardem.Cases.Tasks;
using Jardem.UseCases.Access;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using Jardem.UseCases.Tasks;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Proactive;

/// <summary>The day of the consent is the day of filing, however long a register is silent after it.</summary>
public sealed class ConsentDayTests
{
    private static readonly string Phone = ProactiveHouse.Phone(1);

    [Fact]
    [Row("E-10")]
    [Row("E-14")]
    [Row("J-22")]
    public async Task A_yes_in_the_last_minutes_of_the_three_years_is_in_time_though_it_is_registered_in_the_morning()
    {
        await using var house = await ProactiveHouse.Open();
        // Three years end on 13 July 2026, a Monday.
        var death = house.Dies(1, d => d with { DeathDate = new LocalDate(2023, 7, 13) });
        house.Registers.Tell("civil-status", "death", death.Iin!, ("recordNumber", death.RecordNumber), ("registeredOn", "2026-07-13"), ("office", death.Office), ("surname", "Сынақов"), ("name", "Болат"),
            ("patronymic", "Үлгіұлы"), ("birthDate", "1948-05-31"), ("deathDate", "2023-07-13"), ("certificateNumber", death.CertificateNumber), ("annulled", "false"));
        await house.Offer(death);
        house.Clock.Now = SettableClock.At(2026, 7, 13, 23, 50);
        await house.Says(Phone, "ИӘ");
        house.Registers.Silent["persons"] = true;
        await Assert.ThrowsAsync<SilentRegisterException>(house.Accept);
        house.Registers.Silent.Clear();
        house.Clock.Now = SettableClock.At(2026, 7, 14, 9, 0);
        await house.Accept();

        var state = await house.State(death);
        Assert.Equal((OfferPhase.Accepted, 0), (state.Phase, state.FailedChecks.Count));
        var registered = (await house.Case(state))!;
        Assert.Equal(
            (SettableClock.At(2026, 7, 13, 23, 50), new LocalDate(2026, 7, 14), (LocalDate?)new LocalDate(2026, 7, 13)),
            (registered.Registration.FiledAt, registered.Facts.FiledOn, registered.Facts.ReceivedOn));
    }

    [Fact]
    [Row("E-22")]
    [Row("R-12")]
    public async Task The_working_day_runs_from_the_consent_and_the_number_is_that_of_the_registration()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        house.Registers.Silent["persons"] = true;
        await Assert.ThrowsAsync<SilentRegisterException>(house.Accept);
        house.Registers.Silent.Clear();
        house.Clock.Now = SettableClock.At(2026, 7, 15, 10, 0);
        await house.Accept();

        var registered = (await house.Case(await house.State(death)))!;
        Assert.Equal(
            (SettableClock.At(2026, 7, 13, 11, 0), new LocalDate(2026, 7, 13), new LocalDate(2026, 7, 14), new LocalDate(2026, 7, 15)),
            (registered.Registration.FiledAt, registered.Facts.FiledOn, registered.PromisedOn, registered.Registration.RegisteredOn));
        // What is recorded of the events is when they happened.
        Assert.Equal(house.Clock.Now, (await house.Get<IEventStore>().Read(registered.Id, default))[0].Meta.At);
        Assert.Equal("1/2026", ComplaintRows.Number(await house.Get<ICaseLists>().Get(Scope.Whole("test"), registered.Id, default)));
    }

    [Fact]
    [Row("E-22")]
    [Row("J-23")]
    public async Task Whoever_agreed_and_is_not_registered_on_the_last_day_is_told_and_the_head_has_one_task_until_it_is()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        house.Registers.Silent["persons"] = true;
        await Assert.ThrowsAsync<SilentRegisterException>(house.Accept);
        house.Clock.Now = SettableClock.At(2026, 7, 13, 23, 59);
        await house.Watch();
        Assert.Empty(await Tasks(house, false));
        house.Clock.Now = SettableClock.At(2026, 7, 14, 0, 30);
        await house.Watch();
        house.Clock.Now = SettableClock.At(2026, 7, 14, 9, 30);
        await house.Watch();
        var row = Assert.Single(await Tasks(house, false));
        Assert.Equal((HeadTask.Unregistered, true, null, new LocalDate(2026, 7, 14)), (row.Kind, TaskRows.IsOfHead(row), TaskRows.CaseOf(row), row.Due));
        Assert.Contains("13.07.2026 күні берілген болып есептеледі", Assert.Single(house.TextsTo(Phone).Skip(1)), StringComparison.Ordinal);

        house.Registers.Silent.Clear();
        house.Clock.Now = SettableClock.At(2026, 7, 14, 11, 0);
        await house.Accept();
        Assert.Equal(OfferPhase.Accepted, (await house.OfferOf(death)).Phase);
        Assert.Empty(await Tasks(house, false));
        var task = HeadTask.Of(await house.Get<IEventStore>().Read(row.Task, default))!;
        Assert.Equal((ConsentDay.Rule, null, (Guid?)(await house.OfferOf(death)).Offer), (task.Asked.Basis, task.Answered!.Words, task.Asked.Offer));
    }

    [Fact]
    public async Task The_task_ends_with_the_consent()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        house.Registers.Silent["persons"] = true;
        house.Clock.Now = SettableClock.At(2026, 7, 14, 12, 0);
        await house.Watch();
        Assert.Single(await Tasks(house, false));
        await house.Says(Phone, "ЖОҚ");
        Assert.Empty(await Tasks(house, false));
        Assert.Single(await Tasks(house, true));
    }

    private static Task<IReadOnlyList<TaskRow>> Tasks(ProactiveHouse house, bool done) => house.Get<ITaskLists>().Find(Scope.Of(ProactiveHouse.Body, "test"), done, 0, 10, default);
}
