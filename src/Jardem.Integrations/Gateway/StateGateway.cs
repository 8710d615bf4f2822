using System.Collections.Immutable;
using Jardem.Integrations.Gateway.Messages;
using Jardem.Integrations.Gateway.Operations;
using Jardem.Integrations.Gateway.Signing;
using Jardem.Integrations.Gateway.Wire;
using Jardem.Law.Json;
using Jardem.UseCases.Ports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Jardem.Integrations.Gateway;

/// <summary>
/// The registers behind the gateway of "electronic government". Every question is recorded before anything is sent, and its end with the whole
/// answer; whatever a register or the way to it does becomes a reply. Logs name register, operation and exchange, and no person.
/// </summary>
public sealed class StateGateway(GatewaySettings settings, GatewayWire wire, IExchanges exchanges, IClock clock, IIds ids, ILogger<StateGateway> log) : IRegisters
{
    /// <exception cref="ArgumentException">The question is not one of docs/gateway.md, or a field of it has another shape; nothing was recorded.</exception>
    public async Task<RegisterReply> Ask(RegisterQuestion question, CancellationToken cancel)
    {
        var operation = RegisterOperations.Of(question.Register, question.Operation);
        operation.CheckQuestion(question.Fields);
        var now = clock.GetCurrentInstant();
        if (!question.Fresh && await exchanges.Kept(question, now, cancel) is { } kept)
            return await Again(question, kept, now, cancel);
        if (!wire.Has(operation.Channel))
            return new RegisterReply.Silent(Guid.Empty, "the gateway has no such channel");
        return await Send(operation, question, now, cancel);
    }

    /// <summary>Uses an answer kept from before, and records that it was used.</summary>
    private async Task<RegisterReply> Again(RegisterQuestion question, Exchange kept, Instant now, CancellationToken cancel)
    {
        var exchange = new Exchange
        {
            Id = ids.New(),
            Question = question,
            Channel = "kept",
            MessageId = ids.New().ToString(),
            AskedAt = now,
            Outcome = ExchangeOutcome.Found,
            AnsweredAt = kept.AnsweredAt,
            Records = kept.Records,
            Why = kept.Id.ToString(),
        };
        await exchanges.Begin(exchange, cancel);
        return new RegisterReply.Found(exchange.Id, RecordsOf(kept), kept.AnsweredAt ?? kept.AskedAt, kept.KeepUntil);
    }

