using System.Net;
using System.Text.Json;
using Jardem.Simulator.Faults;
using Xunit;

namespace Jardem.Tests.Simulator;

/// <summary>The simulated payment database: an order is its id, and money goes out for it once.</summary>
public sealed class PaymentBookTests
{
    private const string Iban = "KZ86125KZT5004100100";

    [Fact]
    public async Task The_same_order_again_has_the_same_answer_and_pays_once_and_another_content_is_refused()
    {
        await using var wire = await RawWire.Start("--pay-after", "order");
        var first = await Put(wire, "o-1");
        Assert.Equal(("accepted", true), (first["state"], first.ContainsKey("reference")));
        Assert.Equal(first, await Put(wire, "o-1"));
        Assert.Equal(("rejected", "other-content"), Said(await Put(wire, "o-1", amount: "5")));
        await Do(wire, "o-1/pay");
        Assert.Equal(first, await Put(wire, "o-1"));
        Assert.Equal("paid", (await Ask(wire, "payment-status", "o-1"))["state"]);
        Assert.Equal(HttpStatusCode.Conflict, (await wire.Client.PostAsync(new Uri("/payments/o-1/pay", UriKind.Relative), null)).StatusCode);
        var order = Assert.Single(await Book(wire));
        Assert.Equal((4, 1, 1), (order.GetProperty("times").GetInt32(), order.GetProperty("refused").GetInt32(), order.GetProperty("effects").GetInt32()));
        Assert.Equal("not known", (await Ask(wire, "payment-status", "o-2"))["state"]);
    }

    [Fact]
    public async Task It_pays_after_a_while_and_what_goes_to_a_closed_account_comes_back()
    {
        await using var wire = await RawWire.Start("--pay-after", "0");
        await Put(wire, "o-1");
        Assert.Equal("paid", (await Ask(wire, "payment-status", "o-1"))["state"]);
        await Do(wire, "closed/" + Iban);
        await Put(wire, "o-2");
        var returned = await Ask(wire, "payment-status", "o-2");
        Assert.Equal(("returned", "account-closed"), Said(returned));
        Assert.Equal("2026-07-10", returned["returnedOn"]);
        await Do(wire, "o-1/return");
        Assert.Equal("returned", (await Ask(wire, "payment-status", "o-1"))["state"]);
    }

    [Fact]
    public async Task An_order_is_stopped_before_it_is_paid_even_before_it_has_come()
    {
        await using var wire = await RawWire.Start("--pay-after", "order");
        await Put(wire, "o-1");
        Assert.Equal("stopped", (await Ask(wire, "payment-stop", "o-1"))["state"]);
        Assert.Equal(("rejected", "stopped"), Said(await Ask(wire, "payment-status", "o-1")));
        Assert.Equal(("rejected", "stopped"), Said(await Put(wire, "o-1")));
        Assert.Equal("stopped", (await Ask(wire, "payment-stop", "o-2"))["state"]);
        Assert.Equal(("rejected", "stopped"), Said(await Put(wire, "o-2")));
        await Put(wire, "o-3");
        await Do(wire, "o-3/pay");
        Assert.Equal("too-late", (await Ask(wire, "payment-stop", "o-3"))["state"]);
        Assert.Equal([0, 0, 1], (await Book(wire)).OrderBy(o => o.GetProperty("orderId").GetString(), StringComparer.Ordinal).Select(o => o.GetProperty("effects").GetInt32()));
    }

