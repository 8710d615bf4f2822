namespace Jardem.Web.Security;

/// <summary>What to call a browser or program in the list of a person's sessions.</summary>
internal static class DeviceName
{
    private static readonly (string Mark, string Name)[] Programs =
        [("YaBrowser/", "Yandex Browser"), ("OPR/", "Opera"), ("Edg", "Edge"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Machines = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <param name="userAgent">As the browser sent it; anybody may send anything, so only known words are taken from it.</param>
    public static string Of(string userAgent)
    {
        var program = Programs.FirstOrDefault(p => userAgent.Contains(p.Mark, StringComparison.Ordinal)).Name;
        var machine = Machines.FirstOrDefault(m => userAgent.Contains(m.Mark, StringComparison.Ordinal)).Name;
        return string.Join(", ", new[] { program, machine }.OfType<string>());
    }
}
