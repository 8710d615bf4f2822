using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Bench.House;

/// <summary>Records nothing: what the wire costs without the storage.</summary>
internal sealed class Unrecorded : IExchanges
{
    public Task Begin(Exchange exchange, CancellationToken cancel) => Task.CompletedTask;

    public Task<bool> Finish(Exchange exchange, CancellationToken cancel) => Task.FromResult(true);

    public Task<Exchange?> Get(Guid id, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Exchange?> ByMessage(string messageId, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Exchange?> Kept(RegisterQuestion question, Instant at, CancellationToken cancel) => Task.FromResult<Exchange?>(null);

    public Task<IReadOnlyList<Exchange>> Waiting(Instant askedBefore, int take, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<Exchange>> OfCase(Guid id, CancellationToken cancel) => throw new NotSupportedException();

    public Task<IReadOnlyList<Exchange>> OfSubject(string subject, int take, CancellationToken cancel) => throw new NotSupportedException();
}
