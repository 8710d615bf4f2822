using Jardem.Cases.Cases;
using Jardem.Cases.Complaints;
using Jardem.Cases.Complaints.Events;
using Jardem.Cases.People;
using Jardem.Law.Norms;
using Jardem.UseCases.Measures;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Complaints;

/// <summary>
/// What the events of a complaint count for: for the body complained about and the unit whose decision it was; lateness for the body
/// that was late.
/// </summary>
public static class ComplaintTallies
{
    /// <param name="about">The case as it was.</param>
    public static IReadOnlyList<Tally> Of(CaseState about, ComplaintEvent happened, LocalDate day)
    {
        var unit = about.Decided?.DecidedBy is { } head && head.Body == about.Registration.Body ? head.Unit : null;
        Tally Against(string measure, string key) => new(about.Registration.Body, unit ?? about.Registration.Body, about.Registration.Service, day, measure, key);
        Tally Late(Officer by, string key) => new(by.Body, by.Unit ?? by.Body, about.Registration.Service, day, Measure.ComplaintLate, key);
        return happened switch
        {
            ComplaintReceived e => [Against(Measure.Complaint, e.Addressee == ComplaintAddressee.Provider ? "provider" : "quality"), .. Rules(e, about).Select(n => Against(Measure.AppealRule, n))],
            ComplaintSatisfied => [Against(Measure.ComplaintOutcome, "satisfied")],
            ComplaintForwarded e => [Against(Measure.Complaint, "higher"), Against(Measure.ComplaintOutcome, "forwarded"), .. e.Late ? [Late(e.By, "forwarding")] : Array.Empty<Tally>()],
            ComplaintRuled e => [Against(Measure.ComplaintOutcome, ResultWord(e.Result)), .. e.Late ? [Late(e.By, "consideration")] : Array.Empty<Tally>()],
            ComplaintDocumentIssued => [],
            _ => throw new InvalidOperationException($"{happened.GetType().Name} is not counted yet."),
        };
    }

    /// <summary>The provisions of the conditions found not met in the decision complained about.</summary>
    private static IEnumerable<string> Rules(ComplaintReceived received, CaseState about) =>
        received.Target == ComplaintTarget.Decision && about.Decided is { } record
            ? record.Decision.Reasoning.Where(r => r.Met == false).Select(r => r.Basis).Select(NormOf).OfType<string>().Distinct()
            : [];

    private static string? NormOf(Basis basis) => basis switch
    {
        Basis.Norm norm => norm.Ref.ToString(),
        Basis.NormNotHeld norm => norm.Ref.ToString(),
        _ => null,
    };

    private static string ResultWord(ComplaintResult result) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(result.ToString());
}
