using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;

namespace Jardem.Services.Intake;

/// <summary>
/// Checks a package against the list of documents of the standard of the day: each required document brought, in date on the day of
/// the intake, its original shown where the standard wants it compared. What a register confirms need not be brought.
/// </summary>
public static class PackageCheck
{
    /// <param name="asked">What the application has asked of registers; their answers are in the facts.</param>
    public static IReadOnlyList<IntakeFault> Check(ApplicationFacts facts, ServiceStandard standard, LawOnDay law, IReadOnlyList<AskedInquiry>? asked = null)
    {
        var faults = new List<IntakeFault>();
        foreach (var requirement in standard.Documents)
        {
            if (requirement.RepresentativeOnly && facts.Representative is null || requirement.IfAny && facts.Documents.All(d => d.Requirement != requirement.Key))
                continue;
            var basis = law.Cite(requirement.Norm);
            var brought = facts.Documents.FirstOrDefault(d => d.Requirement == requirement.Key && requirement.AnyOf.Contains(d.Kind));
            if (brought is null && ConfirmedDocuments.Confirms(requirement, facts, asked ?? []))
                continue;
            if (brought is null)
                faults.Add(new IntakeFault(requirement.Key, IntakeFaultKind.Missing, basis));
            else if (requirement.RepresentativeOnly && PowerFault(facts) is { } kind)
                faults.Add(new IntakeFault(requirement.Key, kind, basis, kind == IntakeFaultKind.Expired ? facts.Representative!.ValidUntil : null));
            else if (brought.ExpiresOn < facts.DayOfPackage())
                faults.Add(new IntakeFault(requirement.Key, IntakeFaultKind.Expired, basis, brought.ExpiresOn));
            else if (NeedsOriginal(standard, brought) && !brought.OriginalShown)
                faults.Add(new IntakeFault(requirement.Key, IntakeFaultKind.OriginalNotShown, basis));
        }

        return faults;
    }

    /// <summary>A power that is over is expired; one that does not cover this or does not hold yet is as good as not brought.</summary>
    private static IntakeFaultKind? PowerFault(ApplicationFacts facts)
    {
        var (power, day) = (facts.Representative!, facts.DayOfPackage());
        if (power.CoversThisService && power.ValidOn(day))
            return null;
        return power.CoversThisService && power.ValidUntil < day ? IntakeFaultKind.Expired : IntakeFaultKind.Missing;
    }

    private static bool NeedsOriginal(ServiceStandard standard, PresentedDocument document) =>
        standard.DocumentKinds.TryGetValue(document.Kind, out var kind) && kind.Original == "shown";
}
