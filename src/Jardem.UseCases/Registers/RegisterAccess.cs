using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Registers;

/// <summary>The way to the registers, where a gateway is set up; without one nothing is asked and every document is brought.</summary>
public sealed class RegisterAccess(IEnumerable<IRegisters> registers)
{
    /// <summary>Null where no gateway is set up.</summary>
    public IRegisters? Registers { get; } = registers.LastOrDefault();

    public bool IsSetUp => Registers is not null;
}