    private async Task<RegisterReply> Send(RegisterOperation operation, RegisterQuestion question, Instant now, CancellationToken cancel)
    {
        var sync = operation.Channel == Channel.Sync;
        var messageId = ids.New().ToString();
        var message = sync ? SyncMessages.Request(settings, operation, question, messageId, now) : AsyncMessages.Request(settings, operation, question, messageId, now);
        string? unsigned = null;
        try
        {
            message = await wire.Sign(message, cancel);
        }
        catch (SealException error)
        {
            unsigned = error.Message;
        }

        var exchange = new Exchange
        {
            Id = ids.New(),
            Question = question,
            Channel = sync ? "sync" : "async",
            MessageId = messageId,
            AskedAt = now,
            Request = Sender.WithoutPassword(message),
            Outcome = ExchangeOutcome.Waiting,
        };
        await exchanges.Begin(exchange, cancel);
        if (unsigned is not null)
            return await Finish(exchange with { Outcome = ExchangeOutcome.Silent, Why = $"the question could not be signed: {unsigned}" });
        try
        {
            var (outcome, tries) = await wire.Send(operation.Channel, operation.Register, sync ? SyncMessages.Send : AsyncMessages.Send, message, cancel);
            return await Read(operation, exchange with { Attempts = tries }, outcome, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await Finish(exchange with { Outcome = ExchangeOutcome.Silent, Why = "whoever asked went away" });
            throw;
        }
    }

    private async Task<RegisterReply> Read(RegisterOperation operation, Exchange exchange, WireOutcome outcome, CancellationToken cancel)
    {
        switch (outcome)
        {
            case WireOutcome.Broken broken:
                return await Finish(exchange with { Outcome = ExchangeOutcome.Silent, Why = broken.Why, Answer = broken.Bytes });
            case WireOutcome.Answered answered:
                try
                {
                    return operation.Channel == Channel.Sync ? await ReadSync(operation, exchange, answered.Bytes, cancel) : await ReadAsync(exchange, answered.Bytes, cancel);
                }
                catch (UnusableException unusable)
                {
                    return await Finish(exchange with { Outcome = ExchangeOutcome.Unusable, Why = unusable.Message, Answer = answered.Bytes });
                }

            default:
                return await Finish(exchange with { Outcome = ExchangeOutcome.Unusable, Why = "it is too large" });
        }
    }

    private async Task<RegisterReply> ReadSync(RegisterOperation operation, Exchange exchange, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var (head, status, data) = SyncMessages.Read(await wire.Open(Channel.Sync, SyncMessages.Send, bytes, cancel));
        wire.Check(head, exchange.MessageId);
        if (data is null)
            return await Finish(exchange with { Outcome = ExchangeOutcome.Silent, Why = $"status {(status.Length <= 20 && status.All(char.IsAsciiLetterOrDigit) ? status : "of another form")}", Answer = bytes });
        return await Finish(With(exchange, operation.Read(data, exchange.Question.Fields), bytes));
    }

    private async Task<RegisterReply> ReadAsync(Exchange exchange, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        wire.Check(AsyncMessages.Taken(await wire.Open(Channel.Async, AsyncMessages.Send, bytes, cancel)), exchange.MessageId);
        log.LogInformation("Asked {Register}/{Operation}, exchange {Exchange}: the answer comes later.", exchange.Question.Register, exchange.Question.Operation, exchange.Id);
        return new RegisterReply.Pending(exchange.Id);
    }

    /// <summary>The exchange with what the register said.</summary>
    internal static Exchange With(Exchange exchange, Reading reading, ReadOnlyMemory<byte> answer) => reading is Reading.Records records
        ? exchange with { Outcome = ExchangeOutcome.Found, Answer = answer, Records = CanonicalJson.Write(records.Values.AsEnumerable().ToList()), KeepUntil = records.KeepUntil }
        : exchange with { Outcome = ExchangeOutcome.NoRecord, Answer = answer };

    private static ImmutableArray<ImmutableSortedDictionary<string, string>> RecordsOf(Exchange exchange) =>
        [.. CanonicalJson.Read<List<ImmutableSortedDictionary<string, string>>>(exchange.Records.Span)];

    /// <summary>Keeps the end, whoever has gone away meanwhile, and says it.</summary>
    private async Task<RegisterReply> Finish(Exchange ended)
    {
        ended = ended with { AnsweredAt = clock.GetCurrentInstant() };
        await exchanges.Finish(ended, CancellationToken.None);
        log.Log(
            ended.Outcome is ExchangeOutcome.Silent or ExchangeOutcome.Unusable ? LogLevel.Warning : LogLevel.Information,
            "Asked {Register}/{Operation}, exchange {Exchange}, {Tries} tries: {Outcome} {Why}",
            ended.Question.Register, ended.Question.Operation, ended.Id, ended.Attempts, ended.Outcome, ended.Why);
        return ended.Outcome switch
        {
            ExchangeOutcome.Found => new RegisterReply.Found(ended.Id, RecordsOf(ended), ended.AnsweredAt.Value, ended.KeepUntil),
            ExchangeOutcome.NoRecord => new RegisterReply.NoRecord(ended.Id, ended.AnsweredAt.Value),
            ExchangeOutcome.Silent => new RegisterReply.Silent(ended.Id, ended.Why!),
            _ => new RegisterReply.Unusable(ended.Id, ended.Why!),
        };
    }
}
