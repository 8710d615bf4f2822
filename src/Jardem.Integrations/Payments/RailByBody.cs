using System.Collections.Frozen;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Payments;

/// <summary>The one rail of each body; bodies with none of their own share the usual one.</summary>
/// <param name="own">By the body's id.</param>
/// <param name="usual">Null where there is no way to the payment database: orders then wait.</param>
public sealed class RailByBody(IReadOnlyDictionary<string, IPaymentRail> own, IPaymentRail? usual) : IPaymentRail
{
    private static readonly PaymentAnswer NoWay = new PaymentAnswer.Unknown("there is no way to a payment system");

    private readonly FrozenDictionary<string, IPaymentRail> _own = own.ToFrozenDictionary(StringComparer.Ordinal);

    public bool IsSetUpFor(string body) => usual is not null || _own.ContainsKey(body);

    public Task<PaymentAnswer> Put(PaymentInstruction instruction, CancellationToken cancel) => Of(instruction)?.Put(instruction, cancel) ?? Task.FromResult(NoWay);

    public Task<PaymentAnswer> Ask(PaymentInstruction instruction, CancellationToken cancel) => Of(instruction)?.Ask(instruction, cancel) ?? Task.FromResult(NoWay);

    public Task<PaymentAnswer> Stop(PaymentInstruction instruction, CancellationToken cancel) => Of(instruction)?.Stop(instruction, cancel) ?? Task.FromResult(NoWay);

    private IPaymentRail? Of(PaymentInstruction instruction) => _own.GetValueOrDefault(instruction.Body, usual!);
}
