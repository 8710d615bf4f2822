using System.CommandLine;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Jardem.Law;

namespace Jardem.Cli.Serving;

/// <summary>
/// jardem ready --at ADDRESS [--wait SECONDS]: asks a running process whether it can do its work, until it says so or the time is over. Exit 0
/// when it is ready; 2 with its answer when it is not. For units and containers, which then need no other program to ask.
/// </summary>
internal static class ReadyCommand
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan OneAnswer = TimeSpan.FromSeconds(10);

    public static Command Build()
    {
        var at = new Option<Uri>("--at") { Description = "http://127.0.0.1:5080", Required = true, CustomParser = r => Address(r) };
        var wait = new Option<int>("--wait") { Description = "SECONDS", DefaultValueFactory = _ => 0 };
        var command = new Command("ready", "Asks a running process whether it can do its work") { at, wait };
        command.SetAction(async (parsed, cancel) =>
        {
            var address = new Uri(parsed.GetRequiredValue(at), "/ready");
            var (ready, said) = await Ask(address, TimeSpan.FromSeconds(Math.Max(0, parsed.GetValue(wait))), cancel);
            if (!ready)
                throw new RefusedException(new Text($"{address} дайын емес: {said}", $"{address} не готов: {said}", $"{address} is not ready: {said}"));
            new Answer(parsed).Write(new JsonObject { ["ready"] = true, ["said"] = said }, [said]);
            return JardemCli.Done;
        });
        return command;
    }

    private static Uri Address(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;
        result.AddError($"--at {text}: http://ADDRESS:PORT");
        return new Uri("http://localhost/");
    }

    private static async Task<(bool Ready, string Said)> Ask(Uri address, TimeSpan patience, CancellationToken cancel)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = OneAnswer };
        var watch = Stopwatch.StartNew();
        while (true)
        {
            string said;
            try
            {
                using var answer = await client.GetAsync(address, cancel);
                said = string.Join(", ", (await answer.Content.ReadAsStringAsync(cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
                if (answer.IsSuccessStatusCode)
                    return (true, said);
            }
            catch (Exception error) when (error is HttpRequestException || (error is TaskCanceledException && !cancel.IsCancellationRequested))
            {
                said = error.Message;
            }

            if (watch.Elapsed >= patience)
                return (false, said);
            await Task.Delay(Pause, cancel);
        }
    }
}
