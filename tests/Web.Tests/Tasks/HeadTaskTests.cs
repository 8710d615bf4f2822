using System.Net;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Events;
using Jardem.Cases.Payments;
using Jardem.Cases.People;
using Jardem.Cases.People.Consents;
using Jardem.Law.Norms;
using Jardem.Storage;
using Jardem.Tests.Api;
using Jardem.Tests.Payments;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using Jardem.UseCases.Tasks;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Tasks;

/// <summary>What a case puts to the head: in the head's list, on the case, answered once by the head and by nobody else.</summary>
[Row("E-53")]
public sealed class HeadTaskTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Fact]
    public async Task An_overpayment_stands_in_the_heads_list_and_on_the_case_until_the_head_says_what_was_done()
    {
        var (order, about) = await Overpaid();
        var task = HeadTasks.OfOverpayment(order);
        using (var paying = await house.SignIn("payments-head"))
        {
            await paying.Open("/casework");
            Assert.NotNull(paying.Page.QuerySelector("#navigation a[href='/tasks']"));
            await paying.Open("/tasks");
            Assert.Null(paying.Page.QuerySelector($"a[href='/tasks/of-case/{task}']"));
            await paying.Open($"/tasks/of-case/{task}");
            Assert.Equal(404, paying.Status);
        }

        using var head = await house.SignIn("head");
        await head.Open("/tasks");
        Assert.NotNull(head.Page.QuerySelector($"a[href='/tasks/of-case/{task}']"));
        Assert.Null(head.Page.QuerySelector("#stages"));
        await head.Open($"/casework/{about}");
        await head.Follow($"/tasks/of-case/{task}");
        Assert.Contains(head.T("task.overpaid.deathrecordchanged"), head.Text, StringComparison.Ordinal);
        Assert.Contains("R-19", head.Text, StringComparison.Ordinal);
        await head.Press("tasks.answer");
        Assert.Equal([head.T("act.task-words-needed")], head.Faults);
        head.Write("tasks.answer.label", "Талап хаты жіберілді, № 5");
        await head.Press("tasks.answer");
        Assert.Contains("Талап хаты жіберілді, № 5", head.Text, StringComparison.Ordinal);
        await head.Open($"/casework/{about}");
        Assert.Null(head.Page.QuerySelector($"a[href='/tasks/of-case/{task}']"));
    }

    [Fact]
    public async Task Programs_answer_it_once_and_only_as_the_head_of_the_body()
    {
        var (order, about) = await Overpaid();
        var task = HeadTasks.OfOverpayment(order);
        using var head = await ApiClient.SignIn(house.Address, "head");
        Assert.Contains((await head.Get("tasks")).Is(HttpStatusCode.OK).Json.EnumerateArray(), l => l.GetProperty("id").GetGuid() == task && l.GetProperty("case").GetGuid() == about);
        var tag = (await head.Get($"tasks/of-case/{task}")).Is(HttpStatusCode.OK).Tag;
        (await head.Get($"tasks/{task}")).Is(HttpStatusCode.NotFound);
        using var specialist = await ApiClient.SignIn(house.Address, "specialist");
        (await specialist.Get($"tasks/of-case/{task}")).Is(HttpStatusCode.OK);
        (await Answer(specialist, task, "…", tag)).Is(HttpStatusCode.Forbidden);
        using var almaty = await ApiClient.SignIn(house.Address, "almaty");
        (await Answer(almaty, task, "…", tag)).Is(HttpStatusCode.NotFound);
        (await Answer(head, task, " ", tag)).Is(HttpStatusCode.Conflict);
        (await Answer(head, task, new string('a', 2001), tag)).Is(HttpStatusCode.Conflict);
        (await Answer(head, task, "Claimed back", tag, "k")).Is(HttpStatusCode.OK);
        (await Answer(head, task, "Claimed back", tag, "k")).Is(HttpStatusCode.OK);
        (await Answer(head, task, "Something else", tag, "k")).Is(HttpStatusCode.PreconditionFailed);
        (await Answer(head, task, "Again", (await head.Get($"tasks/of-case/{task}")).Tag)).Is(HttpStatusCode.Conflict);
    }

    [Fact]
    [Row("E-22"), Row("J-23")]
    public async Task A_consent_that_is_not_registered_stands_in_the_heads_list_without_a_case()
    {
        var (offer, task) = await Unregistered();
        using var head = await house.SignIn("head");
        await head.Open("/tasks");
        Assert.NotNull(head.Page.QuerySelector($"a[href='/tasks/of-case/{task}']"));
        await head.Open($"/tasks/of-case/{task}");
        foreach (var said in new[] { head.T("task.unregistered-offer"), head.T("tasks.do.unregistered-offer"), "10-123-26-0000017", "Мысал Ү.", "H-consent-day" })
            Assert.Contains(said, head.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Үлгілиев", head.Text, StringComparison.Ordinal);
        Assert.Null(head.Page.QuerySelector("main a[href^='/casework/']"));
        using var api = await ApiClient.SignIn(house.Address, "head");
        var line = (await api.Get("tasks")).Is(HttpStatusCode.OK).Json.EnumerateArray().Single(l => l.GetProperty("id").GetGuid() == task);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, line.GetProperty("case").ValueKind);
        Assert.Equal(offer, (await api.Get($"tasks/of-case/{task}")).Is(HttpStatusCode.OK).Json.GetProperty("offer").GetGuid());
        head.Write("tasks.answer.label", "Әкімшіге хабарланды");
        await head.Press("tasks.answer");
        Assert.Contains("Әкімшіге хабарланды", head.Text, StringComparison.Ordinal);
    }

    private async Task<(Guid Offer, Guid Task)> Unregistered()
    {
        var (id, at, body) = (Guid.CreateVersion7(), house.Clock.Now, (await house.Get<IAccounts>().ByLogin("head", default))!.Body);
        var word = new OfferWord(ConsentChannel.SmsReply, Guid.CreateVersion7().ToString(), at);
        var (died, born) = (new LocalDate(2026, 7, 9), new LocalDate(1948, 5, 31));
        OfferEvent[] happened =
        [
            new OfferMade
            {
                Service = "funeral-payment",
                Death = new DeathNotice
                {
                    Sequence = 1, Version = 1, RecordNumber = "10-123-26-0000017", RegisteredOn = died, Office = "АХАЖ № 1", Iin = MadeUp.Iin(born, Sex.Male, 71),
                    Name = new PersonName("Үлгілиев", "Мысал", "Сынақұлы"), BirthDate = born, DeathDate = died, CertificateNumber = "Қ-17",
                },
                Addressee = new OfferAddressee(Guid.CreateVersion7(), MadeUp.Iin(new LocalDate(1950, 2, 3), Sex.Female, 71), new PersonName("Сынақова", "Үлгі"), "declarant-spouse"),
                Ways = [new OfferWay("+77010000071", "citizens")], Account = new OfferAccount("KZ86125KZT5004100100", "Үлгі банк"), Status = "old-age-pension", Amount = 19_660_000,
                Body = body, Number = 1, Language = "kk", Until = at + Duration.FromDays(10), At = at, By = AutomaticOfficer.Of(body, "test/1"), Basis = new Basis.HouseRule("H-proactive-addressee"),
            },
            new OfferConsented(word),
            new OfferAccountConfirmed(new OfferAccount("KZ86125KZT5004100100", "Үлгі банк"), true, word),
        ];
        var state = happened.Aggregate((OfferState?)null, (s, e) => OfferState.Evolve(s, id, e))!;
        var today = at.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
        var task = HeadTasks.AskUnregistered(state, today, today, ConsentDay.Rule);
        var done = await house.Get<IEventStore>().Append(
            new Append
            {
                Meta = new(at, "test", "test", (await house.Get<ILawSnapshots>().Active(default))!, "Test"),
                Streams = [new StreamAppend(id, OfferEvent.Stream, 0, [.. happened.Select(OfferEvent.Serializer.Write)]), .. task.Streams],
                Tasks = task.Rows,
            },
            default);
        Assert.IsType<AppendResult.Done>(done);
        return (id, task.Rows[0].Task);
    }

    private static Task<Reply> Answer(ApiClient api, Guid task, string words, string tag, string? key = null) =>
        api.Post($"tasks/of-case/{task}/answered", new { words }, ("If-Match", tag), ("Idempotency-Key", key ?? Guid.NewGuid().ToString()));

    private async Task<(Guid Order, Guid Case)> Overpaid()
    {
        var payments = await PaymentHouse.Over(house.Get<IStorage>(), new MoodyRail(new Random(1)));
        payments.Now = house.Clock.Now;
        var award = await payments.Award();
        foreach (var act in new Func<PaymentOrder, IReadOnlyList<PaymentEvent>>[] { o => PaymentActs.Send(o, payments.Now), o => PaymentActs.Pay(o, new LocalDate(2026, 11, 20)) })
            await payments.Streams.Change(award.Order, null, "test", o => new UseCases.Payments.PaymentChange(act(o)), default);
        await payments.Stop.OfCase(award.Case, PaymentStopWhy.DeathRecordChanged, null, PaymentHouse.Rule, default);
        return (award.Order, award.Case);
    }
}
