using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Jardem.Tests.Walks;

/// <summary>The funeral payment as the outside world sees it: messages on phones, and the money.</summary>
public static class FuneralWalk
{
    private static readonly string[] Statements =
    [
        "question.funeral.statement.buried.label", "question.statement.documents-true.label", "question.funeral.statement.personal-data.label", "question.funeral.statement.limited-access.label",
    ];

    /// <summary>Opens the page again until it shows the text.</summary>
    public static Task Until(this Visitor visitor, string path, string text) => visitor.UntilThere(path, visitor.Main.GetByText(text));

    /// <summary>Opens the page again until it has such a thing.</summary>
    public static async Task UntilThere(this Visitor visitor, string path, ILocator thing)
    {
        var until = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            await visitor.Open(path);
            if (await thing.CountAsync() > 0)
                return;
            Assert.True(DateTime.UtcNow < until, $"{path} does not show {thing} but\n{await visitor.Main.InnerTextAsync()}");
            await Task.Delay(300, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>From the page of ways to sign in, by the own key.</summary>
    public static async Task BySignature(this Visitor visitor)
    {
        await visitor.Follow(visitor.T("sign-in.signature.way"));
        await visitor.Press("sign-in.continue");
        await visitor.Press("sign-in.signature.button");
    }

    /// <summary>Fills in the pages about the deceased, the record of the death and the account; each is sent.</summary>
    public static async Task OfTheDeceased(this Visitor visitor, Bereaved who)
    {
        await visitor.Fill("question.person.surname.label", who.Dead("surname"));
        await visitor.Fill("question.person.name.label", who.Dead("name"));
        await visitor.Fill("question.person.patronymic.label", who.Dead("patronymic"));
        await visitor.FillDate("question.person.birth-date.label", who.Dead("birthDate"));
        await visitor.FillDate("question.funeral.deceased.death-date.label", who.Dead("deathDate"));
        await visitor.Choose("question.funeral.deceased.has-iin.label", "yes");
        await visitor.Fill("question.person.iin.label", who.Dead("iin"));
        await visitor.Press(DeskWalk.Continue);
        await visitor.Fill("question.funeral.deceased.record-number.label", who.Dead("recordNumber"));
        await visitor.Choose("question.funeral.deceased.foreign.label", "no");
        await visitor.Press(DeskWalk.Continue);
        await visitor.Fill("question.funeral.account.label", who.Account);
        await visitor.Press(DeskWalk.Continue);
    }

    /// <summary>On the portal: asks the registers of what is known by now, and goes on.</summary>
    public static async Task AskRegisters(this Visitor citizen)
    {
        Assert.EndsWith("/registers", citizen.Path, StringComparison.Ordinal);
        await citizen.Press("portal.registers.ask");
        await citizen.Click(citizen.Main.Locator("a.govuk-button"));
    }

    /// <summary>Agrees to what the application states.</summary>
    public static async Task States(this Visitor visitor)
    {
        foreach (var key in Statements)
            await visitor.Tick(key);
        await visitor.Press(DeskWalk.Continue);
    }

    /// <summary>The payment database pays what it has been told to pay.</summary>
    public static async Task PaysAll(HttpClient world)
    {
        var told = (await world.GetFromJsonAsync<JsonElement[]>("/payments.json", TestContext.Current.CancellationToken))!.Where(o => o.GetProperty("state").GetString() == "accepted").ToList();
        Assert.NotEmpty(told);
        foreach (var order in told)
        {
            using var paid = await world.PostAsync(new Uri($"/payments/{order.GetProperty("orderId").GetString()}/pay", UriKind.Relative), null, TestContext.Current.CancellationToken);
            Assert.True(paid.IsSuccessStatusCode);
            Assert.Equal(1, order.GetProperty("times").GetInt32());
        }
    }

    /// <summary>The newest message of the phone that holds the words, once it came.</summary>
    public static Task<string> Message(HttpClient world, string phone, string words) =>
        Message(world, phone, all => all.FirstOrDefault(m => m.Contains(words, StringComparison.Ordinal)));

    /// <summary>What is found in the messages of the phone, the newest first, once it is there.</summary>
    public static async Task<string> Message(HttpClient world, string phone, Func<IReadOnlyList<string>, string?> find)
    {
        var until = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            var messages = await Messages(world, phone);
            if (find(messages) is { } found)
                return found;
            Assert.True(DateTime.UtcNow < until, $"What is looked for did not come to {phone}:\n{string.Join('\n', messages)}");
            await Task.Delay(300, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>What came to the phone, the newest first.</summary>
    public static async Task<IReadOnlyList<string>> Messages(HttpClient world, string phone) =>
        [.. (await world.GetFromJsonAsync<JsonElement[]>($"/phones/{Uri.EscapeDataString(phone)}/messages", TestContext.Current.CancellationToken))!
            .Where(m => !m.GetProperty("sent").GetBoolean()).Select(m => m.GetProperty("text").GetString()!)];

    public static async Task Reply(HttpClient world, string phone, string text)
    {
        using var form = new FormUrlEncodedContent([new("text", text)]);
        using var said = await world.PostAsync(new Uri($"/phones/{Uri.EscapeDataString(phone)}/reply", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Contains("was taken", await said.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
