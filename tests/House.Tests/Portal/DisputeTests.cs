using System.Text;
using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Tests.LibraryCard;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Portal;
using Xunit;
using Outcome = Jardem.UseCases.Portal.SubmitByCitizen.Outcome;

namespace Jardem.Tests.Portal;

/// <summary>Whoever comes second is told so and nothing else, and may dispute; then a person decides. What ends a case frees the matter.</summary>
public sealed class DisputeTests
{
    private static CancellationToken Cancel => LibraryDesk.Cancel;

    [Fact]
    [Row("E-08"), Row("E-15"), Row("R-19"), Row("J-21")]
    public async Task On_the_portal_the_second_is_told_nothing_of_the_first_and_may_dispute()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var (first, second) = (await house.Citizen(1), await house.Citizen(2));
        var held = await house.Applied(first);
        var open = await house.Filled(second);
        var already = Assert.IsType<Outcome.AppliedAlready>(await house.Sent(second, open));
        Assert.Equal((false, (Guid?)null), (already.Granted, already.Own));
        var notice = Assert.Single(await house.Get<OwnFiles>().NotAcceptedBy(second, Cancel));
        var (refused, paper) = (await house.Get<OwnFiles>().NotAcceptedOf(second, notice.Stream, Cancel))!.Value;
        Assert.Equal(RefuseByCheck.AppliedAlready, Assert.Single(refused.Checks!).Key);
        var told = Encoding.UTF8.GetString((await house.Get<OwnFiles>().Html(second, paper.Token, Cancel))!.Bytes.Span) + System.Text.Json.JsonSerializer.Serialize(already);
        Assert.DoesNotContain(first.Iin, told, StringComparison.Ordinal);
        Assert.DoesNotContain(held.Id.ToString(), told, StringComparison.Ordinal);

        var fill = house.Get<FillApplication>();
        open = (await fill.Dispute((await fill.Get(second, open.Draft.Id, Cancel))!, true, Cancel))!;
        var id = Assert.IsType<Outcome.Registered>(await house.Sent(second, open)).Case;
        var (disputing, disputed) = (await house.State(id), await house.State(held.Id));
        Assert.Equal((new RivalCase(held.Id, RivalKind.Dispute), false), (Assert.Single(disputing.Facts.Rivals!), disputing.IsAutomatic));
        Assert.Equal((new RivalCase(id, RivalKind.Dispute), false), (Assert.Single(disputed.Facts.Rivals!), disputed.IsAutomatic));
        Assert.Equal((RegisterCase.RivalWhy, held.PromisedOn), (disputed.Left!.Why, disputed.PromisedOn));
    }

    [Fact]
    [Row("E-08")]
    public async Task Who_applied_already_is_led_to_the_own_case()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var citizen = await house.Citizen(1);
        var held = await house.Applied(citizen);
        Assert.Equal(held.Id, Assert.IsType<Outcome.AppliedAlready>(await house.Sent(citizen, await house.Filled(citizen))).Own);
    }

    [Fact]
    [Row("E-08"), Row("R-19")]
    public async Task At_the_desk_the_second_is_told_before_anything_is_confirmed_and_may_dispute()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var held = await house.Applied(await house.Citizen(1));
        var application = ConfirmAtDeskTests.Application();
        Assert.Equal(held.Id, Assert.IsType<SubmitApplication.Outcome.AppliedAlready>(await ConfirmAtDeskTests.Submit(house, application)).By);
        Assert.IsType<SubmitApplication.Outcome.AppliedAlready>(Assert.IsType<ConfirmAtDesk.Outcome.NotReady>(await house.Get<ConfirmAtDesk>().Send(LibraryDesk.Operator, application, Cancel)).Why);

        var disputes = application with { Disputes = true };
        var asked = (await house.Get<SubmitApplication>().ToConfirm(LibraryDesk.Operator, disputes, Cancel)).Asked!;
        var done = Assert.IsType<SubmitApplication.Outcome.Registered>(await ConfirmAtDeskTests.Submit(house, disputes, new ConfirmationGiven.Signed(LibrarySignatures.Sign(asked.Html.Bytes, asked.Person))));
        Assert.Equal(held.Id, Assert.Single((await house.State(done.Case)).Facts.Rivals!).Case);
        Assert.Equal(done.Case, Assert.Single((await house.State(held.Id)).Facts.Rivals!).Case);
    }

    [Fact]
    [Row("J-21")]
    public async Task A_withdrawal_in_the_cabinet_frees_the_matter_for_the_next()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var (first, second) = (await house.Citizen(1), await house.Citizen(2));
        var held = await house.Applied(first);
        var open = await house.Filled(second);
        Assert.IsType<Outcome.AppliedAlready>(await house.Sent(second, open));
        var withdraw = house.Get<WithdrawByCitizen>();
        Assert.Equal("act.reason-needed", Assert.IsType<WithdrawByCitizen.Outcome.NotAllowed>(await withdraw.Run(first, held.Id, " ", Cancel)).TextKey);
        Assert.Equal("fault.too-long", Assert.IsType<WithdrawByCitizen.Outcome.NotAllowed>(await withdraw.Run(first, held.Id, new string('а', 5000), Cancel)).TextKey);
        Assert.IsType<WithdrawByCitizen.Outcome.Done>(await withdraw.Run(first, held.Id, "Керек емес", Cancel));
        Assert.IsType<WithdrawByCitizen.Outcome.Done>(await withdraw.Run(first, held.Id, "Керек емес", Cancel));
        var state = await house.State(held.Id);
        Assert.Equal(CasePhase.Withdrawn, state.Phase);
        Assert.NotNull(state.Document(NoticeKinds.Withdrawal));
        Assert.IsType<Outcome.Registered>(await house.Sent(second, open));
    }

    [Fact]
    [Row("R-19"), Row("J-21")]
    public async Task A_withdrawal_leaves_a_disputed_matter_to_whoever_disputed_it()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var (first, second, third) = (await house.Citizen(1), await house.Citizen(2), await house.Citizen(3));
        var held = await house.Applied(first);
        var open = await house.Filled(second);
        Assert.IsType<Outcome.AppliedAlready>(await house.Sent(second, open));
        var fill = house.Get<FillApplication>();
        open = (await fill.Dispute((await fill.Get(second, open.Draft.Id, Cancel))!, true, Cancel))!;
        var disputing = Assert.IsType<Outcome.Registered>(await house.Sent(second, open)).Case;
        Assert.IsType<WithdrawByCitizen.Outcome.Done>(await house.Get<WithdrawByCitizen>().Run(first, held.Id, "Керек емес", Cancel));
        Assert.Equal(held.Claims, (await house.State(disputing)).Claims);
        Assert.IsType<Outcome.AppliedAlready>(await house.Sent(third, await house.Filled(third)));
        Assert.IsType<WithdrawByCitizen.Outcome.Done>(await house.Get<WithdrawByCitizen>().Run(second, disputing, "Керек емес", Cancel));
        Assert.IsType<Outcome.Registered>(await house.Sent(third, (await fill.Get(third, (await house.Filled(third)).Draft.Id, Cancel))!));
    }
}
