using System.Collections.Concurrent;
using System.Xml;
using Jardem.Integrations.Gateway.Messages;
using Jardem.Integrations.Gateway.Operations;
using Jardem.Integrations.Gateway.Signing;
using NodaTime;

namespace Jardem.Integrations.Gateway.Wire;

/// <summary>The wire itself: signs and sends, receives and checks. Knows nothing of cases.</summary>
public sealed class GatewayWire : IDisposable
{
    private readonly GatewaySettings _settings;
    private readonly IClock _clock;
    private readonly IEnvelopeSeal _seal;
    private readonly HttpClient? _ncaNode;
    private readonly GatewayAddress? _sync;
    private readonly GatewayAddress? _async;
    private readonly ConcurrentDictionary<string, Way> _ways = new(StringComparer.Ordinal);

    /// <exception cref="System.Security.Cryptography.CryptographicException">The signing key cannot be read.</exception>
    public GatewayWire(GatewaySettings settings, IClock clock)
    {
        _settings = settings;
        _clock = clock;
        var trusted = new TrustedSigners(settings.Signing, clock);
        if (settings.Signing.NcaNode is null)
        {
            _seal = new RsaSeal(settings.Signing, trusted);
        }
        else
        {
            _ncaNode = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
            {
                Timeout = settings.Patience.Timeout,
                MaxResponseContentBufferSize = 2L * settings.LargestAnswer,
            };
            _seal = new NcaNodeSeal(settings.Signing, trusted, _ncaNode);
        }

        _sync = settings.Sync is { } sync ? new GatewayAddress(sync, settings.LargestAnswer) : null;
        _async = settings.Async is { } async ? new GatewayAddress(async, settings.LargestAnswer) : null;
    }

    internal SeenAnswers Seen { get; } = new();

    internal bool Has(Channel channel) => AddressOf(channel) is not null;

    internal Task<byte[]> Sign(byte[] envelope, CancellationToken cancel) => _seal.Sign(envelope, cancel);

    /// <param name="way">Name of the register, or of what has a patience of its own.</param>
    internal Task<(WireOutcome Outcome, int Tries)> Send(Channel channel, string way, string action, ReadOnlyMemory<byte> message, CancellationToken cancel) =>
        _ways.GetOrAdd(way, w => new Way(_settings.PatienceWith(w))).Send(AddressOf(channel)!, action, message, cancel);

    /// <summary>The <c>response</c> element of an answer whose signature holds.</summary>
    /// <exception cref="UnusableException">The answer must not be used.</exception>
    internal async Task<XmlElement> Open(Channel channel, string operation, ReadOnlyMemory<byte> answer, CancellationToken cancel)
    {
        var signed = await Checked(answer, cancel);
        return signed.Body.Only(operation + "Response", channel == Channel.Sync ? Names.Sync : Names.Async).Only("response", "");
    }

    private async Task<SignedBody> Checked(ReadOnlyMemory<byte> answer, CancellationToken cancel)
    {
        try
        {
            var signed = SignedBody.In(SoapReader.Read(answer, _settings.LargestAnswer), answer, _seal.Knows);
            using var certificate = signed.Certificate;
            return await _seal.Fault(signed, cancel) is { } fault ? throw new UnusableException(fault) : signed;
        }
        catch (SealException error)
        {
            throw new UnusableException($"the signature could not be checked: {error.Message}");
        }
#pragma warning disable CA1031 // What the framework throws over the bytes of strangers is not all written down; none of it may leave an exchange open.
        catch (Exception error) when (error is not (UnusableException or OperationCanceledException))
#pragma warning restore CA1031
        {
            throw new UnusableException($"its signature cannot be read: {error.GetType().Name}");
        }
    }

    /// <exception cref="UnusableException">The answer is not to this question, not of now, or was used for another.</exception>
    internal void Check(AnswerHead head, string messageId)
    {
        if (head.CorrelationId != messageId)
            throw new UnusableException("it is the answer to another question");
        CheckDate(head.Date);
        if (!Seen.Take(head))
            throw new UnusableException("it was the answer to another question before");
    }

    /// <exception cref="UnusableException">The date is far from now.</exception>
    internal void CheckDate(Instant date)
    {
        var away = _clock.GetCurrentInstant() - date;
        if (away > _settings.DateTolerance || away < -_settings.DateTolerance)
            throw new UnusableException("its date is far from now");
    }

    public void Dispose()
    {
        _sync?.Dispose();
        _async?.Dispose();
        _ncaNode?.Dispose();
        foreach (var way in _ways.Values)
            way.Dispose();
    }

    private GatewayAddress? AddressOf(Channel channel) => channel == Channel.Sync ? _sync : _async;
}
