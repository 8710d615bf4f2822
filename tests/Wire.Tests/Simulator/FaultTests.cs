using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml;
using Jardem.Simulator.Faults;
using Jardem.Simulator.People;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Simulator;

/// <summary>Each fault does what it says, over a real socket.</summary>
public sealed class FaultTests
{
    private static readonly LocalDate Day = new(2026, 7, 10);

    [Fact]
    public async Task Connections_break_and_servers_fail_as_ordered()
    {
        await using var wire = await RawWire.Start();
        var question = RawWire.Sync("m", "GBDFL_UniversalServiceSync", RawWire.Question("PersonRequest", ("iin", wire.Town.People[0].Iin)));
        wire.Order(new Order("persons", "reset", Count: 1));
        await Assert.ThrowsAsync<HttpRequestException>(() => wire.Post("sync", question));
        wire.Order(new Order("persons", "http-500", Count: 1));
        var (status, text) = await wire.Post("sync", question);
        Assert.True(status == HttpStatusCode.InternalServerError && !text.Contains('<', StringComparison.Ordinal));
        wire.Order(new Order("*", "soap-fault", Count: 1));
        (status, text) = await wire.Post("sync", question);
        Assert.True(status == HttpStatusCode.InternalServerError && text.Contains("soap:Server", StringComparison.Ordinal));
        wire.Order(new Order("persons", "garbage", Count: 1));
        (_, text) = await wire.Post("sync", question);
        Assert.Throws<XmlException>(() => new XmlDocument().LoadXml(text));
        wire.Order(new Order("persons", "huge", Count: 1));
        (_, text) = await wire.Post("sync", question);
        Assert.True(text.Length > 2 * 1024 * 1024);
        wire.Order(new Order("persons", "dtd", Count: 1));
        (_, text) = await wire.Post("sync", question);
        Assert.Contains("<!DOCTYPE", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await wire.Post("sync", question)).Status);
    }

    [Fact]
    public async Task Silence_takes_the_question_and_says_nothing()
    {
        await using var wire = await RawWire.Start();
        wire.Order(new Order("persons", "silence", Count: 1));
        wire.Client.Timeout = TimeSpan.FromSeconds(1);
        var question = RawWire.Sync("m-7", "GBDFL_UniversalServiceSync", RawWire.Question("PersonRequest", ("iin", wire.Town.People[0].Iin)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wire.Post("sync", question));
        using var log = JsonDocument.Parse(await wire.Client.GetStringAsync(new Uri("/log", UriKind.Relative)));
        var entry = Assert.Single(log.RootElement.GetProperty("entries").EnumerateArray());
        Assert.Equal(("persons", "m-7", "silence"), (entry.GetProperty("register").GetString(), entry.GetProperty("messageId").GetString(), entry.GetProperty("did").GetString()));
        Assert.Equal(1, log.RootElement.GetProperty("asked").GetProperty("persons").GetInt32());
    }

    [Fact]
    public async Task A_delay_answers_truly_and_not_before_its_time()
    {
        await using var wire = await RawWire.Start();
        wire.Order(new Order("persons", "delay", Count: 1, Ms: 400));
        var began = Environment.TickCount64;
        Assert.Equal("00000", RawWire.Code(await wire.Person(wire.Town.People[0].Iin)));
        Assert.True(Environment.TickCount64 - began >= 390);
    }

    [Theory]
    [InlineData("unsigned")]
    [InlineData("wrong-signature")]
    [InlineData("wrapped")]
    public async Task An_answer_whose_signature_does_not_hold_is_otherwise_whole(string fault)
    {
        await using var wire = await RawWire.Start();
        wire.Order(new Order("persons", fault, Count: 1));
        var question = RawWire.Sync("m", "GBDFL_UniversalServiceSync", RawWire.Question("PersonRequest", ("iin", wire.Town.People[0].Iin)));
        var (status, text) = await wire.Post("sync", question);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("SCSS001", text, StringComparison.Ordinal);
        var document = new XmlDocument { PreserveWhitespace = true };
        document.LoadXml(text);
        var bodies = document.GetElementsByTagName("Body", "http://schemas.xmlsoap.org/soap/envelope/");
        Assert.Equal(fault == "wrapped" ? 2 : 1, bodies.Count);
        // In the wrapped one the signature is of the Body that hides in the Header, and so holds for whoever looks up ids.
        Assert.Equal(fault == "wrapped", RawWire.Holds(text));
        Assert.Equal(fault == "unsigned" ? 0 : 1, document.GetElementsByTagName("SignatureValue").Count);
    }

    [Fact]
    public async Task An_untrusted_signature_holds_but_is_of_nobodys_key()
    {
        await using var wire = await RawWire.Start();
        wire.Order(new Order("persons", "untrusted-signature", Count: 1));
        var question = RawWire.Sync("m", "GBDFL_UniversalServiceSync", RawWire.Question("PersonRequest", ("iin", wire.Town.People[0].Iin)));
        var (_, text) = await wire.Post("sync", question);
        Assert.True(RawWire.Holds(text));
        var document = new XmlDocument();
        document.LoadXml(text);
        using var certificate = RawWire.Certificate(document);
        Assert.Equal("CN=NOBODY", certificate.Subject);
    }

    [Fact]
    public async Task Answers_are_of_another_question_old_refused_or_empty_as_ordered()
    {
        await using var wire = await RawWire.Start();
        var iin = wire.Town.People[0].Iin;
        await wire.Person(iin, "before");
        wire.Order(new Order("persons", "other-answer", Count: 1));
        Assert.Equal("before", (await wire.Person(iin, "now")).Element("responseInfo")!.Element("correlationId")!.Value);
        wire.Order(new Order("persons", "refused", Count: 1));
        Assert.NotEqual("SCSS001", (await wire.Person(iin)).Element("responseInfo")!.Element("status")!.Element("code")!.Value);
        wire.Order(new Order("persons", "no-record", Count: 1));
        Assert.Equal("00404", RawWire.Code(await wire.Person(iin)));
        wire.Order(new Order("persons", "old", Count: 1, Ms: 7_200_000));
        var old = NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Parse((await wire.Person(iin)).Element("responseInfo")!.Element("responseDate")!.Value).Value;
        var now = NodaTime.Text.OffsetDateTimePattern.ExtendedIso.Parse((await wire.Person(iin)).Element("responseInfo")!.Element("responseDate")!.Value).Value;
        Assert.True(now.ToInstant() - old.ToInstant() >= Duration.FromHours(2));
        Assert.Equal(Day, now.WithOffset(Offset.FromHours(5)).Date);
    }

    [Fact]
    public async Task Stale_tells_the_earlier_surname_and_address_and_wrong_tells_other_values_about_the_same_person()
    {
        await using var wire = await RawWire.Start();
        var wife = wire.Town.People.First(p => p.Surname != p.BirthSurname && p.AliveOn(Day) && p.Born.Year < 1990);
        var right = RawWire.Records(await wire.Person(wife.Iin)).Single();
        wire.Order(new Order("persons", "stale", Count: 1));
        var stale = RawWire.Records(await wire.Person(wife.Iin)).Single();
        wire.Order(new Order("persons", "wrong", Count: 1));
        var wrong = RawWire.Records(await wire.Person(wife.Iin)).Single();
        Assert.Equal(wife.BirthSurname, stale["surname"]);
        Assert.NotEqual(right["documentNumber"], stale["documentNumber"]);
        Assert.NotEqual((right["street"], right["building"]), (stale["street"], stale["building"]));
        Assert.NotEqual(right["surname"], wrong["surname"]);
        Assert.NotEqual(right["birthDate"], wrong["birthDate"]);
        Assert.All([right, stale, wrong], r => Assert.Equal(wife.Iin, r["iin"]));
    }

    [Fact]
    public async Task Asynchronous_answers_come_twice_late_in_another_order_or_never()
    {
        await using var wire = await RawWire.Start();
        async Task<List<string>> Waiting() => [.. (await wire.Answer("async", RawWire.Fetch())).Elements("message").Select(m => m.Element("messageInfo")!.Element("correlationId")!.Value)];
        Task Ask(string id) => wire.Answer("async", RawWire.Ask(id, RawWire.Question("StudyRequest", ("iin", wire.Town.People[0].Iin))));
        wire.Order(new Order("education", "duplicate", Count: 1));
        await Ask("twice");
        Assert.Equal(["twice", "twice"], await Waiting());
        wire.Order(new Order("education", "reorder", Count: 1));
        await Ask("second");
        Assert.Equal(["second", "twice", "twice"], await Waiting());
        wire.Order(new Order("education", "silence", Count: 1));
        await Ask("never");
        Assert.DoesNotContain("never", await Waiting());
        Assert.Equal("ON_DELIVERY", (await wire.Answer("async", RawWire.Async("getMessageStatus", new System.Xml.Linq.XElement("messageId", "never")))).Element("messageState")!.Value);
        wire.Order(new Order("education", "late", Count: 1, Ms: 600_000));
        await Ask("much later");
        wire.Order(new Order("education", "late", Count: 1, Ms: 1));
        await Ask("soon");
        Assert.DoesNotContain("much later", await Waiting());
        for (var tries = 0; tries < 200 && !(await Waiting()).Contains("soon"); tries++)
            await Task.Delay(10);
        Assert.Contains("soon", await Waiting());
    }

    [Fact]
    public async Task Shares_are_drawn_from_the_seed_and_counts_run_out()
    {
        List<bool> Drawn()
        {
            var orders = new Orders(7);
            orders.Give(new Order("persons", "reset", 0.3));
            return [.. Enumerable.Range(0, 1000).Select(_ => orders.Draw("persons", FaultNames.OfCalls) is not null)];
        }
        Assert.Equal(Drawn(), Drawn());
        Assert.InRange(Drawn().Count(d => d), 230, 370);
        var few = new Orders(7);
        few.Give(new Order("*", "delay", Count: 2));
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => few.Draw("courts", FaultNames.OfCalls) is not null));
        Assert.Null(few.Draw("sms", FaultNames.OfSms));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Orders_are_given_listed_cleared_and_refused_where_they_make_no_sense()
    {
        await using var wire = await RawWire.Start();
        var path = new Uri("/orders", UriKind.Relative);
        Assert.Equal(HttpStatusCode.OK, (await wire.Client.PostAsJsonAsync(path, new { register = "persons", fault = "delay", share = 0.5, ms = 10 })).StatusCode);
        foreach (var bad in new object[] { new { register = "nobody", fault = "delay" }, new { register = "persons", fault = "nothing" }, new { register = "persons", fault = "delay", share = 2 }, new { register = "sms", fault = "stale" } })
            Assert.Equal(HttpStatusCode.BadRequest, (await wire.Client.PostAsJsonAsync(path, bad)).StatusCode);
        Assert.Contains("\"delay\"", await wire.Client.GetStringAsync(path), StringComparison.Ordinal);
        await wire.Client.DeleteAsync(path);
        Assert.Equal("[]", await wire.Client.GetStringAsync(path));
    }
}
