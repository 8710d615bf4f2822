using System.Runtime.CompilerServices;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;

namespace Jardem.Services.FuneralPayment;

/// <summary>What the rules need of the law of one day, looked up once per day and snapshot.</summary>
internal sealed class FuneralLaw
{
    private static readonly ConditionalWeakTable<LawOnDay, FuneralLaw> Days = [];

    private FuneralLaw(LawOnDay law)
    {
        Day = law;
        Standard = law.Standard(FuneralPaymentRoom.ServiceId)
            ?? throw new InvalidOperationException($"No standard of {FuneralPaymentRoom.ServiceId} is held for {law.Day:uuuu-MM-dd}.");
        WhoApplies = law.Cite(FuneralNorms.WhoApplies);
        Complete = law.Cite(FuneralNorms.Complete);
        NoAward = law.Cite(FuneralNorms.NoAward);
        NoApplication = law.Cite(FuneralNorms.NoApplication);
        Status = law.Cite(FuneralNorms.Status);
        ThreeYears = law.Cite(FuneralNorms.ThreeYears);
        Documents = law.Cite(FuneralNorms.Documents);
        Identity = law.Cite(FuneralNorms.Identity);
        DeathDocument = law.Cite(FuneralNorms.DeathDocument);
        Size = law.Cite(FuneralNorms.Size);
        UntrueDocuments = Ground("untrue-documents");
        Requirements = Ground("not-meeting-requirements");
        NoConsent = Ground("no-consent");

        Basis Ground(string key) => law.Cite(Standard.Grounds.Single(g => g.Key == key).Norm);
    }

    /// <summary>The day of filing.</summary>
    public LawOnDay Day { get; }

    public ServiceStandard Standard { get; }

    public Basis WhoApplies { get; }

    public Basis Complete { get; }

    public Basis NoAward { get; }

    public Basis NoApplication { get; }

    public Basis Status { get; }

    public Basis ThreeYears { get; }

    public Basis Documents { get; }

    public Basis Identity { get; }

    public Basis DeathDocument { get; }

    public Basis Size { get; }

    public Basis UntrueDocuments { get; }

    /// <summary>The ground of refusal that what was presented does not meet what is required.</summary>
    public Basis Requirements { get; }

    public Basis NoConsent { get; }

    public static FuneralLaw On(LawOnDay law) => Days.GetValue(law, static l => new FuneralLaw(l));
}
