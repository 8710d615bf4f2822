using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Jardem.Tests.Walks;

/// <summary>A widow of the town whose husband had the old-age pension, and the record of his death.</summary>
public sealed record Bereaved(JsonElement Widow, JsonElement Death)
{
    public string Iin => Text(Widow, "iin");

    public string Phone => Text(Widow, "phone");

    public string Account => Text(Widow, "account");

    /// <summary>The husband of the widow with this number in the town dies; the widow declares it.</summary>
    public static async Task<Bereaved> Of(HttpClient world, int order, LocalDate diedOn)
    {
        var (widow, husband) = (await Couples(world)).ElementAt(order);
        using var told = await world.PostAsJsonAsync(
            "/deaths", new { @do = "die", iin = Text(husband, "iin"), deathDate = LocalDatePattern.Iso.Format(diedOn), declarantIin = Text(widow, "iin") }, TestContext.Current.CancellationToken);
        Assert.True(told.IsSuccessStatusCode, await told.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return new Bereaved(widow, await told.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    private static async Task<IEnumerable<(JsonElement Widow, JsonElement Husband)>> Couples(HttpClient world)
    {
        var people = (await world.GetFromJsonAsync<JsonElement[]>("/people?kind=pensioner&territory=astana&take=1000", TestContext.Current.CancellationToken))!;
        var men = people.Where(p => Text(p, "sex") == "male" && p.GetProperty("awards").EnumerateArray().Any(a => a.GetString() == "old-age-pension")).ToDictionary(p => Text(p, "iin"));
        return people
            .Where(p => Text(p, "sex") == "female" && new[] { "spouse", "phone", "account", "patronymic" }.All(f => Text(p, f).Length > 0) && men.ContainsKey(Text(p, "spouse")))
            .Select(p => (p, men[Text(p, "spouse")]));
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";
}
