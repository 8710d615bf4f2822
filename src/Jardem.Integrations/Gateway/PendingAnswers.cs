using System.Text;
using Jardem.Integrations.Gateway.Messages;
using Jardem.Integrations.Gateway.Operations;
using Jardem.Integrations.Gateway.Signing;
using Jardem.Integrations.Gateway.Wire;
using Jardem.UseCases.Ports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Jardem.Integrations.Gateway;

/// <summary>
/// Fetches the answers of the asynchronous channel and ends the exchanges that they belong to; ends those, too, whose message was not delivered
/// or whose time is over. Several nodes may do it at once: the first end counts. An answer is confirmed after its end is durable.
/// </summary>
public sealed class PendingAnswers(GatewaySettings settings, GatewayWire wire, IExchanges exchanges, IJobs jobs, IClock clock, ILogger<PendingAnswers> log)
{
    /// <summary>
    /// Kind of the job that takes an ended exchange to its case; its key is the id of the exchange. The job is written before the end, so that no
    /// end is without it: whoever works it and finds the exchange waiting fails, and is asked again.
    /// </summary>
    public const string JobKind = "register-answered";

    /// <summary>Answers of one service in one round.</summary>
    private const int MostAnswers = 200;
    private const int MostStates = 50;
    private const string PollingWay = "fetching";

    /// <summary>The end follows at once; so much later the job finds it.</summary>
    private static readonly Duration JobDelay = Duration.FromSeconds(2);

    private readonly Dictionary<Guid, Instant> _stateAsked = [];

    /// <summary>One round over everything that may have come.</summary>
    /// <returns>How many exchanges it ended.</returns>
    public async Task<int> Round(CancellationToken cancel)
    {
        if (!wire.Has(Channel.Async))
            return 0;
        var ended = 0;
        foreach (var service in RegisterOperations.All.Where(o => o.Channel == Channel.Async).Select(settings.ServiceIdOf).Distinct(StringComparer.Ordinal))
            ended += await Fetch(service, cancel);
        return ended + await LookAfterWaiting(cancel);
    }

    /// <summary>One message at a time, so that what is kept with an exchange is about nobody else.</summary>
    private async Task<int> Fetch(string service, CancellationToken cancel)
    {
        var ended = 0;
        for (var fetched = 0; fetched < MostAnswers; fetched++)
        {
            if (await Ask(AsyncMessages.Fetch, AsyncMessages.FetchRequest(settings, service, 1, clock.GetCurrentInstant()), cancel) is not { } answer)
                return ended;
            IReadOnlyList<FetchedMessage> messages;
            try
            {
                messages = AsyncMessages.Fetched(await wire.Open(Channel.Async, AsyncMessages.Fetch, answer, cancel));
            }
            catch (UnusableException unusable)
            {
                log.LogWarning("What was fetched for {Service} is not used: {Why}", service, unusable.Message);
                return ended;
            }

            foreach (var message in messages)
            {
                ended += await Take(message, service, messages.Count == 1 ? answer : Encoding.UTF8.GetBytes(message.Message.OuterXml), cancel) ? 1 : 0;
                if (await Ask(AsyncMessages.Confirm, AsyncMessages.Confirmation(message.Head.MessageId, service, clock.GetCurrentInstant()), cancel) is null)
                    return ended;
            }

            if (messages.Count == 0)
                return ended;
        }

        return ended;
    }

