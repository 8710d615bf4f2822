using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Jardem.Tests.Sms;

/// <summary>
/// A real Kannel with the sample of its settings from deploy/kannel, its ports and secrets put in and the operator replaced by Kannel's own
/// fake centre. Its processes are ended by their ids.
/// </summary>
internal sealed partial class KannelBox : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jardem-kannel-").FullName;
    private readonly List<Process> _running = [];
    private readonly int _centre = SmsServer.FreePort();
    private readonly int _send = SmsServer.FreePort();
    private readonly List<string> _phone = [];
    private Process? _fake;

    public Uri SendSms => new($"http://127.0.0.1:{_send}/cgi-bin/sendsms");

    /// <summary>Starts Kannel; the reports and replies go to the server.</summary>
    public async Task Start(Uri server)
    {
        var (box, admin) = (SmsServer.FreePort(), SmsServer.FreePort());
        var sample = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "kannel", "kannel.conf"));
        var settings = Operator().Replace(sample, $"group = smsc\nsmsc = fake\nsmsc-id = fake\nport = {_centre.ToString(CultureInfo.InvariantCulture)}\nconnect-allow-ip = 127.0.0.1\n")
            .Replace("13000", Text(admin), StringComparison.Ordinal)
            .Replace("13001", Text(box), StringComparison.Ordinal)
            .Replace("13013", Text(_send), StringComparison.Ordinal)
            .Replace("http://127.0.0.1:5080", server.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
            .Replace("/var/spool/kannel", _folder, StringComparison.Ordinal)
            .Replace("CHANGE-ME-ADMIN", "admin-of-the-test", StringComparison.Ordinal)
            .Replace("CHANGE-ME-PASSWORD", SmsServer.Password, StringComparison.Ordinal)
            .Replace("CHANGE-ME-TOKEN", Uri.EscapeDataString(SmsServer.Token), StringComparison.Ordinal)
            .Replace("http-queue-delay = 15", "http-queue-delay = 1", StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(_folder, "dlr"));
        var file = Path.Combine(_folder, "kannel.conf");
        await File.WriteAllTextAsync(file, settings);
        _running.Add(Begin("/usr/sbin/bearerbox", [file], Path.Combine(_folder, "bearerbox.err"), null));
        await Until.Listening(box);
        await Until.Listening(_centre);
        _running.Add(Begin("/usr/sbin/smsbox", [file], Path.Combine(_folder, "smsbox.err"), null));
        await Until.Listening(_send);
    }

    /// <summary>
    /// The parts that reached the phone, as they went over the air: "ucs-2" or "text" and the letters; "data" for one part of several, whose
    /// alphabet the fake centre does not tell.
    /// </summary>
    public IReadOnlyList<(string Coding, string Text)> OnPhone
    {
        get
        {
            lock (_phone)
                return [.. _phone.Select(l => Got().Match(l)).Where(m => m.Success).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];
        }
    }

    /// <summary>Connects the fake centre with what the phone sends; an earlier one goes.</summary>
    public void Connect(string? fromPhone)
    {
        if (_fake is not null)
            End(_fake);
        _fake = Begin(
            "/usr/lib/kannel/test/fakesmsc",
            ["-H", "127.0.0.1", "-r", Text(_centre), "-i", fromPhone is null ? "600" : "0.5", "-m", "1", fromPhone ?? "+77070000099 1414 text nobody waits for this"],
            Path.Combine(_folder, "fake.err"),
            line =>
            {
                lock (_phone)
                    _phone.Add(line);
            });
    }

    public async Task<string> Logs()
    {
        var told = new List<string>();
        foreach (var file in Directory.GetFiles(_folder, "*.err"))
            told.AddRange((await File.ReadAllLinesAsync(file)).TakeLast(40).Prepend(file));
        return string.Join('\n', told);
    }

    public async ValueTask DisposeAsync()
    {
        if (_fake is not null)
            End(_fake);
        foreach (var process in Enumerable.Reverse(_running))
            End(process);
        await Task.CompletedTask;
        Directory.Delete(_folder, recursive: true);
    }

    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static Process Begin(string program, IEnumerable<string> arguments, string log, Action<string>? line)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        void Keep(string? text)
        {
            if (text is null)
                return;
            line?.Invoke(text);
            lock (start)
                File.AppendAllText(log, text + "\n");
        }

        process.ErrorDataReceived += (_, e) => Keep(e.Data);
        process.OutputDataReceived += (_, e) => Keep(e.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("group = smsc\n.*?# End of the operator.\n", RegexOptions.Singleline)]
    private static partial Regex Operator();

    [GeneratedRegex("Got message [0-9]+: <1414 \\+7[0-9]+ (?:udh [^ ]+ )?(text|ucs-2|data) (.*)>")]
    private static partial Regex Got();
}

/// <summary>Waiting for what comes by itself, for a bounded time.</summary>
internal static class Until
{
    public static async Task Holds(Func<Task<bool>> state, Func<Task<string>> told)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while (!await state())
        {
            if (limit.IsCancellationRequested)
                throw new TimeoutException(await told());
            await Task.Delay(50);
        }
    }

    public static Task Listening(int port) => Holds(
        async () =>
        {
            try
            {
                using var client = new System.Net.Sockets.TcpClient();
                await client.ConnectAsync(System.Net.IPAddress.Loopback, port);
                return true;
            }
            catch (System.Net.Sockets.SocketException)
            {
                return false;
            }
        },
        () => Task.FromResult($"Nothing listens on {port}."));
}
