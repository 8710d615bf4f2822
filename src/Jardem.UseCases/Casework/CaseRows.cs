using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Casework;

/// <summary>Makes the row of the work lists from a case.</summary>
public static class CaseRows
{
    /// <param name="signing">Whether documents must be signed electronically before they leave.</param>
    public static CaseRow Of(CaseState state, bool signing)
    {
        var applicant = state.Facts.Applicant;
        var registration = state.Registration;
        var words = new List<string> { applicant.Name.ToString(), applicant.Iin };
        if (state.Facts.Representative is { } representative)
            words.AddRange([representative.Name.ToString(), representative.Iin]);
        words.AddRange(state.Facts.Documents.Select(d => d.Number));
        var next = NextStep.Of(state, signing);
        return new CaseRow
        {
            Case = state.Id,
            Version = state.Version,
            Service = registration.Service,
            Request = state.Facts.Request,
            Phase = state.Phase,
            Office = registration.Office,
            Body = registration.Body,
            Assignee = state.Assignee?.Account,
            Preparer = state.Prepared?.By.Account,
            ApplicantName = applicant.Name.ToString(),
            ApplicantIin = applicant.Iin,
            FiledOn = state.Facts.FiledOn,
            Due = state.Deadline.Due,
            PromisedOn = state.PromisedOn,
            Next = next?.Step,
            NextBy = next?.By,
            SearchKey = FoldedText.Fold(string.Join(' ', words)),
            SortKey = FoldedText.Fold(applicant.Name.ToString()),
        };
    }
}