    /// <summary>Ends the exchange to which the message belongs; whatever the message, it is confirmed after.</summary>
    /// <returns>Whether an exchange ended by it.</returns>
    private async Task<bool> Take(FetchedMessage message, string service, ReadOnlyMemory<byte> answer, CancellationToken cancel)
    {
        if (message.Type != "RESPONSE" || message.ServiceId != service || await exchanges.ByMessage(message.Head.CorrelationId, cancel) is not { Channel: "async" } exchange)
        {
            log.LogWarning("A message of {Service} answers no question of ours.", service);
            return false;
        }

        if (exchange.Outcome != ExchangeOutcome.Waiting)
            return false;
        var operation = RegisterOperations.Of(exchange.Question.Register, exchange.Question.Operation);
        try
        {
            if (settings.ServiceIdOf(operation) != service)
                throw new UnusableException("it comes from another service");
            if (message.Head.Date < exchange.AskedAt - settings.DateTolerance || message.Head.Date > clock.GetCurrentInstant() + settings.DateTolerance)
                throw new UnusableException("its date is before the question or after now");
            if (!wire.Seen.Take(message.Head))
            {
                log.LogWarning("An answer of {Service} was one to another question before.", service);
                return false;
            }

            return await End(StateGateway.With(exchange, operation.Read(message.Data, exchange.Question.Fields), answer), cancel);
        }
        catch (UnusableException unusable)
        {
            return await End(exchange with { Outcome = ExchangeOutcome.Unusable, Why = unusable.Message, Answer = answer }, cancel);
        }
    }

    private async Task<int> LookAfterWaiting(CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var waiting = await exchanges.Waiting(now - Duration.Min(settings.AskStateAfter, settings.Wait), MostStates, cancel);
        var ended = 0;
        foreach (var exchange in waiting)
        {
            if (now - exchange.AskedAt >= settings.WaitFor(exchange.Question.Register))
                ended += await End(exchange with { Outcome = ExchangeOutcome.Silent, Why = "no answer in the time set" }, cancel) ? 1 : 0;
            else if (!_stateAsked.TryGetValue(exchange.Id, out var asked) || now - asked >= settings.AskStateAfter)
                ended += await AskState(exchange, now, cancel) ? 1 : 0;
        }

        foreach (var gone in _stateAsked.Keys.Except(waiting.Select(w => w.Id)).ToList())
            _stateAsked.Remove(gone);
        return ended;
    }

    private async Task<bool> AskState(Exchange exchange, Instant now, CancellationToken cancel)
    {
        _stateAsked[exchange.Id] = now;
        if (await Ask(AsyncMessages.State, AsyncMessages.StateRequest(exchange.MessageId), cancel) is not { } answer)
            return false;
        try
        {
            var (state, date) = AsyncMessages.StateOf(await wire.Open(Channel.Async, AsyncMessages.State, answer, cancel));
            wire.CheckDate(date);
            return state is "NOT_DELIVERED" or "DELIVERY_STOPPED" && await End(exchange with { Outcome = ExchangeOutcome.Silent, Why = $"the gateway says {state}", Answer = answer }, cancel);
        }
        catch (UnusableException unusable)
        {
            log.LogWarning("The state of exchange {Exchange} is not believed: {Why}", exchange.Id, unusable.Message);
            return false;
        }
    }

    private async Task<bool> End(Exchange ended, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        if (ended.Question.Case is not null)
            await jobs.Enqueue(new Job(JobKind, ended.Id.ToString(), ReadOnlyMemory<byte>.Empty, now + JobDelay), cancel);
        if (!await exchanges.Finish(ended with { AnsweredAt = now, Attempts = Math.Max(1, ended.Attempts) }, cancel))
            return false;
        log.LogInformation("{Register}/{Operation}, exchange {Exchange}, ended: {Outcome} {Why}", ended.Question.Register, ended.Question.Operation, ended.Id, ended.Outcome, ended.Why);
        return true;
    }

    /// <summary>Signs, sends, and gives the bytes that came; null where none came that could be an answer.</summary>
    private async Task<ReadOnlyMemory<byte>?> Ask(string action, byte[] message, CancellationToken cancel)
    {
        try
        {
            var (outcome, _) = await wire.Send(Channel.Async, PollingWay, action, await wire.Sign(message, cancel), cancel);
            if (outcome is WireOutcome.Answered answered)
                return answered.Bytes;
            log.LogWarning("{Action} brought nothing: {Why}", action, outcome is WireOutcome.Broken broken ? broken.Why : "it is too large");
        }
        catch (SealException error)
        {
            log.LogWarning("{Action} could not be signed: {Why}", action, error.Message);
        }

        return null;
    }
}
