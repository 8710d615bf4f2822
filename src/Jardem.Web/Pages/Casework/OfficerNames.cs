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
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (await accounts.ById(id, cancel) is { } account)
                names._names[id] = account.Name.ToString();
        }

        return names;
    }
}
