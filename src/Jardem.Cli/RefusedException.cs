using Jardem.Law;

namespace Jardem.Cli;

/// <summary>The command cannot be carried out as it was given; the reason is for the person who gave it.</summary>
public sealed class RefusedException(Text reason) : Exception(reason.En)
{
    public Text Reason { get; } = reason;
}
