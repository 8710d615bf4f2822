namespace Jardem.UseCases.Ports;

/// <summary>
/// That a document waits for the signature of the officer who answers for it: a claim that is taken with the document and released with
/// its signature.
/// </summary>
public static class AwaitedSignature
{
    /// <summary>Kind of these claims; their keys are the account, a stroke and the token.</summary>
    public const string Kind = "to-sign";

    /// <param name="account">Account of the officer who answers for the document.</param>
    public static Claim Of(string account, string token) => new(Kind, $"{account}/{token}");
}
