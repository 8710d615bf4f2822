using System.Collections.Concurrent;
using System.Collections.Immutable;
using Jardem.Law.Json;
using Jardem.UseCases.Ports;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Jardem.Tests.Registers;

/// <summary>Registers that answer what a test tells them, and keep a record of every exchange as the real way does.</summary>
public sealed class OutsideRegisters(IExchanges exchanges, IIds ids, IClock clock) : IRegisters
{
    /// <summary>What is answered about a subject; nothing held where a test says nothing.</summary>
    public ConcurrentDictionary<string, Func<RegisterQuestion, Told>> Tells { get; } = new();

    public ConcurrentQueue<RegisterQuestion> Asked { get; } = new();

    /// <summary>What a register tells: records, or how it fails.</summary>
    public sealed record Told(ExchangeOutcome Outcome, params ImmutableSortedDictionary<string, string>[] Records)
    {
        public bool Async { get; init; }

        public static implicit operator Told(ImmutableSortedDictionary<string, string> record) => new(ExchangeOutcome.Found, record);
    }

    public async Task<RegisterReply> Ask(RegisterQuestion question, CancellationToken cancel)
    {
        Asked.Enqueue(question);
        var told = Tells.TryGetValue(question.Subject, out var tells) ? tells(question) : new Told(ExchangeOutcome.NoRecord);
        var now = clock.GetCurrentInstant();
        var exchange = new Exchange { Id = ids.New(), Question = question, Channel = told.Async ? "async" : "sync", MessageId = ids.New().ToString(), AskedAt = now, Attempts = 1 };
        await exchanges.Begin(exchange, cancel);
        if (told.Async)
            return new RegisterReply.Pending(exchange.Id);
        await exchanges.Finish(Ended(exchange, told, now), cancel);
        return told.Outcome switch
        {
            ExchangeOutcome.Found => new RegisterReply.Found(exchange.Id, [.. told.Records], now, now + Duration.FromDays(1)),
            ExchangeOutcome.NoRecord => new RegisterReply.NoRecord(exchange.Id, now),
            ExchangeOutcome.Silent => new RegisterReply.Silent(exchange.Id, "no answer"),
            _ => new RegisterReply.Unusable(exchange.Id, "wrong signature"),
        };
    }

    /// <summary>The end of an exchange, as the asynchronous channel brings it.</summary>
    public static Exchange Ended(Exchange exchange, Told told, Instant at) => exchange with
    {
        Outcome = told.Outcome,
        AnsweredAt = at,
        Records = told.Outcome == ExchangeOutcome.Found ? CanonicalJson.Write(told.Records.ToImmutableArray()) : ReadOnlyMemory<byte>.Empty,
        KeepUntil = told.Outcome == ExchangeOutcome.Found ? at + Duration.FromDays(1) : null,
    };

    public static void Add(IServiceCollection services) => services.AddSingleton<OutsideRegisters>().AddSingleton<IRegisters>(s => s.GetRequiredService<OutsideRegisters>());
}
