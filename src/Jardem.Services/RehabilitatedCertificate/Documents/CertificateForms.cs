using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using NodaTime;

namespace Jardem.Services.RehabilitatedCertificate.Documents;

/// <summary>The forms of Order 78 and the standard, as they stand on the day that governs a document.</summary>
internal static class CertificateForms
{
    public const string Application = "application";
    public const string RefusalReceipt = "refusal-receipt";
    public const string Certificate = "certificate";

    /// <exception cref="InvalidOperationException">The law data hold no such form for that day.</exception>
    public static FormOnDay On(LawOnDay law, LocalDate day, string form) =>
        law.Snapshot.On(day).Form(CertificateNorms.Act, form)
        ?? throw new InvalidOperationException($"The law data hold no form '{form}' of {CertificateNorms.Act} for {day:uuuu-MM-dd}.");

    public static ServiceStandard Standard(LawOnDay law, LocalDate day) => CertificateLaw.On(law.Snapshot.On(day)).Standard;
}
