using Jardem.UseCases.Ports;

namespace Jardem.Web.Pages.Casework;

/// <summary>Names of officers by their accounts.</summary>
public sealed class OfficerNames
{
    private readonly Dictionary<string, string> _names = [];

    /// <summary>The officer's name; an account that is not known, such as an automatic rule, is shown as it is.</summary>
    public string this[string account] => _names.GetValueOrDefault(account, account);

    public static async Task<OfficerNames> Of(IEnumerable<string> ids, IAccounts accounts, CancellationToken cancel)
    {
        var names = new OfficerNames();
        foreach (var account in await accounts.ByIds([.. ids.Distinct(StringComparer.Ordinal)], cancel))
            names._names[account.Id] = account.Name.ToString();
        return names;
    }
}
