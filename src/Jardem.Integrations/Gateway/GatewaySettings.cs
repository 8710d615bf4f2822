using System.Collections.Immutable;
using NodaTime;

namespace Jardem.Integrations.Gateway;

/// <summary>How the gateway is reached and how patient the house is with it; docs/configuration.md lists the settings.</summary>
public sealed record GatewaySettings
{
    /// <summary>Address of the synchronous channel; null where there is none, and its registers are silent.</summary>
    public Uri? Sync { get; init; }

    /// <summary>Address of the asynchronous channel; null where there is none.</summary>
    public Uri? Async { get; init; }

    /// <summary>The name by which the gateway knows this installation.</summary>
    public required string SenderId { get; init; }

    /// <summary>Read from its file; never written anywhere but into the message.</summary>
    public required string SenderPassword { get; init; }

    /// <summary>What makes and checks signatures.</summary>
    public required Signing.SealSettings Signing { get; init; }

    /// <summary>How far the date of an answer may be from now.</summary>
    public Duration DateTolerance { get; init; } = Duration.FromMinutes(5);

    /// <summary>How long an answer in the asynchronous channel is awaited; after that the register counts as silent.</summary>
    public Duration Wait { get; init; } = Duration.FromHours(4);

    /// <summary>Age of a waiting question after which the gateway is asked for its state, and then again as often.</summary>
    public Duration AskStateAfter { get; init; } = Duration.FromMinutes(2);

    /// <summary>Between two looks for answers in the asynchronous channel.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Bytes of an answer.</summary>
    public int LargestAnswer { get; init; } = 2 * 1024 * 1024;

    /// <summary>For every register that has nothing of its own.</summary>
    public Patience Patience { get; init; } = new();

    /// <summary>What is different for some registers, by their id.</summary>
    public ImmutableDictionary<string, RegisterSettings> Registers { get; init; } = ImmutableDictionary<string, RegisterSettings>.Empty;

    internal string ServiceIdOf(Operations.RegisterOperation operation) => Registers.GetValueOrDefault(operation.Register)?.ServiceId ?? operation.ServiceId;

    internal string? RouteIdOf(string register) => Registers.GetValueOrDefault(register)?.RouteId;

    internal Duration WaitFor(string register) => Registers.GetValueOrDefault(register)?.Wait ?? Wait;

    internal Patience PatienceWith(string register) =>
        Registers.GetValueOrDefault(register)?.Timeout is { } timeout ? Patience with { Timeout = timeout } : Patience;
}

/// <summary>What one register has of its own.</summary>
public sealed record RegisterSettings
{
    public string? ServiceId { get; init; }

    public string? RouteId { get; init; }

    /// <summary>For one try.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>For an answer in the asynchronous channel.</summary>
    public Duration? Wait { get; init; }
}

/// <summary>How long, how often and how many at once a register is asked.</summary>
public sealed record Patience
{
    /// <summary>For one try, from the connection to the last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Tries after the first; only what says nothing about the message is tried again.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Before the first try again; doubled for each after it, with some chance.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Share of tries that fail at which the register is left alone.</summary>
    public double BreakAt { get; init; } = 0.5;

    /// <summary>Tries within <see cref="BreakWindow"/> below which nothing is concluded.</summary>
    public int BreakAfter { get; init; } = 10;

    public TimeSpan BreakWindow { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it is left alone.</summary>
    public TimeSpan BreakFor { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Questions to one register at the same time.</summary>
    public int InFlight { get; init; } = 256;
}
