namespace Jardem.UseCases.Signatures;

/// <summary>Whether the installation requires that results and notices are signed electronically before they leave.</summary>
public sealed record SigningPolicy(bool Required)
{
    /// <summary>Signing is offered, nothing waits for it.</summary>
    public static SigningPolicy Offered { get; } = new(false);
}
