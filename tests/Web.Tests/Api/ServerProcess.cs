using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Jardem.Tests.Api;

/// <summary>The built server as a process of its own, on a port of its own, so that it can be asked over real HTTP and killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts the demonstration on this folder; another storage may be named.</summary>
    public static async Task<ServerProcess> Start(string folder, string? storage = null, string today = "2026-07-13")
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        List<string> arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "jardem-web.dll"), "--demo", "--today", today, "--data", folder, "--law", Repository.Law,
            "--urls", address.ToString(), "--Logging:LogLevel:Default", "Warning", "--Logging:LogLevel:Microsoft", "None",
        ];
        if (storage is not null)
            arguments.AddRange(["--storage", storage]);
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        var server = new ServerProcess(Process.Start(start)!, address);
        server._process.OutputDataReceived += (_, line) => server._said.Enqueue(line.Data ?? "");
        server._process.ErrorDataReceived += (_, line) => server._said.Enqueue(line.Data ?? "");
        server._process.BeginOutputReadLine();
        server._process.BeginErrorReadLine();
        await server.UntilReady();
        return server;
    }

    /// <summary>Ends the process at once, as a power cut would: SIGKILL.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private async Task UntilReady()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var tries = 0; tries < 240; tries++)
        {
            if (_process.HasExited)
                break;
            try
            {
                if ((await client.GetAsync(new Uri("/ready", UriKind.Relative))).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet; it is asked again below.
            }

            await Task.Delay(250);
        }

        throw new InvalidOperationException($"The server did not become ready:\n{string.Join('\n', _said)}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
