using System.Runtime.CompilerServices;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;

namespace Jardem.Services.RehabilitatedCertificate;

/// <summary>What the rules need of the law of one day, looked up once per day and snapshot.</summary>
internal sealed class CertificateLaw
{
    private static readonly ConditionalWeakTable<LawOnDay, CertificateLaw> Days = [];

    private CertificateLaw(LawOnDay law)
    {
        Standard = law.Standard(RehabilitatedCertificateRoom.ServiceId)
            ?? throw new InvalidOperationException($"No standard of {RehabilitatedCertificateRoom.ServiceId} is held for {law.Day:uuuu-MM-dd}.");
        WhoApplies = law.Cite(CertificateNorms.WhoApplies);
        Acceptance = law.Cite(CertificateNorms.Acceptance);
        Duplicate = law.Cite(CertificateNorms.Duplicate);
        UntrueDocuments = Ground("untrue-documents");
        NotMeetingRequirements = Ground("not-meeting-requirements");

        Basis Ground(string key) => law.Cite(Standard.Grounds.Single(g => g.Key == key).Norm);
    }

    public ServiceStandard Standard { get; }

    public Basis WhoApplies { get; }

    public Basis Acceptance { get; }

    public Basis Duplicate { get; }

    public Basis UntrueDocuments { get; }

    public Basis NotMeetingRequirements { get; }

    public static CertificateLaw On(LawOnDay law) => Days.GetValue(law, static l => new CertificateLaw(l));
}
