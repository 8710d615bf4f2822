using System.Collections.Concurrent;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Gateway;

/// <summary>The record of exchanges, kept in memory with the same rules as the storage's.</summary>
internal sealed class MemoryExchanges : IExchanges
{
    private readonly ConcurrentDictionary<Guid, Exchange> _all = new();

    /// <summary>Called when an exchange begins.</summary>
    public Action<Exchange>? Begun { get; set; }

    public IReadOnlyList<Exchange> All => [.. _all.Values.OrderBy(e => e.Id)];

    public Exchange Only => Assert.Single(All);

    public Task Begin(Exchange exchange, CancellationToken cancel)
    {
        Assert.True(_all.Values.All(e => e.MessageId != exchange.MessageId) && _all.TryAdd(exchange.Id, exchange));
        Begun?.Invoke(exchange);
        return Task.CompletedTask;
    }

    public Task<bool> Finish(Exchange exchange, CancellationToken cancel)
    {
        var before = _all[exchange.Id];
        return Task.FromResult(before.Outcome == ExchangeOutcome.Waiting && _all.TryUpdate(exchange.Id, exchange, before));
    }

    public Task<Exchange?> Get(Guid id, CancellationToken cancel) => Task.FromResult(_all.GetValueOrDefault(id));

    public Task<Exchange?> ByMessage(string messageId, CancellationToken cancel) => Task.FromResult(_all.Values.FirstOrDefault(e => e.MessageId == messageId));

    public Task<Exchange?> Kept(RegisterQuestion question, Instant at, CancellationToken cancel) => Task.FromResult(_all.Values
        .Where(e => e.Outcome == ExchangeOutcome.Found && e.KeepUntil > at && e.Question.Register == question.Register && e.Question.Operation == question.Operation && e.Question.Fields.SequenceEqual(question.Fields))
        .MaxBy(e => e.AnsweredAt));

    public Task<IReadOnlyList<Exchange>> Waiting(Instant askedBefore, int take, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Exchange>>(
        [.. _all.Values.Where(e => e is { Outcome: ExchangeOutcome.Waiting, Channel: "async" } && e.AskedAt < askedBefore).OrderBy(e => e.AskedAt).Take(take)]);

    public Task<IReadOnlyList<Exchange>> OfCase(Guid id, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Exchange>>([.. All.Where(e => e.Question.Case == id)]);

    public Task<IReadOnlyList<Exchange>> OfSubject(string subject, int take, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Exchange>>([.. All.Where(e => e.Question.Subject == subject)]);
}
