using Jardem.Law.Data;

namespace Jardem.Web.Pages.LawBook;

/// <summary>A house rule, printed as what it is: our reading, not law.</summary>
public sealed class RuleModel : LawPage
{
    public HouseRuleData? Rule { get; private set; }

    public async Task OnGetAsync(string id)
    {
        await Load(null);
        Rule = Snapshot.Data.HouseRules.FirstOrDefault(r => r.Id == id);
        if (Rule is null)
            NoSuch(T("law-book.no-rule"));
    }
}
