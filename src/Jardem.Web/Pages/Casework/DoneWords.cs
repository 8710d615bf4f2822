namespace Jardem.Web.Pages.Casework;

/// <summary>What a page of a case can say was just done; each word ends a text key "casework.done.".</summary>
public static class DoneWords
{
    private static readonly HashSet<string> All =
    [
        "taken", "given", "recorded", "prepared", "returned", "granted", "sent", "preliminary", "refused", "notice-sent", "notice-received", "appointed", "held", "missed",
        "objected", "evidence", "withdrawn", "died", "corrected", "reopened", "annulled", "uncollected", "asked", "settled",
    ];

    /// <summary>The word, if it is one of ours; an address can be typed by anybody.</summary>
    public static string? Known(string? word) => word is not null && All.Contains(word) ? word : null;
}
