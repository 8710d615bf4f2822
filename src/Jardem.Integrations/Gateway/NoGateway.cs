using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Gateway;

/// <summary>Stands where no gateway is set up: every register is silent, nothing is asked and nothing recorded.</summary>
public sealed class NoGateway : IRegisters
{
    public const string Why = "the gateway is not set up";

    public Task<RegisterReply> Ask(RegisterQuestion question, CancellationToken cancel) => Task.FromResult<RegisterReply>(new RegisterReply.Silent(Guid.Empty, Why));
}
