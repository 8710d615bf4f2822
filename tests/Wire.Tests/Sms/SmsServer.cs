using System.Net;
using System.Net.Sockets;
using Jardem.UseCases.Codes;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Jardem.Tests.Sms;

/// <summary>The whole server with messages to phones, on a port known before it starts.</summary>
internal sealed class SmsServer : IAsyncDisposable
{
    public const string Token = "a secret of the test, 32 letters";
    public const string Password = "password-of-kannel";

    private readonly string _folder = Directory.CreateTempSubdirectory("jardem-sms-").FullName;
    private WebApplication? _app;

    public SettableClock Clock { get; } = new();

    public KeptLog Log { get; } = new();

    public HttpClient Client { get; } = new();

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <param name="sendSms">Where Kannel takes messages; null for none.</param>
    /// <param name="codes">What replies confirm.</param>
    public static async Task<SmsServer> Start(Uri? sendSms = null, ICodeReplyHandler? codes = null, params string[] more)
    {
        var server = new SmsServer();
        await File.WriteAllTextAsync(Path.Combine(server._folder, "token"), Token + "\n");
        await File.WriteAllTextAsync(Path.Combine(server._folder, "password"), Password + "\n");
        string[] kannel = sendSms is null ? [] : ["--Sms:Address", sendSms.ToString(), "--Sms:User", "jardem", "--Sms:PasswordFile", Path.Combine(server._folder, "password"), "--Sms:From", "1414"];
        string[] args =
        [
            "--demo", "--urls", server.Address.ToString(), "--data", server._folder, "--law", Repository.Law, "--public-base", server.Address.ToString(), "--Sms:TokenFile", Path.Combine(server._folder, "token"), .. kannel, .. more,
        ];
        server._app = WebHost.Build(args, services =>
        {
            services.AddSingleton<IClock>(server.Clock).AddSingleton<ILoggerProvider>(server.Log);
            if (codes is not null)
                services.AddSingleton(codes);
        });
        await Jardem.Web.Hosting.Start.Prepare(server._app);
        await server._app.StartAsync();
        server.Client.BaseAddress = server.Address;
        return server;
    }

    public T Get<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    public async Task<HttpStatusCode> Ask(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    public Task<IReadOnlyList<SmsMessage>> Messages() => Get<ISmsMessages>().Newest(100, default);

    /// <summary>A port that nobody has at this moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        Log.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Every line of the log.</summary>
internal sealed class KeptLog : ILoggerProvider, ILogger
{
    private readonly List<string> _lines = [];

    public string All
    {
        get
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines)
            _lines.Add(formatter(state, exception) + exception);
    }

    public void Dispose()
    {
    }
}
