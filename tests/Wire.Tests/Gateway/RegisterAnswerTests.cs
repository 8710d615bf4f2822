using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Gateway;

/// <summary>Each register of docs/gateway.md, asked and read over a real socket; and answers of another shape.</summary>
public sealed class RegisterAnswerTests
{
    public static TheoryData<string, string> Synchronous => [.. RegisterSamples.All.Where(s => !s.Async).Select(s => (s.Register, s.Operation))];

    [Fact]
    public void Every_register_has_a_sample() => Assert.Equal(RegisterNames.All.Order(), RegisterSamples.All.Select(s => s.Register).Distinct().Order());

    [Theory]
    [Row("F-05")]
    [Row("F-06")]
    [Row("F-08")]
    [Row("F-09")]
    [Row("F-50")]
    [Row("G-02")]
    [Row("G-03")]
    [Row("G-04")]
    [Row("G-06")]
    [Row("G-39")]
    [Row("E-43")]
    [Row("C-02")]
    [MemberData(nameof(Synchronous))]
    public async Task A_register_is_asked_for_its_data_and_all_of_them_are_read(string register, string operation)
    {
        var sample = RegisterSamples.Of(register, operation);
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, sample.Payload(sample.Record))));
        using var asker = new Asker(end.Address);
        var reply = await asker.Ask(sample.Question);
        var found = Assert.IsType<RegisterReply.Found>(reply);
        Assert.Equal(sample.Record.Chunk(2).Select(p => (p[0], p[1])).OrderBy(p => p.Item1, StringComparer.Ordinal), Assert.Single(found.Records).Select(v => (v.Key, v.Value)));
        var message = Assert.Single(end.Came);
        Assert.Equal(sample.ServiceId, Answers.Value(message, "serviceId"));
        var request = string.Concat(sample.Request.Select(f => $"<{f.Name}>{f.Value}</{f.Name}>"));
        Assert.Contains($"""<data><{sample.Element}Request xmlns="urn:jardem:register:1">{request}</{sample.Element}Request></data>""", message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Synchronous))]
    public async Task A_record_without_a_required_value_is_refused_and_without_an_optional_one_read(string register, string operation)
    {
        var sample = RegisterSamples.Of(register, operation);
        var record = sample.Record;
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, sample.Payload(record))));
        using var asker = new Asker(end.Address);
        foreach (var name in sample.Record.Chunk(2).Select(p => p[0]))
        {
            record = sample.With(name, null);
            var reply = await asker.Ask(sample.Question);
            if (sample.Optional.Contains(name))
                Assert.DoesNotContain(name, Assert.Single(Assert.IsType<RegisterReply.Found>(reply).Records).Keys);
            else if (operation == "deaths")
                Assert.Equal($"a record lacks {name}", Assert.Single(Assert.IsType<RegisterReply.Found>(reply).Records)["unreadable"]);
            else
                Assert.Equal($"a record lacks {name}", Assert.IsType<RegisterReply.Unusable>(reply).Why);
        }
    }

    [Theory]
    [InlineData("civil-status", "birth", "birthDate", "2010-02-30", "is no date")]
    [InlineData("civil-status", "birth", "birthDate", "01.05.2010", "is no date")]
    [InlineData("civil-status", "birth", "fatherIin", "123456789012", "is no IIN")]
    [InlineData("civil-status", "death", "annulled", "maybe", "is neither true nor false")]
    [InlineData("legal-entities", "entity", "nameKz", "long", "is too long")]
    [InlineData("persons", "person", "gender", "3", "is a code that is not known")]
    [InlineData("persons", "person", "lifeStatus", "2", "is a code that is not known")]
    [InlineData("persons", "person", "territory", "a b", "is no id")]
    [InlineData("persons", "person", "surname", "a&#10;b", "has control characters")]
    [InlineData("disability", "disability", "group", "4", "is a code that is not known")]
    [InlineData("higher-education", "study", "form", "evening", "is a code that is not known")]
    [InlineData("contributions", "contributions", "month", "2026-13", "is no month")]
    [InlineData("contributions", "contributions", "pension", "-5", "is no amount in tiyn")]
    [InlineData("contributions", "contributions", "payerBin", "200140980004", "is no BIN")]
    [InlineData("payments", "award", "amount", "55.5", "is no amount in tiyn")]
    [InlineData("payments", "account", "iban", "KZ86125KZT5004100101", "is no account number")]
    [InlineData("payments", "account", "iban", "DE89370400440532013000", "is no account number")]
    [InlineData("payments", "payment", "state", "paid", "is a code that is not known")]
    [InlineData("payments", "payment-status", "paidOn", "yesterday", "is no date")]
    [InlineData("payments", "payment-stop", "state", "accepted", "is a code that is not known")]
    [InlineData("mobile-citizens", "phone", "phone", "87010000001", "is no phone number")]
    [InlineData("digital-documents", "document", "content", "***", "is not base64")]
    [InlineData("digital-documents", "document", "content", "TVo=", "is no PDF")]
    [InlineData("digital-documents", "document", "content", "large", "is too large")]
    public async Task A_value_of_another_shape_makes_the_answer_unusable(string register, string operation, string name, string value, string why)
    {
        var sample = RegisterSamples.Of(register, operation);
        var written = value switch
        {
            "long" => new string('а', 501),
            "large" => Convert.ToBase64String([.. "%PDF-"u8, .. new byte[1024 * 1024]]),
            _ => value,
        };
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, sample.Payload(sample.Record, sample.With(name, written)))));
        using var asker = new Asker(end.Address);
        Assert.Equal($"{name} {why}", Assert.IsType<RegisterReply.Unusable>(await asker.Ask(sample.Question)).Why);
    }

    [Theory]
    [InlineData("legal-entities", "entrepreneur", "iin")]
    [InlineData("civil-status", "birth", "childIin")]
    [InlineData("civil-status", "marriage", "wifeIin")]
    [InlineData("courts", "adoption", "childIin")]
    [InlineData("payments", "account", "iin")]
    [InlineData("payments", "payment", "orderId")]
    [InlineData("payments", "payment-status", "orderId")]
    [InlineData("payments", "payment-stop", "orderId")]
    [InlineData("mobile-citizens", "phone", "iin")]
    [InlineData("digital-documents", "document", "kind")]
    public async Task A_record_about_somebody_else_makes_the_answer_unusable(string register, string operation, string name)
    {
        var sample = RegisterSamples.Of(register, operation);
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, sample.Payload(sample.Record, sample.With(name, name switch { "kind" => "death-certificate", "orderId" => "0199a000-0000-7000-8000-000000000002", _ => Asker.OtherIin })))));
        using var asker = new Asker(end.Address);
        Assert.Equal("a record is about somebody or something else", Assert.IsType<RegisterReply.Unusable>(await asker.Ask(sample.Question)).Why);
    }

    [Fact]
    public async Task A_value_not_known_yet_is_kept_by_its_name()
    {
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, Asker.EntrepreneurFound("branch", "8"))));
        using var asker = new Asker(end.Address);
        Assert.Equal("8", Assert.Single(Assert.IsType<RegisterReply.Found>(await asker.Ask()).Records)["branch"]);
    }

    [Theory]
    [InlineData("<iin>1</iin><iin>2</iin>", "a record has iin twice, or too many values")]
    [InlineData("<iin><digit>1</digit></iin>", "a record holds iin in a shape not agreed")]
    [InlineData("<iin xmlns=\"urn:other\">1</iin>", "a record holds iin in a shape not agreed")]
    [InlineData("<ИИН>1</ИИН>", "a record has a name not agreed")]
    [InlineData("<keepUntil>tomorrow</keepUntil>", "keepUntil is no moment")]
    [InlineData("many", "a record has f100 twice, or too many values")]
    public async Task A_record_of_another_shape_makes_the_answer_unusable(string record, string why)
    {
        var written = record == "many" ? string.Concat(Enumerable.Range(0, 200).Select(i => $"<f{i}>1</f{i}>")) : record;
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, Answers.Payload("EntrepreneurResponse", written))));
        using var asker = new Asker(end.Address);
        Assert.Equal(why, Assert.IsType<RegisterReply.Unusable>(await asker.Ask()).Why);
    }

    [Theory]
    [InlineData("00404", "<record/>", "result and number of records do not agree")]
    [InlineData("00000", "", "result and number of records do not agree")]
    [InlineData("99999", "", "the register answers with another result code")]
    [InlineData("00000", "<other/>", "the response holds more than result and records")]
    public async Task A_result_that_does_not_fit_makes_the_answer_unusable(string code, string rest, string why)
    {
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, $"""<EntrepreneurResponse xmlns="urn:jardem:register:1"><result><code>{code}</code></result>{rest}</EntrepreneurResponse>""")));
        using var asker = new Asker(end.Address);
        Assert.Equal(why, Assert.IsType<RegisterReply.Unusable>(await asker.Ask()).Why);
    }

    [Fact]
    public async Task A_feed_tells_of_many_as_often_as_it_likes_but_never_more_than_was_asked_for()
    {
        var sample = RegisterSamples.Of(RegisterNames.CivilStatus, "deaths");
        string[][] records = [.. Enumerable.Range(0, 5).Select(i => sample.With("sequence", $"{9 - (i % 3)}"))];
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, sample.Payload(records))));
        using var asker = new Asker(end.Address);
        Assert.Equal(5, Assert.IsType<RegisterReply.Found>(await asker.Ask(sample.Question)).Records.Length);
        records = [.. records, sample.Record];
        Assert.Equal("there are more records than were asked for", Assert.IsType<RegisterReply.Unusable>(await asker.Ask(sample.Question)).Why);
    }

    [Fact]
    public async Task An_account_is_asked_by_the_IIN_or_by_the_BIN_and_the_answer_names_the_same()
    {
        string[] record = ["bin", WireKeys.Bin, "iban", "KZ86125KZT5004100100", "bank", "Банк", "since", "2024-01-01"];
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, Answers.Payload("AccountResponse", Answers.Record(record)))));
        using var asker = new Asker(end.Address);
        Assert.IsType<RegisterReply.Found>(await asker.Ask(Asker.Question(RegisterNames.Payments, "account", ("bin", WireKeys.Bin))));
        Assert.DoesNotContain("<iin>", Assert.Single(end.Came), StringComparison.Ordinal);
        Assert.Equal("a record lacks iin", Assert.IsType<RegisterReply.Unusable>(await asker.Ask(Asker.Question(RegisterNames.Payments, "account", ("iin", Asker.Iin)))).Why);
        await Assert.ThrowsAsync<ArgumentException>(() => asker.Ask(Asker.Question(RegisterNames.Payments, "account", ("iin", Asker.Iin), ("bin", WireKeys.Bin))));
    }

    [Theory]
    [InlineData("take", "0")]
    [InlineData("take", "501")]
    [InlineData("after", "-1")]
    public async Task A_feed_is_not_asked_for_nothing_or_for_too_much(string name, string value)
    {
        var sample = RegisterSamples.Of(RegisterNames.CivilStatus, "deaths");
        await using var end = await WireEnd.Saying(_ => "");
        using var asker = new Asker(end.Address);
        await Assert.ThrowsAsync<ArgumentException>(() => asker.Ask(sample.Question with { Fields = sample.Question.Fields.SetItem(name, value) }));
        Assert.Empty(end.Came);
    }

    [Fact]
    public async Task One_record_that_may_not_be_kept_forbids_keeping_all()
    {
        var sample = RegisterSamples.Of(RegisterNames.Payments, "award");
        string[][] records = [[.. sample.Record, "keepUntil", "2026-11-21T00:00:00Z"], [.. sample.Record, "keepUntil", "2026-11-20T08:00:00Z"]];
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, sample.Payload(records))));
        using var asker = new Asker(end.Address);
        Assert.Equal(NodaTime.Instant.FromUtc(2026, 11, 20, 8, 0), Assert.IsType<RegisterReply.Found>(await asker.Ask(sample.Question)).KeepUntil);
        records = [records[0], sample.Record];
        Assert.Null(Assert.IsType<RegisterReply.Found>(await asker.Ask(sample.Question with { Fresh = true })).KeepUntil);
    }
}
