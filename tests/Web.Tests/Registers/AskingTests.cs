using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.People.Consents;
using Jardem.Cases.People.Events;
using Jardem.Tests.Desk;
using Jardem.UseCases.Access;
using Jardem.UseCases.Consents;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Registers;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Registers;

/// <summary>Registers are asked for a case after its registration; each answer, and each silence, is kept once.</summary>
public sealed class AskingTests(RegisterHouse house) : IClassFixture<RegisterHouse>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private AskRegisters Ask => house.House.Get<AskRegisters>();

    private static bool Answered(CaseState state) => state.Facts.Registers is { Count: > 0 };

    [Fact]
    [Row("J-05")]
    public async Task A_registered_case_is_compared_with_the_register_of_persons_and_the_record_says_who_asked_on_what()
    {
        var typed = house.Person();
        house.Outside.Tells[typed.Iin] = _ => RegisterHouse.Record(typed);
        var id = await house.Register(typed);
        var answer = Assert.Single((await house.Until(id, Answered)).Facts.Registers!);
        Assert.Equal(("person", "persons", RegisterOutcome.Found, typed.Iin), (answer.Inquiry, answer.Register, answer.Outcome, answer.Subject));
        Assert.NotNull(answer.ObservedAt);
        Assert.NotNull(answer.ValidUntil);
        var question = Assert.Single(house.Outside.Asked, q => q.Subject == typed.Iin);
        Assert.Equal(("H-identity-register", "automatic", "astana-social", (Guid?)id), (question.Basis, question.Role, question.Unit, question.Case));
        Assert.Equal(answer.Exchange, Assert.Single(await house.House.Get<IExchanges>().OfCase(id, Cancel)).Id);
    }

    [Fact]
    public async Task An_exchange_is_kept_once_however_often_it_is_brought()
    {
        var typed = house.Person();
        house.Outside.Tells[typed.Iin] = _ => RegisterHouse.Record(typed);
        var id = await house.Register(typed);
        var version = (await house.Until(id, Answered)).Version;
        await Ask.Run(new Job(AskRegisters.JobKind, $"{id}/0", default, default), Cancel);
        var exchange = (await house.State(id)).Facts.Registers![0].Exchange;
        await Ask.Answered(new Job(AskRegisters.AnswerJobKind, exchange.ToString()!, default, default), Cancel);
        Assert.Equal(version, (await house.State(id)).Version);
        Assert.Single(house.Outside.Asked, q => q.Subject == typed.Iin);
    }

    [Theory]
    [Row("F-11"), Row("G-09"), Row("J-05")]
    [InlineData(ExchangeOutcome.Silent, RegisterOutcome.Silent)]
    [InlineData(ExchangeOutcome.Unusable, RegisterOutcome.Unusable)]
    public async Task A_register_that_fails_is_asked_again_and_its_failure_is_told_once(ExchangeOutcome fails, RegisterOutcome kept)
    {
        var typed = house.Person();
        house.Outside.Tells[typed.Iin] = _ => new OutsideRegisters.Told(fails);
        var id = await house.Register(typed);
        Assert.Equal(kept, Assert.Single((await house.Until(id, Answered)).Facts.Registers!).Outcome);
        await Ask.Run(new Job(AskRegisters.JobKind, $"{id}/1", default, default), Cancel);
        Assert.Single((await house.State(id)).Facts.Registers!);
        house.Outside.Tells[typed.Iin] = _ => RegisterHouse.Record(typed);
        await Ask.Run(new Job(AskRegisters.JobKind, $"{id}/2", default, default), Cancel);
        Assert.Equal([kept, RegisterOutcome.Found], (await house.State(id)).Facts.Registers!.Select(a => a.Outcome));
    }

    [Fact]
    public async Task Nothing_is_asked_again_once_the_limit_of_the_decision_is_over()
    {
        var typed = house.Person();
        house.Outside.Tells[typed.Iin] = _ => new OutsideRegisters.Told(ExchangeOutcome.Silent);
        var id = await house.Register(typed);
        var due = (await house.Until(id, Answered)).Deadline.Due;
        var jobs = house.House.Get<IJobs>();
        await Ask.Run(new Job(AskRegisters.JobKind, $"{id}/9", default, default), Cancel);
        var late = DateTimeZoneProviders.Tzdb["Asia/Almaty"].AtStartOfDay(due.PlusDays(1)).ToInstant();
        var planned = await jobs.Lease(AskRegisters.JobKind, late, Duration.FromMilliseconds(1), 1000, Cancel);
        Assert.All(planned.Where(j => j.Job.Key.StartsWith(id.ToString(), StringComparison.Ordinal)), j => Assert.True(j.Job.DueAt < late));
    }

    [Fact]
    public async Task An_answer_of_the_asynchronous_channel_comes_later_under_the_same_exchange()
    {
        var typed = house.Person();
        house.Outside.Tells[typed.Iin] = _ => new OutsideRegisters.Told(ExchangeOutcome.Waiting) { Async = true };
        var id = await house.Register(typed);
        var exchanges = house.House.Get<IExchanges>();
        await house.UntilAsked(id);
        await Ask.Run(new Job(AskRegisters.JobKind, $"{id}/0", default, default), Cancel);
        await Ask.Run(new Job(AskRegisters.JobKind, $"{id}/1", default, default), Cancel);
        var exchange = Assert.Single(await exchanges.OfCase(id, Cancel));
        Assert.Equal(ExchangeOutcome.Waiting, exchange.Outcome);
        Assert.Null((await house.State(id)).Facts.Registers);
        await exchanges.Finish(OutsideRegisters.Ended(exchange, RegisterHouse.Record(typed), house.House.Clock.GetCurrentInstant()), Cancel);
        await house.House.Get<IJobs>().Enqueue(new Job(AskRegisters.AnswerJobKind, exchange.Id.ToString(), default, house.House.Clock.GetCurrentInstant()), Cancel);
        Assert.Equal(exchange.Id, Assert.Single((await house.Until(id, Answered)).Facts.Registers!).Exchange);
    }

    [Fact]
    [Row("J-05")]
    public async Task Word_of_an_end_that_overtakes_the_end_itself_is_brought_again_and_the_answer_reaches_its_case()
    {
        var typed = house.Person();
        house.Outside.Tells[typed.Iin] = _ => new OutsideRegisters.Told(ExchangeOutcome.Waiting) { Async = true };
        var id = await house.Register(typed);
        var exchanges = house.House.Get<IExchanges>();
        await house.UntilAsked(id);
        var exchange = Assert.Single(await exchanges.OfCase(id, Cancel));
        var word = new Job(AskRegisters.AnswerJobKind, exchange.Id.ToString(), default, default);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Ask.Answered(word, Cancel));
        Assert.Null((await house.State(id)).Facts.Registers);
        await exchanges.Finish(OutsideRegisters.Ended(exchange, RegisterHouse.Record(typed), house.House.Clock.GetCurrentInstant()), Cancel);
        await Ask.Answered(word, Cancel);
        await Ask.Answered(word, Cancel);
        Assert.Equal(exchange.Id, Assert.Single((await house.State(id)).Facts.Registers!).Exchange);
    }

    [Fact]
    public async Task A_question_whose_process_died_is_ended_as_silence_and_asked_again()
    {
        var typed = house.Person();
        house.Outside.Tells[typed.Iin] = _ => new OutsideRegisters.Told(ExchangeOutcome.Silent);
        var id = await house.Register(typed);
        var exchanges = house.House.Get<IExchanges>();
        await house.Until(id, Answered);
        var now = house.House.Clock.GetCurrentInstant();
        var dead = (await exchanges.OfCase(id, Cancel))[0] with { Id = Guid.CreateVersion7(), MessageId = Guid.NewGuid().ToString(), AskedAt = now, Outcome = ExchangeOutcome.Waiting, AnsweredAt = null, Why = null };
        await exchanges.Begin(dead, Cancel);
        house.Outside.Tells[typed.Iin] = _ => RegisterHouse.Record(typed);
        await Ask.Run(new Job(AskRegisters.JobKind, $"{id}/1", default, default), Cancel);
        Assert.Equal(ExchangeOutcome.Waiting, (await exchanges.Get(dead.Id, Cancel))!.Outcome);
        Assert.Single((await house.State(id)).Facts.Registers!);
        house.House.Clock.Now += Duration.FromMinutes(3);
        await Ask.Run(new Job(AskRegisters.JobKind, $"{id}/2", default, default), Cancel);
        Assert.Equal(ExchangeOutcome.Silent, (await exchanges.Get(dead.Id, Cancel))!.Outcome);
        Assert.Equal(RegisterOutcome.Found, (await house.State(id)).Facts.Registers![^1].Outcome);
    }

    [Theory]
    [InlineData("not-an-id")]
    [InlineData("0198c000-0000-7000-8000-00000000dead")]
    public async Task An_end_that_belongs_to_no_case_changes_nothing(string key) =>
        await Ask.Answered(new Job(AskRegisters.AnswerJobKind, key, default, default), Cancel);

    [Fact]
    public async Task Once_the_consent_is_taken_back_nothing_more_is_asked_and_the_case_goes_on_by_document()
    {
        var typed = house.Person();
        house.Outside.Tells[typed.Iin] = _ => new OutsideRegisters.Told(ExchangeOutcome.Silent);
        var id = await house.Register(typed);
        var state = await house.Until(id, Answered);
        var citizen = new CitizenPrincipal(state.Registration.Person, typed.Iin, state.Facts.Applicant.Name);
        await house.House.Get<KeepConsents>().Withdraw(citizen, ConsentKind.PersonalData, null, "ойым өзгерді", Cancel);
        var asked = house.Outside.Asked.Count(q => q.Subject == typed.Iin);
        await Ask.Run(new Job(AskRegisters.JobKind, $"{id}/1", default, default), Cancel);
        Assert.Equal(asked, house.Outside.Asked.Count(q => q.Subject == typed.Iin));
    }

    [Fact]
    [Row("E-04")]
    public async Task A_citizen_asks_registers_to_fill_in_the_own_application_under_the_own_name()
    {
        var typed = house.Person();
        house.Outside.Tells[typed.Iin] = _ => RegisterHouse.Record(typed).SetItem("surname", "Басқаев");
        var draft = Guid.CreateVersion7();
        var room = house.House.Get<UseCases.ServiceRooms>()["rehabilitated-certificate"];
        var law = (await house.House.Get<UseCases.ActiveLaw.SnapshotSource>().Active(Cancel)).On(new LocalDate(2026, 5, 18));
        var answers = Services.Journeys.Answers.None.With("applicant.surname", typed.Surname).With("applicant.name", "Мысал").With("applicant.iin", typed.Iin).With("applicant.birth-date", "1938-05-31").With("applicant.sex", "male");
        var asker = RegisterAsker.Citizen(new CitizenPrincipal(draft, typed.Iin, new("Үлгілиев", "Мысал")));
        var zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
        var use = house.House.Get<AskForDraft>();
        Assert.Equal("desk.consent-first", Assert.IsType<AskForDraft.Outcome.NotAllowed>(await use.Run(asker, draft, room, law, answers, consented: false, zone, Cancel)).TextKey);
        Assert.Equal("desk.applicant-first", Assert.IsType<AskForDraft.Outcome.NotAllowed>(await use.Run(asker, draft, room, law, Services.Journeys.Answers.None, consented: true, zone, Cancel)).TextKey);
        var told = Assert.Single(Assert.IsType<AskForDraft.Outcome.Answered>(await use.Run(asker, draft, room, law, answers, consented: true, zone, Cancel)).Answers);
        Assert.Equal(("Үлгілиев", "Басқаев"), Assert.Single(told.Compared, c => !c.Agrees) is var c ? (c.Declared, c.Confirmed) : default);
        Assert.Equal((draft.ToString(), "citizen", (Guid?)draft), Assert.Single(house.Outside.Asked, q => q.Subject == typed.Iin) is var q ? (q.AskedBy, q.Role, q.Case) : default);
        await use.Run(asker, draft, room, law, answers, consented: true, zone, Cancel);
        Assert.Single(house.Outside.Asked, a => a.Subject == typed.Iin);
    }
}
