using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Jardem.Integrations.Gateway.Wire;

/// <summary>
/// The way to one register: so many questions at once, each try in its time, tried again where a try says nothing about the message, and left
/// alone for a while where too many fail. A try again sends the same bytes.
/// </summary>
internal sealed class Way : IDisposable
{
    private readonly ResiliencePipeline<WireOutcome> _pipeline;
    private readonly SemaphoreSlim _places;
    private readonly TimeSpan _wait;

    public Way(Patience patience)
    {
        _places = new SemaphoreSlim(patience.InFlight, patience.InFlight);
        _wait = patience.Timeout;
        var failed = new PredicateBuilder<WireOutcome>().Handle<TimeoutRejectedException>().HandleResult(o => o is WireOutcome.Broken { MayTryAgain: true });
        var builder = new ResiliencePipelineBuilder<WireOutcome>();
        if (patience.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<WireOutcome>
            {
                ShouldHandle = failed,
                MaxRetryAttempts = patience.Retries,
                Delay = patience.Pause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            });
        }

        _pipeline = builder
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<WireOutcome>
            {
                ShouldHandle = failed,
                FailureRatio = patience.BreakAt,
                MinimumThroughput = patience.BreakAfter,
                SamplingDuration = patience.BreakWindow,
                BreakDuration = patience.BreakFor,
            })
            .AddTimeout(patience.Timeout)
            .Build();
    }

    /// <returns>What came, and how many tries were made.</returns>
    /// <exception cref="OperationCanceledException">Whoever asked went away.</exception>
    public async Task<(WireOutcome Outcome, int Tries)> Send(GatewayAddress address, string action, ReadOnlyMemory<byte> message, CancellationToken cancel)
    {
        if (!await _places.WaitAsync(_wait, cancel))
            return (new WireOutcome.Broken("too many questions at once", MayTryAgain: false), 0);
        var tries = 0;
        try
        {
            var outcome = await _pipeline.ExecuteAsync(
                async token =>
                {
                    Interlocked.Increment(ref tries);
                    return await address.Post(action, message, token);
                },
                cancel);
            return (outcome, tries);
        }
        catch (TimeoutRejectedException)
        {
            return (new WireOutcome.Broken("no answer in time", MayTryAgain: true), tries);
        }
        catch (BrokenCircuitException)
        {
            return (new WireOutcome.Broken("too many tries failed; it is left alone for a while", MayTryAgain: true), tries);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();
}
