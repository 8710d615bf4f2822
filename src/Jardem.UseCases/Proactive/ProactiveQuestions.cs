using System.Collections.Immutable;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Registers;

namespace Jardem.UseCases.Proactive;

/// <summary>What one register said while a death was screened.</summary>
/// <param name="Records">None where the register holds nothing.</param>
/// <param name="Silent">Id of the register that gave no usable answer; null where one came.</param>
public sealed record Heard(IReadOnlyList<ImmutableSortedDictionary<string, string>> Records, string? Silent)
{
    public ImmutableSortedDictionary<string, string>? First => Records.Count > 0 ? Records[0] : null;
}

/// <summary>Questions to registers before anybody has applied, on the house rule that says so; each is recorded as every question is.</summary>
public sealed class ProactiveQuestions(RegisterAccess access)
{
    /// <summary>The house rule on which registers are asked.</summary>
    public const string Rule = "H-proactive-screening";

    /// <summary>The automatic rule that asks, as exchanges name it.</summary>
    public const string Asker = "screen-deaths";

    private const string Unit = "proactive";

    public bool IsSetUp => access.IsSetUp;

    public async Task<Heard> Ask(string register, string operation, string iin, CancellationToken cancel)
    {
        if (access.Registers is not { } registers)
            return new Heard([], register);
        var question = new RegisterQuestion
        {
            Register = register,
            Operation = operation,
            Fields = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("iin", iin),
            Subject = iin,
            AskedBy = Asker,
            Role = "automatic",
            Unit = Unit,
            Basis = Rule,
        };
        return await registers.Ask(question, cancel) switch
        {
            RegisterReply.Found found => new Heard(found.Records, null),
            RegisterReply.NoRecord => new Heard([], null),
            _ => new Heard([], register),
        };
    }
}
