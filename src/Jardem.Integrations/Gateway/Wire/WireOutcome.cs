namespace Jardem.Integrations.Gateway.Wire;

/// <summary>What one try brought.</summary>
internal abstract record WireOutcome
{
    private WireOutcome()
    {
    }

    /// <summary>Bytes came that claim to be an answer.</summary>
    public sealed record Answered(ReadOnlyMemory<byte> Bytes) : WireOutcome;

    /// <summary>No answer, or one that says that there will be none.</summary>
    /// <param name="MayTryAgain">Whether it says nothing about the message itself.</param>
    /// <param name="Bytes">What came, to be kept; empty where nothing did.</param>
    public sealed record Broken(string Why, bool MayTryAgain, ReadOnlyMemory<byte> Bytes = default) : WireOutcome;

    /// <summary>More bytes than are read.</summary>
    public sealed record TooLarge : WireOutcome;
}
