using Jardem.Cases.Facts;

namespace Jardem.Services.RehabilitatedCertificate.Rules;

/// <summary>Reads an officer's finding as a condition: met, not met, or not established yet.</summary>
internal static class Finding
{
    public static bool? Met(ApplicationFacts facts, string key) => facts.EstablishedValue(key) switch
    {
        null => null,
        CertificateFacts.Yes => true,
        _ => false,
    };
}
