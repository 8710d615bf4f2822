using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Tests.Casework;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Registers;

/// <summary>A declared value and a register's stand side by side; the specialist in charge says which stands, and why, before anything is decided.</summary>
public sealed class MismatchPagesTests(RegisterHouse house) : IClassFixture<RegisterHouse>
{
    private async Task<Guid> Differing()
    {
        var typed = house.Person();
        house.Outside.Tells[typed.Iin] = _ => RegisterHouse.Record(typed).SetItem("surname", "Улгілиева");
        var id = await house.Register(typed);
        await house.Until(id, s => s.Facts.Registers is { Count: > 0 });
        return id;
    }

    private static bool Offers(Browser browser, string buttonKey) =>
        browser.Page.QuerySelectorAll("main button, main a.govuk-button").Any(b => b.TextContent.Trim() == browser.T(buttonKey));

    private async Task Found(Browser specialist, Guid id)
    {
        await specialist.Take(id);
        await specialist.Find("documents-true", "yes", "Құжаттар түпнұсқамен салыстырылды");
        await specialist.Find("holder-rehabilitated", "yes", "Анықтама осы адам туралы");
    }

    [Fact]
    [Row("J-05")]
    public async Task Both_values_are_shown_and_the_decision_waits_until_one_is_chosen_with_a_reason()
    {
        var id = await Differing();
        using var specialist = await house.House.SignIn("specialist");
        await Found(specialist, id);
        Assert.Contains(house.House.T("act.mismatch-open"), specialist.Text, StringComparison.Ordinal);
        Assert.Contains("Үлгілиев", specialist.Text, StringComparison.Ordinal);
        Assert.Contains("Улгілиева", specialist.Text, StringComparison.Ordinal);
        Assert.False(Offers(specialist, "casework.prepare.button"));
        await specialist.Open($"/casework/{id}/mismatches/applicant.surname");
        await specialist.Press("casework.act.record");
        Assert.Equal(422, specialist.Status);
        specialist.Choose("question.mismatch.stands.label", "declared");
        specialist.Write("question.mismatch.reason.label", "Жеке куәлікте «Үлгілиев»");
        await specialist.Press("casework.act.record");
        Assert.Contains(house.House.T("casework.done.settled"), specialist.Text, StringComparison.Ordinal);
        Assert.True(Offers(specialist, "casework.prepare.button"));
        await specialist.Press("casework.prepare.button");
        using var head = await house.House.SignIn("head");
        await head.Grant(id);
        var state = await house.State(id);
        Assert.Equal(CasePhase.Granted, state.Phase);
        Assert.Equal("Үлгілиев", Assert.Single(state.Decided!.Facts.Settled!).Chosen);
        await specialist.Open($"/casework/{id}/history");
        Assert.Contains(house.House.T("event.case.mismatch-settled"), specialist.Text, StringComparison.Ordinal);
        Assert.Contains("Жеке куәлікте «Үлгілиев»", specialist.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_specialist_in_charge_settles_and_nothing_that_agrees_is_settled()
    {
        var id = await Differing();
        using var specialist = await house.House.SignIn("specialist");
        await Found(specialist, id);
        using var other = await house.House.SignIn("specialist2");
        await other.Open($"/casework/{id}/mismatches/applicant.surname");
        Assert.Contains(house.House.T("casework.act.not-possible"), other.Text, StringComparison.Ordinal);
        foreach (var none in new[] { "applicant.name", "applicant.none", "x" })
        {
            await specialist.Open($"/casework/{id}/mismatches/{none}");
            Assert.Equal(404, specialist.Status);
        }
    }

    [Fact]
    public async Task A_difference_that_comes_to_light_after_the_preparation_stops_the_head_too()
    {
        var typed = house.Person();
        house.Outside.Tells[typed.Iin] = _ => new OutsideRegisters.Told(ExchangeOutcome.Silent);
        var id = await house.Register(typed);
        await house.Until(id, s => s.Facts.Registers is { Count: > 0 });
        using var specialist = await house.House.SignIn("specialist");
        await specialist.Prepare(id);
        Assert.Equal(CasePhase.AwaitingDecision, (await house.State(id)).Phase);
        house.Outside.Tells[typed.Iin] = _ => RegisterHouse.Record(typed).SetItem("lifeStatus", "1");
        await house.House.Get<UseCases.Registers.AskRegisters>().Run(new Job("ask-registers", $"{id}/5", default, default), TestContext.Current.CancellationToken);
        using var head = await house.House.SignIn("head");
        await head.Open($"/casework/{id}");
        Assert.Contains(house.House.T("act.mismatch-open-return"), head.Text, StringComparison.Ordinal);
        Assert.Contains(house.House.T("register.fact.life.1"), head.Text, StringComparison.Ordinal);
        Assert.False(Offers(head, "casework.decide.open"));
    }

    [Theory]
    [Row("F-11"), Row("G-09")]
    [InlineData(Language.Kk)]
    [InlineData(Language.Ru)]
    public async Task A_silent_register_is_told_as_a_need_for_the_document_and_the_case_is_decided_without_it(Language language)
    {
        var typed = house.Person();
        house.Outside.Tells[typed.Iin] = _ => new OutsideRegisters.Told(ExchangeOutcome.Silent);
        var id = await house.Register(typed);
        await house.Until(id, s => s.Facts.Registers is { Count: > 0 });
        using var specialist = await house.House.SignIn("specialist", language);
        await specialist.Open($"/casework/{id}");
        Assert.Contains(house.House.T("register.outcome.silent", language), specialist.Text, StringComparison.Ordinal);
        await specialist.Prepare(id);
        using var head = await house.House.SignIn("head");
        await head.Grant(id);
        Assert.Equal(CasePhase.Granted, (await house.State(id)).Phase);
    }

    [Fact]
    public async Task The_specialist_in_charge_has_the_registers_asked_again_but_not_twice_in_a_minute()
    {
        var typed = house.Person();
        house.Outside.Tells[typed.Iin] = _ => new OutsideRegisters.Told(ExchangeOutcome.Silent);
        var id = await house.Register(typed);
        await house.Until(id, s => s.Facts.Registers is { Count: > 0 });
        using var specialist = await house.House.SignIn("specialist");
        await specialist.Take(id);
        await specialist.Press("register.ask-again");
        Assert.Contains(house.House.T("act.asked-just-now"), specialist.Text, StringComparison.Ordinal);
        house.House.Clock.Now += NodaTime.Duration.FromMinutes(2);
        house.Outside.Tells[typed.Iin] = _ => RegisterHouse.Record(typed);
        await specialist.Open($"/casework/{id}");
        await specialist.Press("register.ask-again");
        Assert.Contains(house.House.T("casework.done.asked"), specialist.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await house.State(id)).Facts.Registers!.Count);
        Assert.True(house.Outside.Asked.Last(q => q.Subject == typed.Iin).Fresh);
        using var other = await house.House.SignIn("specialist2");
        await other.Open($"/casework/{id}");
        Assert.False(Offers(other, "register.ask-again"));
    }
}
