using System.Globalization;
using Jardem.Cases.Cases;
using Jardem.Cases.Complaints;
using Jardem.Cases.People;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Complaints;

/// <summary>Makes the row of the register from a complaint and its case.</summary>
public static class ComplaintRows
{
    /// <param name="caseNumber">The number of the case, by which the complaint is found too.</param>
    public static ComplaintRow Of(ComplaintState state, CaseState about, string? caseNumber)
    {
        var applicant = about.Facts.Applicant;
        var received = state.Received;
        string[] words = [received.ComplainantName.ToString(), applicant.Name.ToString(), applicant.Iin, caseNumber ?? ""];
        return new ComplaintRow
        {
            Complaint = state.Id,
            Version = state.Version,
            Case = received.Case,
            Service = received.Service,
            Against = received.Against,
            HeldBy = state.HeldBy,
            Office = received.Office,
            Phase = Word(state.Phase),
            ComplainantName = received.ComplainantName.ToString(),
            RegisteredOn = received.RegisteredOn,
            Due = state.Running?.Due,
            Outcome = state.Result is { } result ? Word(result) : null,
            SearchKey = FoldedText.Fold(string.Join(' ', words)),
        };
    }

    /// <summary>"12/2026", as journals and papers print it; null before it is drawn.</summary>
    public static string? Number(ComplaintRow? row) => Number(row?.JournalNumber, row?.Journal);

    public static string? Number(CaseRow? row) => Number(row?.JournalNumber, row?.Journal);

    private static string? Number(long? number, JournalKey? journal) =>
        number is { } n && journal is { } j ? string.Create(CultureInfo.InvariantCulture, $"{n}/{j.Year}") : null;

    private static string Word(Enum value) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