    [Fact]
    public async Task A_lost_answer_is_of_an_order_that_was_taken()
    {
        await using var wire = await RawWire.Start("--pay-after", "order");
        wire.Order(new Order("payments", "lost", Count: 1));
        await Assert.ThrowsAsync<HttpRequestException>(() => Put(wire, "o-1"));
        Assert.Equal("accepted", (await Ask(wire, "payment-status", "o-1"))["state"]);
        Assert.Contains("o-1", await wire.Client.GetStringAsync(new Uri("/payments", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KZ86125KZT5004100101", "100", "wrong-account")]
    [InlineData(Iban, "0", "wrong-amount")]
    public async Task What_cannot_be_paid_is_refused_with_the_reason(string iban, string amount, string reason)
    {
        await using var wire = await RawWire.Start();
        Assert.Equal(("rejected", reason), Said(await Put(wire, "o-1", amount, iban)));
    }

    [Fact]
    [Row("E-07")]
    public async Task What_was_put_for_a_death_is_told_as_assigned_under_the_deceased_until_it_is_stopped()
    {
        await using var wire = await RawWire.Start("--pay-after", "order");
        var deceased = wire.Town.People.First(p => p.Born > new NodaTime.LocalDate(1990, 1, 1)).Iin;
        async Task<List<Dictionary<string, string>>> Told(string iin) =>
            [.. RawWire.Records(await wire.Answer("sync", RawWire.Sync(Guid.NewGuid().ToString(), "CBD_ours", RawWire.Question("AwardRequest", ("iin", iin))))).Where(r => r["kind"] == "funeral-payment")];
        Assert.Empty(await Told(deceased));
        await Put(wire, "o-1", deceased: deceased);
        var told = Assert.Single(await Told(deceased));
        Assert.Equal((deceased, "2026-07-09", "21625000", "active", "00ff"), (told["iin"], told["since"], told["amount"], told["status"], told["decisionHash"]));
        Assert.Empty(await Told(wire.Town.People.Last(p => p.Born > new NodaTime.LocalDate(1990, 1, 1)).Iin));
        await Ask(wire, "payment-stop", "o-1");
        Assert.Equal("stopped", Assert.Single(await Told(deceased))["status"]);
    }

    [Fact]
    [Row("E-07")]
    public async Task Most_pensioners_who_died_before_the_program_began_were_paid_for_and_none_since()
    {
        await using var wire = await RawWire.Start();
        var paid = new List<NodaTime.LocalDate>();
        foreach (var person in wire.Town.People.Where(p => p.Died is { } died && died > new NodaTime.LocalDate(2022, 1, 1) && p.AgeOn(died) > 70).Take(60))
        {
            var records = RawWire.Records(await wire.Answer("sync", RawWire.Sync(Guid.NewGuid().ToString(), "CBD_ours", RawWire.Question("AwardRequest", ("iin", person.Iin)))));
            if (records.Any(r => r["kind"] == "funeral-payment"))
                paid.Add(person.Died!.Value);
        }

        Assert.NotEmpty(paid);
        Assert.All(paid, died => Assert.True(died < new NodaTime.LocalDate(2025, 1, 1)));
    }

    private static (string State, string? Reason) Said(Dictionary<string, string> record) => (record["state"], record.GetValueOrDefault("reason"));

    private static async Task<Dictionary<string, string>> Put(RawWire wire, string id, string amount = "21625000", string iban = Iban, string? deceased = null) =>
        RawWire.Records(await wire.Answer("sync", RawWire.Sync(Guid.NewGuid().ToString(), "CBD_ours", RawWire.Question(
            "PaymentRequest", [.. deceased is null ? Array.Empty<(string, string)>() : [("deceasedIin", deceased)], ("orderId", id), ("caseNumber", "26-1"), ("payee", wire.Town.People[0].Iin), ("payeeName", "А"), ("iban", iban), ("amount", amount), ("kind", "funeral"), ("decisionDate", "2026-07-09"), ("decisionHash", "00ff")])))).Single();

    private static async Task<Dictionary<string, string>> Ask(RawWire wire, string what, string id)
    {
        var answer = await wire.Answer("sync", RawWire.Sync(Guid.NewGuid().ToString(), "CBD_ours", RawWire.Question(what == "payment-stop" ? "PaymentStopRequest" : "PaymentStatusRequest", ("orderId", id))));
        return RawWire.Records(answer).SingleOrDefault() ?? new() { ["state"] = "not known" };
    }

    private static async Task Do(RawWire wire, string what) => Assert.Equal(HttpStatusCode.OK, (await wire.Client.PostAsync(new Uri("/payments/" + what, UriKind.Relative), null)).StatusCode);

    private static async Task<List<JsonElement>> Book(RawWire wire)
    {
        using var book = JsonDocument.Parse(await wire.Client.GetStringAsync(new Uri("/payments.json", UriKind.Relative)));
        return [.. book.RootElement.EnumerateArray().Select(o => o.Clone())];
    }
}
