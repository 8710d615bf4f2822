using Jardem.Cases.Cases.Hearings;

namespace Jardem.Web.Pages.Casework;

/// <summary>What became of a hearing, as a word of the text keys.</summary>
public static class HearingWords
{
    public static string Of(Hearing hearing) => hearing switch
    {
        { Held: not null } => "held",
        { Missed: HearingAbsence.Body } => "missed-body",
        { Missed: HearingAbsence.Applicant } => "missed-applicant",
        { Moved: true } => "moved",
        _ => "appointed",
    };
}
