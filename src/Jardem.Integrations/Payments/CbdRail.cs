using System.Collections.Immutable;
using System.Globalization;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using NodaTime.Text;

namespace Jardem.Integrations.Payments;

/// <summary>
/// The payment database (ЦБД) over the gateway. Every question is recorded as any other to a register; an answer kept from before never does.
/// What is not said plainly is unknown: only the payment database's own word ends an order.
/// </summary>
public sealed class CbdRail(IRegisters registers) : IPaymentRail
{
    /// <summary>Account, role and unit under which a rule asks are written with this name, as everywhere.</summary>
    private const string Automatic = "automatic";

    public bool IsSetUpFor(string body) => true;

    public async Task<PaymentAnswer> Put(PaymentInstruction instruction, CancellationToken cancel)
    {
        var fields = new Dictionary<string, string>
        {
            ["orderId"] = instruction.Order.ToString(),
            ["caseNumber"] = instruction.CaseNumber,
            ["payee"] = instruction.Payee,
            ["payeeName"] = instruction.PayeeName,
            ["iban"] = instruction.Iban,
            ["amount"] = instruction.Amount.ToString(CultureInfo.InvariantCulture),
            ["kind"] = instruction.Kind,
            ["decisionDate"] = LocalDatePattern.Iso.Format(instruction.DecisionDate),
            ["decisionHash"] = instruction.DecisionHash,
        };
        if (instruction.DeceasedIin is { } deceased)
            fields["deceasedIin"] = deceased;
        return await Said(instruction, "payment", fields, cancel) switch
        {
            (_, { } unknown) => unknown,
            ({ } said, _) when said["state"] == "accepted" && said.TryGetValue("reference", out var reference) => new PaymentAnswer.Accepted(reference),
            // Under this id the other side holds something else, which may be paid: that is no refusal of the order.
            ({ } said, _) when said["state"] == "rejected" && said.GetValueOrDefault("reason") is not "other-content" => new PaymentAnswer.Rejected(said.GetValueOrDefault("reason") ?? "no-reason"),
            ({ } said, _) => new PaymentAnswer.Unknown(said["state"] == "rejected" ? "the payment database holds another content under this order" : "it was accepted without a reference"),
            _ => new PaymentAnswer.Unknown("the payment database says nothing of the order"),
        };
    }

    public async Task<PaymentAnswer> Ask(PaymentInstruction instruction, CancellationToken cancel) => await Said(instruction, "payment-status", Only(instruction), cancel) switch
    {
        (_, { } unknown) => unknown,
        (null, null) => new PaymentAnswer.NotKnown(),
        ({ } said, _) => said["state"] switch
        {
            "accepted" when said.TryGetValue("reference", out var reference) => new PaymentAnswer.Accepted(reference),
            "paid" when Day(said, "paidOn") is { } paid => new PaymentAnswer.Paid(paid),
            "returned" when Day(said, "returnedOn") is { } returned => new PaymentAnswer.Returned(returned, said.GetValueOrDefault("reason") ?? "no-reason"),
            "rejected" => new PaymentAnswer.Rejected(said.GetValueOrDefault("reason") ?? "no-reason"),
            var state => new PaymentAnswer.Unknown($"{state} without its day or reference"),
        },
    };

    public async Task<PaymentAnswer> Stop(PaymentInstruction instruction, CancellationToken cancel) => await Said(instruction, "payment-stop", Only(instruction), cancel) switch
    {
        (_, { } unknown) => unknown,
        ({ } said, _) => said["state"] == "stopped" ? new PaymentAnswer.Stopped() : new PaymentAnswer.TooLate(),
        _ => new PaymentAnswer.Unknown("the payment database says nothing of the order"),
    };

    /// <summary>The one record; nothing where the order is not known; else why nothing can be concluded.</summary>
    private async Task<(ImmutableSortedDictionary<string, string>? Said, PaymentAnswer.Unknown? Unknown)> Said(PaymentInstruction instruction, string operation, IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
    {
        var question = new RegisterQuestion
        {
            Register = RegisterNames.Payments,
            Operation = operation,
            Fields = fields.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Subject = instruction.Payee,
            AskedBy = Automatic,
            Role = Automatic,
            Unit = instruction.Body,
            Case = instruction.Case,
            Basis = instruction.Basis,
            Fresh = true,
        };
        try
        {
            return await registers.Ask(question, cancel) switch
            {
                RegisterReply.Found { Records: [var only] } => (only, null),
                RegisterReply.NoRecord => (null, null),
                RegisterReply.Found => (null, new PaymentAnswer.Unknown("more than one record came")),
                RegisterReply.Silent silent => (null, new PaymentAnswer.Unknown(silent.Why)),
                RegisterReply.Unusable unusable => (null, new PaymentAnswer.Unknown(unusable.Why)),
                _ => (null, new PaymentAnswer.Unknown("the answer comes later")),
            };
        }
        catch (ArgumentException error)
        {
            // The order cannot be written on the wire, as with a name too long; its message names fields and no values.
            return (null, new PaymentAnswer.Unknown(error.Message));
        }
    }

    private static Dictionary<string, string> Only(PaymentInstruction instruction) => new() { ["orderId"] = instruction.Order.ToString() };

    private static NodaTime.LocalDate? Day(ImmutableSortedDictionary<string, string> said, string name) =>
        said.TryGetValue(name, out var value) && LocalDatePattern.Iso.Parse(value) is { Success: true } day ? day.Value : null;
}
