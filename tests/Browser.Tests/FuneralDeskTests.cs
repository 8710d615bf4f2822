using Jardem.Tests.Walks;
using NodaTime;
using Xunit;

namespace Jardem.Tests;

/// <summary>Somebody who buried comes to the desk: from the papers to the money and the notice in hand, and what a second applicant for the same deceased meets.</summary>
[Collection(nameof(PayingHouse))]
public sealed class FuneralDeskTests(PayingHouse paying)
{
    [Fact(Timeout = 300_000)]
    [Row("E-02"), Row("E-03"), Row("E-20"), Row("E-25"), Row("E-26"), Row("E-34"), Row("E-35"), Row("E-43")]
    public async Task From_the_papers_to_the_money_and_the_notice_in_hand()
    {
        var outside = paying.Outside;
        var who = await Bereaved.Alone(outside.World, 2, PayingHouse.Died);
        await using var desk = await Signed("operator", Screen.Desktop);
        await using var specialist = await Signed("payments", Screen.Desktop);
        await using var head = await Signed("payments-head", Screen.Desktop);
        await desk.TakesFuneral(who);
        await desk.ConfirmsByPhone(outside.World, who);
        await desk.Follow(desk.T("document-kind.acceptance-receipt"));
        await desk.Paper().GetByText(who.Of("surname")).First.WaitForAsync();
        await specialist.TakesCase(who);
        await head.Grants(specialist, who);

        var about = head.CaseOpen();
        await head.Until($"/casework/{about}", head.T("payment-state.accepted"));
        await FuneralWalk.PaysAll(outside.World);
        // An order is asked about again after a minute.
        outside.Later(Duration.FromMinutes(2));
        await head.Until($"/casework/{about}", head.T("payment-state.paid"));
        await specialist.Open($"/casework/{about}");
        await specialist.Press("case-act.send-result");
        await specialist.Sees(specialist.T("casework.done.sent"));
        await desk.HandOver(who.WholeName, "identity-document");
        Assert.Equal(desk.T("desk-page.handed.title"), await desk.Heading());
        await desk.Follow(desk.T("document-kind.assignment-notice"));
        await desk.Paper().GetByText(who.Of("surname")).First.WaitForAsync();
    }

    [Fact(Timeout = 300_000)]
    [Row("E-02"), Row("E-07"), Row("E-08"), Row("R-19")]
    public async Task A_second_applicant_for_the_same_deceased_is_told_and_disputes_and_a_specialist_says_who_buried()
    {
        var outside = paying.Outside;
        var first = await Bereaved.Alone(outside.World, 3, PayingHouse.Died);
        var second = first with { Woman = (await Bereaved.Alone(outside.World, 4, PayingHouse.Died)).Woman };
        await using var desk = await Signed("operator", Screen.Phone);
        await using var specialist = await Signed("payments", Screen.Phone);
        await using var head = await Signed("payments-head", Screen.Phone);
        await desk.TakesFuneral(first);
        await desk.Press("desk-page.to-confirm");
        await outside.Key(first.Iin);
        await desk.Press("desk-page.confirm.sign");
        Assert.Equal(desk.T("desk-page.registered.title"), await desk.Heading());
        await specialist.TakesCase(first);
        var about = specialist.CaseOpen();

        await desk.TakesFuneral(second);
        await desk.Press("desk-page.to-confirm");
        await desk.Sees(desk.T("desk-page.review.applied-already"));
        await desk.Press("dispute.begin");
        await desk.Sees(desk.T("dispute.chosen"));
        await desk.ConfirmsByPhone(outside.World, second);

        await specialist.Until($"/casework/{about}", specialist.T("casework.rival.dispute"));
        await specialist.Establish("who-buried", "this", "Жерлеу шығындарының түбіртектері көрсетілді.");
        await head.Grants(specialist, first);
        // While the other case is open, what is disputed is not sent.
        await head.Until($"/casework/{about}", head.T("payment-state.held"));
        await desk.Go("nav.desk");
    }

    private async Task<Visitor> Signed(string login, Screen screen)
    {
        var visitor = await paying.Outside.House.Visitor(screen);
        await visitor.SignIn(login);
        return visitor;
    }
}
