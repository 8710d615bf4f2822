using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Jardem.Tests;

namespace Jardem.Bench.Servers;

/// <summary>A server as it is published, in a process of its own on the loopback address; ended by its own id.</summary>
internal sealed class PublishedServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private PublishedServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the end of the first good answer.</summary>
    public TimeSpan ToFirstAnswer { get; private set; }

    public static string Ours => Dll("bench-web", "jardem-web");

    public static string Peer => Dll("bench-peer", "jardem-bench-peer");

    /// <summary>Starts a server and waits until it answers.</summary>
    /// <param name="dll">Its program in the folder of publications.</param>
    /// <param name="page">The page asked for.</param>
    /// <exception cref="InvalidOperationException">It ended, or did not answer in a minute.</exception>
    public static async Task<PublishedServer> Start(string dll, string page, params IEnumerable<string> arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [dll, "--urls", address.ToString().TrimEnd('/'), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(dll),
        };
        using var client = new HttpClient { BaseAddress = address };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var complaints = process.StandardError.ReadToEndAsync();
        var server = new PublishedServer(process, address);
        while (!await Answers(client, page))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"{Path.GetFileName(dll)} ended with {process.ExitCode}: {await complaints}");
            if (watch.Elapsed > Patience)
            {
                await server.DisposeAsync();
                throw new InvalidOperationException($"{Path.GetFileName(dll)} gave no good answer to {page} in {Patience.TotalSeconds} s.");
            }

            await Task.Delay(2);
        }

        server.ToFirstAnswer = watch.Elapsed;
        return server;
    }

    /// <summary>Memory that the process has in use, in megabytes, as Linux says.</summary>
    public double ResidentMegabytes()
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static async Task<bool> Answers(HttpClient client, string page)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return false;
        }
    }

    private static string Dll(string folder, string name) => Path.Combine(Repository.Root, "artifacts", folder, name + ".dll");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
