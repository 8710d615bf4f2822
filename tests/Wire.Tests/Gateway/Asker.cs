using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using Jardem.Cases.People;
using Jardem.Integrations.Gateway;
using Jardem.Integrations.Gateway.Signing;
using Jardem.Integrations.Gateway.Wire;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Jardem.Tests.Gateway;

/// <summary>The house's side of the wire, set up against one address.</summary>
internal sealed class Asker : IDisposable
{
    public const string Password = "p&ss<word>";

    private readonly GatewayWire _wire;

    public Asker(Uri address, Func<GatewaySettings, GatewaySettings>? otherwise = null)
    {
        var settings = new GatewaySettings
        {
            Sync = address,
            Async = address,
            SenderId = "jardem",
            SenderPassword = Password,
            Signing = new SealSettings { Key = WireKeys.Ours.Export(X509ContentType.Pkcs12), Trusted = [WireKeys.Gateway, WireKeys.Weak, WireKeys.Expired] },
            Patience = new Patience { Timeout = TimeSpan.FromSeconds(20), Pause = TimeSpan.FromMilliseconds(5) },
        };
        Settings = otherwise?.Invoke(settings) ?? settings;
        _wire = new GatewayWire(Settings, Clock);
        Registers = new StateGateway(Settings, _wire, Exchanges, Clock, new SystemIds(), Log.Of<StateGateway>());
        Pending = new PendingAnswers(Settings, _wire, Exchanges, Jobs, Clock, Log.Of<PendingAnswers>());
    }

    public static string Iin { get; } = MadeUp.Iin(new LocalDate(1984, 4, 5), Sex.Female, 7);

    public static string OtherIin { get; } = MadeUp.Iin(new LocalDate(1981, 9, 3), Sex.Male, 4);

    public static Guid Case { get; } = Guid.Parse("0198c0de-0000-7000-8000-000000000001");

    public GatewaySettings Settings { get; }

    public SettableClock Clock { get; } = new();

    public MemoryExchanges Exchanges { get; } = new();

    public EnqueuedJobs Jobs { get; } = new();

    public IRegisters Registers { get; }

    public PendingAnswers Pending { get; }

    public Lines Log { get; } = new();

    public static RegisterQuestion Question(string register, string operation, params (string Name, string Value)[] fields) => new()
    {
        Register = register,
        Operation = operation,
        Fields = fields.ToImmutableSortedDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
        Subject = fields[0].Value,
        AskedBy = "specialist",
        Role = "specialist",
        Unit = "astana-social",
        Case = Case,
        Basis = "order-78-2022/rules/8",
    };

    /// <summary>The question whose answer is the shortest.</summary>
    public static RegisterQuestion Entrepreneur { get; } = Question(RegisterNames.LegalEntities, "entrepreneur", ("iin", Iin));

    /// <summary>The answer to it.</summary>
    public static string EntrepreneurFound(params string[] more) =>
        Answers.Payload("EntrepreneurResponse", Answers.Record(["iin", Iin, "registeredOn", "2020-02-03", "active", "true", .. more]));

    public Task<RegisterReply> Ask(RegisterQuestion? question = null) => Registers.Ask(question ?? Entrepreneur, CancellationToken.None);

    public void Dispose() => _wire.Dispose();

    /// <summary>What was logged, as a file of it would read.</summary>
    internal sealed class Lines
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> All { get; } = new();

        public ILogger<T> Of<T>() => new Logger<T>(All);

        private sealed class Logger<T>(System.Collections.Concurrent.ConcurrentQueue<string> lines) : ILogger<T>
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue(formatter(state, exception) + exception);
        }
    }
}
