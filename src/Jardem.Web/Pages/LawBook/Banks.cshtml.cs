using Jardem.Law.Data;

namespace Jardem.Web.Pages.LawBook;

/// <summary>The banks held, by their codes in account numbers, and which of them work on a day.</summary>
public sealed class BanksModel : LawPage
{
    private const string RuleId = "H-funeral-account";

    /// <summary>The house rule by which an account at a closed bank is not taken.</summary>
    public HouseRuleData? Rule => OnDay.HouseRule(RuleId);

    public Task OnGetAsync(string? on) => Load(on);
}
