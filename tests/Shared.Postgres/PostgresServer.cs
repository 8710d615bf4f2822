using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Jardem.Tests;

/// <summary>
/// A PostgreSQL server of its own for tests, in a new folder, on a random port of the loopback address. It refuses to run as root, so
/// under root it runs as the system user postgres or nobody. <see cref="Dispose"/> stops it by its own pid file and removes the folder.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly string[] Places =
        ["/usr/lib/postgresql/18/bin", "/usr/lib/postgresql/17/bin", "/usr/lib/postgresql/16/bin", "/usr/lib/postgresql/15/bin", "/usr/lib/postgresql/14/bin"];

    private readonly string _folder;
    private readonly string? _user;

    private PostgresServer(string bin, string folder, string? user, int port)
    {
        Bin = bin;
        _folder = folder;
        _user = user;
        Port = port;
    }

    public string Bin { get; }

    public int Port { get; }

    public string Data => Path.Combine(_folder, "data");

    /// <summary>A connection string for a database of this server.</summary>
    public string Connection(string database) => $"Host=127.0.0.1;Port={Port};Username=jardem;Database={database};Include Error Detail=true;Maximum Pool Size=24;Timeout=60";

    /// <summary>Makes and starts a server.</summary>
    public static PostgresServer Start()
    {
        var bin = FindBin();
        var folder = Directory.CreateTempSubdirectory("jardem-pg-").FullName;
        var user = IsRoot ? "postgres nobody".Split(' ').First(UserExists) : null;
        if (user is not null)
            Run("chown", [user, folder]);
        var server = new PostgresServer(bin, folder, user, FreePort());
        server.AsUser("initdb", "-D", server.Data, "-U", "jardem", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        server.Launch();
        return server;
    }

    /// <summary>Starts the server again on the same data.</summary>
    public void Launch() =>
        AsUser("pg_ctl", "start", "-s", "-w", "-t", "60", "-D", Data, "-l", Path.Combine(_folder, "log"),
            "-o", $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c max_connections=400 -c shared_buffers=128MB");

    /// <summary>Stops the server as a power cut would: no checkpoint, no farewell.</summary>
    public void Crash() => AsUser("pg_ctl", "stop", "-w", "-m", "immediate", "-D", Data);

    /// <summary>Runs one of the server's programs as the user under whom the server runs.</summary>
    public string AsUser(string program, params string[] arguments)
    {
        var path = Path.Combine(Bin, program);
        return _user is null ? Run(path, arguments) : Run("setpriv", [$"--reuid={_user}", $"--regid={GroupOf(_user)}", "--clear-groups", path, .. arguments]);
    }

    /// <summary>A server on a copy of the data that <c>pg_basebackup</c> made, as <c>data</c>, in a folder of this server.</summary>
    public PostgresServer StartCopy(string folder)
    {
        if (_user is not null)
            Run("chown", ["-R", _user, folder]);
        var copy = new PostgresServer(Bin, folder, _user, FreePort());
        copy.Launch();
        return copy;
    }

    /// <summary>A new folder which the server's user owns.</summary>
    public string NewFolder(string name)
    {
        var folder = Path.Combine(_folder, name);
        Directory.CreateDirectory(folder);
        if (_user is not null)
            Run("chown", [_user, folder]);
        return folder;
    }

    public void Dispose()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            Crash();
        Directory.Delete(_folder, recursive: true);
    }

    private static bool IsRoot => !RuntimeInformation.IsOSPlatform(OSPlatform.Windows) && Run("id", ["-u"]).Trim() == "0";

    private static string FindBin() =>
        Places.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)).FirstOrDefault(p => File.Exists(Path.Combine(p, "initdb")))
        ?? throw new InvalidOperationException("PostgreSQL is needed by these tests: install postgresql (Debian, Ubuntu) or put initdb on PATH.");

    private static bool UserExists(string name) => File.ReadLines("/etc/passwd").Any(line => line.StartsWith(name + ":", StringComparison.Ordinal));

    private static string GroupOf(string user) => Run("id", ["-g", user]).Trim();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Run(string program, IReadOnlyList<string> arguments)
    {
        // The output of pg_ctl is not captured: the server would inherit the pipe and hold it open.
        var detached = arguments.Contains("start");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = !detached, RedirectStandardError = !detached, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        var error = detached ? null : process.StandardError.ReadToEndAsync();
        var output = detached ? "" : process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {error?.Result}");
    }
}
