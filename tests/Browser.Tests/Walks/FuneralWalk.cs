using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Jardem.Tests.Walks;

/// <summary>The funeral payment as the outside world sees it: messages on phones, and the money.</summary>
public static class FuneralWalk
{
    /// <summary>Opens the page again until it shows the text.</summary>
    public static async Task Until(this Visitor visitor, string path, string text)
    {
        var until = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            await visitor.Open(path);
            if (await visitor.Main.GetByText(text).CountAsync() > 0)
                return;
            Assert.True(DateTime.UtcNow < until, $"{path} does not show “{text}” but\n{await visitor.Main.InnerTextAsync()}");
            await Task.Delay(300, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The payment database pays what it has been told to pay.</summary>
    public static async Task PaysAll(HttpClient world)
    {
        foreach (var order in (await world.GetFromJsonAsync<JsonElement[]>("/payments.json", TestContext.Current.CancellationToken))!)
        {
            using var paid = await world.PostAsync(new Uri($"/payments/{order.GetProperty("orderId").GetString()}/pay", UriKind.Relative), null, TestContext.Current.CancellationToken);
            Assert.True(paid.IsSuccessStatusCode);
            Assert.Equal(1, order.GetProperty("times").GetInt32());
        }
    }

    /// <summary>The newest message of the phone that holds the words, once it came.</summary>
    public static async Task<string> Message(HttpClient world, string phone, string words)
    {
        var until = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            var messages = await Messages(world, phone);
            if (messages.FirstOrDefault(m => m.Contains(words, StringComparison.Ordinal)) is { } found)
                return found;
            Assert.True(DateTime.UtcNow < until, $"No message to {phone} with “{words}”:\n{string.Join('\n', messages)}");
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
