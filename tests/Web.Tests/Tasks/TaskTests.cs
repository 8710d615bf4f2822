using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jardem.Cases.Tasks;
using Jardem.Law;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Tests.Casework;
using Jardem.UseCases;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Stages;
using Jardem.UseCases.Tasks;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Tasks;

/// <summary>The task of the ministry after a change of the rules: when it is raised, until when, to whom, and how it is done.</summary>
[Row("B-24")]
[Row("J-18")]
public sealed class TaskTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<IReadOnlyList<TaskRow>> Open() => await house.Get<ITaskLists>().Find(Scope.Whole("test"), false, 0, 100, Cancel);

    private async Task<TaskRow> Raised(string words, Law.Data.ActData? by)
    {
        var before = (await Open()).Select(t => t.Task).ToHashSet();
        Assert.Equal(1, await house.Activated(await house.With(words, by)));
        return Assert.Single(await Open(), t => !before.Contains(t.Task));
    }

    private async Task<InformationTask> Task(Guid id) => InformationTask.Of(await house.Get<IEventStore>().Read(id, Cancel))!;

    [Fact]
    public async Task Three_working_days_run_from_the_day_on_which_the_amending_order_was_approved()
    {
        var row = await Raised("Бірінші.", ChangedLaw.Order("order-501-2026", new LocalDate(2026, 11, 18)));
        Assert.Equal(("ministry", "information-update", new LocalDate(2026, 11, 23), false), (row.Body, row.Kind, row.Due, row.Done));
        var raised = (await Task(row.Task)).Raised;
        Assert.Equal(("order-501-2026", new LocalDate(2026, 11, 18)), (raised.AmendedBy, raised.ChangedOn));
        Assert.Equal("order-78-2022/p20", Assert.IsType<Law.Norms.Basis.Norm>(raised.Deadline.Basis).Ref.ToString());
        Assert.Equal(
            ["contact-centre", "astana-social", "almaty-social", "shymkent-social", "demo-district-social", "state-corporation", "digital-operator"],
            raised.Addressees.Select(a => a.Key));
    }

    [Fact]
    public async Task Where_no_new_order_is_known_they_run_from_the_activation()
    {
        var row = await Raised("Екінші.", null);
        Assert.Equal((new LocalDate(2026, 11, 25), (string?)null), (row.Due, (await Task(row.Task)).Raised.AmendedBy));
        var unknown = await Raised("Үшінші.", ChangedLaw.Order("order-502-2026", null));
        Assert.Equal((new LocalDate(2026, 11, 25), "order-502-2026"), (unknown.Due, (await Task(unknown.Task)).Raised.AmendedBy));
    }

    [Fact]
    public async Task A_change_that_is_not_of_the_rules_raises_none_and_a_repeated_activation_none_more()
    {
        var first = await house.Get<SnapshotSource>().Active(Cancel);
        var calendar = LawSnapshot.Of(first.Data with { Years = [.. first.Data.Years.Select(y => y with { Note = $"{y.Note} Ескерту." })] });
        Assert.Equal(0, await house.Activated(calendar));
        var changed = await house.With("Төртінші.", null);
        Assert.Equal(1, await house.Activated(changed));
        var count = (await Open()).Count;
        Assert.IsType<ActivateLaw.Outcome.AlreadyActive>(await house.Get<ActivateLaw>().Run(changed, "author", "approver", Cancel));
        house.Clock.Now += Duration.FromSeconds(1);
        await house.Activated(calendar);
        house.Clock.Now += Duration.FromSeconds(1);
        Assert.Equal(0, await house.Activated(changed));
        // Going back is a change of the rules too, raised once for the snapshot gone back to.
        Assert.Equal(count + 1, (await Open()).Count);
    }

    [Fact]
    public async Task A_job_whose_activation_never_came_raises_nothing()
    {
        var (active, other) = (await house.Get<SnapshotSource>().Active(Cancel), await house.With("Бесінші.", null));
        await house.Get<ILawSnapshots>().Keep(other.Id, other.ToBytes(), Cancel);
        Assert.Equal(0, await house.Get<RaiseTasks>().Run(RaiseTasks.JobOf(active.Id, other.Id, house.Clock.Now, house.Clock.Now), Cancel));
    }

    [Theory]
    [Row("A-20")]
    [InlineData("2026-07-11", "\"электронного Правительства\"")]
    [InlineData("2026-07-12", "\"цифрового правительства\"")]
    public async Task The_operator_is_named_as_on_that_day(string day, string name)
    {
        var law = (await house.Get<SnapshotSource>().Active(Cancel)).On(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
        var addressees = Addressees.Of(house.Get<ServiceRooms>()["rehabilitated-certificate"], law, house.Get<TextCatalog>());
        Assert.Contains(name, Assert.Single(addressees, a => a.Key == "digital-operator").Name.Ru, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_the_law_names_is_an_addressee_even_where_the_data_hold_no_such_body()
    {
        var law = await house.Get<SnapshotSource>().Active(Cancel);
        var bare = LawSnapshot.Of(law.Data with { Bodies = [] }).On(new LocalDate(2026, 11, 20));
        Assert.Equal(
            ["Единый контакт-центр", "Услугодатель", "Государственная корпорация", "Оператор инфраструктуры правительства (пункт 20 правил)"],
            Addressees.Of(house.Get<ServiceRooms>()["rehabilitated-certificate"], bare, house.Get<TextCatalog>()).Select(a => a.Name.Ru));
    }

    [Fact]
    public async Task The_officer_of_the_ministry_does_it_on_the_pages_and_in_no_other_order()
    {
        var row = await Raised("Алтыншы.", ChangedLaw.Order("order-503-2026", new LocalDate(2026, 11, 19)));
        using var ministry = await house.SignIn("ministry");
        await ministry.Open("/tasks");
        Assert.Contains(ministry.T("tasks.information-update"), ministry.Text, StringComparison.Ordinal);
        await ministry.Follow($"/tasks/{row.Task}");
        Assert.Contains("Приказ order-503-2026", ministry.Text, StringComparison.Ordinal);
        Assert.Contains(DateText.Long(new LocalDate(2026, 11, 24), Language.Ru), ministry.Text, StringComparison.Ordinal);
        Assert.Null(ministry.Page.QuerySelector("form[action*='handler=send'], form[action*='handler=finish']"));
        using (var compare = await ministry.Raw(ministry.Page.QuerySelector("a[href^='/law/compare/']")!.GetAttribute("href")!))
            Assert.Equal(HttpStatusCode.OK, compare.StatusCode);

        ministry.Fill("tasks.evidence.update", "  ");
        await ministry.Press("tasks.update");
        Assert.Equal((422, ministry.T("act.task-evidence-needed")), (ministry.Status, Assert.Single(ministry.Faults)));
        ministry.Fill("tasks.evidence.update", "https://example.kz/service");
        await ministry.Press("tasks.update");
        Assert.Equal(200, ministry.Status);
        foreach (var addressee in (await Task(row.Task)).Raised.Addressees)
        {
            ministry.Page.QuerySelector<IHtmlInputElement>($"#evidence-{addressee.Key}")!.Value = $"№ 7-{addressee.Key}, 20.11.2026";
            await ministry.Press("tasks.send");
            Assert.Equal(200, ministry.Status);
        }

        await ministry.Press("tasks.finish");
        Assert.Contains(ministry.T("tasks.done"), ministry.Text, StringComparison.Ordinal);
        var task = await Task(row.Task);
        Assert.Equal(("ministry", 7, new LocalDate(2026, 11, 20)), (task.Raised.Body, task.Sent.Count, task.Done!.On));
        Assert.DoesNotContain(await Open(), t => t.Task == row.Task);
    }

    [Fact]
    public async Task Nobody_of_another_body_sees_or_does_it()
    {
        var row = await Raised("Жетінші.", null);
        using var specialist = await house.SignIn("specialist");
        await specialist.Open($"/tasks/{row.Task}");
        Assert.Equal(404, specialist.Status);
        await specialist.Open("/tasks");
        Assert.Contains(specialist.T("tasks.none"), specialist.Text, StringComparison.Ordinal);
        using var overseer = await house.SignIn("overseer2");
        await overseer.Open($"/tasks/{row.Task}");
        Assert.Equal(200, overseer.Status);
        Assert.Empty(overseer.Page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Only_the_ministry_puts_rejected_messages_of_all_bodies_in_line_again()
    {
        var jobs = house.Get<IJobs>();
        await house.Registered();
        var message = (await jobs.LeaseOutbox(StageMessages.Topic, house.Clock.Now + Duration.FromDays(1), Duration.Zero, 1, Cancel))[0];
        await jobs.SetAsideOutbox(message.Id, "HTTP 422", Cancel);
        using var specialist = await house.SignIn("specialist");
        await specialist.Open("/tasks");
        Assert.Null(specialist.Page.QuerySelector("form[action*='handler=again']"));
        var token = specialist.Page.QuerySelector<IHtmlInputElement>("input[name='__RequestVerificationToken']")!;
        using var forged = new HttpRequestMessage(HttpMethod.Post, new Uri("/tasks?handler=again", UriKind.Relative)) { Content = new FormUrlEncodedContent([KeyValuePair.Create(token.Name!, token.Value)]) };
        using (var answer = await specialist.Send(forged))
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(1, (await jobs.Backlog(StageMessages.Topic, Cancel)).SetAside);
        using var ministry = await house.SignIn("ministry");
        await ministry.Open("/tasks");
        await ministry.Press("tasks.stages.again");
        Assert.Equal(0, (await jobs.Backlog(StageMessages.Topic, Cancel)).SetAside);
    }
}
