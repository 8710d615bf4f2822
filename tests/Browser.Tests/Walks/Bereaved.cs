using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Jardem.Tests.Walks;

/// <summary>A woman of the town who buries a man who had the old-age pension, and the record of his death.</summary>
public sealed record Bereaved(JsonElement Woman, JsonElement Death)
{
    private static readonly string[] Reached = ["phone", "account", "patronymic"];

    public string Iin => Of("iin");

    public string Phone => Of("phone");

    public string Account => Of("account");

    public string WholeName => $"{Of("surname")} {Of("name")} {Of("patronymic")}";

    /// <summary>What the town knows of her.</summary>
    public string Of(string field) => Text(Woman, field);

    /// <summary>What the record of the death says.</summary>
    public string Dead(string field) => Text(Death, field);

    /// <summary>The husband of the widow with this number in the town dies; the widow declares it.</summary>
    public static async Task<Bereaved> Of(HttpClient world, int order, LocalDate diedOn)
    {
        var (widow, husband) = (await Couples(world)).ElementAt(order);
        return new Bereaved(widow, await Dies(world, Text(husband, "iin"), diedOn, Text(widow, "iin")));
    }

    /// <summary>A man of the town without a wife dies; the woman with this number, no kin of his, buries him.</summary>
    public static async Task<Bereaved> Alone(HttpClient world, int order, LocalDate diedOn)
    {
        var people = await Pensioners(world);
        var woman = people.Where(p => Text(p, "sex") == "female" && Text(p, "spouse").Length == 0 && Reached.All(f => Text(p, f).Length > 0)).ElementAt(order);
        var anywhere = await Pensioners(world, "");
        foreach (var man in anywhere.Where(p => Text(p, "sex") == "male" && HasPension(p) && Text(p, "spouse").Length == 0 && Text(p, "patronymic").Length > 0).Skip(order * 3).Take(3))
        {
            var death = await Dies(world, Text(man, "iin"), diedOn, null);
            // Some records of deaths do not name the number.
            if (death.TryGetProperty("iin", out var iin) && iin.ValueKind == JsonValueKind.String)
                return new Bereaved(woman, death);
        }

        throw new InvalidOperationException($"Nobody of the town is left for the walk {order}.");
    }

    private static async Task<JsonElement> Dies(HttpClient world, string iin, LocalDate on, string? declarant)
    {
        using var told = await world.PostAsJsonAsync(
            "/deaths", new { @do = "die", iin, deathDate = LocalDatePattern.Iso.Format(on), declarantIin = declarant }, TestContext.Current.CancellationToken);
        Assert.True(told.IsSuccessStatusCode, await told.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await told.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    private static async Task<IEnumerable<(JsonElement Widow, JsonElement Husband)>> Couples(HttpClient world)
    {
        var people = await Pensioners(world);
        var men = people.Where(p => Text(p, "sex") == "male" && HasPension(p)).ToDictionary(p => Text(p, "iin"));
        return people
            .Where(p => Text(p, "sex") == "female" && Reached.All(f => Text(p, f).Length > 0) && men.ContainsKey(Text(p, "spouse")))
            .Select(p => (p, men[Text(p, "spouse")]));
    }

    private static async Task<JsonElement[]> Pensioners(HttpClient world, string where = "&territory=astana") =>
        [.. (await world.GetFromJsonAsync<JsonElement[]>($"/people?kind=pensioner&take=1000{where}", TestContext.Current.CancellationToken))!.OrderBy(p => Text(p, "iin"), StringComparer.Ordinal)];

    private static bool HasPension(JsonElement person) => person.GetProperty("awards").EnumerateArray().Any(a => a.GetString() == "old-age-pension");

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";
}
