using System.Net.Http.Json;
using System.Text.Json;
using Jardem.Simulator;
using Jardem.Simulator.Wire;
using Jardem.Tests.Walks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Jardem.Tests;

/// <summary>A house of its own with an outside world beside it: keys that sign, registers that answer.</summary>
public sealed class OutsideHouse : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jardem-outside-").FullName;
    private WebApplication? _world;

    private OutsideHouse()
    {
    }

    public House House { get; private set; } = null!;

    /// <summary>Speaks with the outside world's own pages.</summary>
    public HttpClient World { get; private set; } = null!;

    /// <summary>Both begin on the day; the house at the hour it is now.</summary>
    public static async Task<OutsideHouse> On(LocalDate day)
    {
        var outside = new OutsideHouse();
        try
        {
            await outside.Begin(day);
            return outside;
        }
        catch
        {
            await outside.DisposeAsync();
            throw;
        }
    }

    /// <summary>Chooses whose key signs where the page names nobody.</summary>
    public async Task Key(string iin)
    {
        using var form = new FormUrlEncodedContent([new("iin", iin)]);
        using var chosen = await World.PostAsync(new Uri("/keys/choose", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.True(chosen.IsSuccessStatusCode);
    }

    /// <summary>A woman of the town who could have been rehabilitated; her surname is given as <paramref name="surname"/> makes it.</summary>
    public async Task<Applicant> Townswoman(int order, Func<string, string> surname)
    {
        var people = await World.GetFromJsonAsync<JsonElement[]>("/people?kind=pensioner&take=200", TestContext.Current.CancellationToken);
        var one = people!.Where(p => Text(p, "sex") == "female" && p.GetProperty("patronymic").ValueKind == JsonValueKind.String && Text(p, "citizenship") == "KAZ").ElementAt(order);
        return new Applicant(surname(Text(one, "surname")), Text(one, "name"), Text(one, "patronymic"), LocalDatePattern.Iso.Parse(Text(one, "birthDate")).Value, order) { OwnIin = Text(one, "iin") };
    }

    public async ValueTask DisposeAsync()
    {
        if (House is not null)
            await House.DisposeAsync();
        World?.Dispose();
        if (_world is not null)
        {
            await _world.StopAsync(CancellationToken.None);
            await _world.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string Text(JsonElement person, string name) => person.GetProperty(name).GetString() ?? "";

    private async Task Begin(LocalDate day)
    {
        _world = OutsideWorld.Build(["--urls", "http://127.0.0.1:0", "--people", "400", "--today", LocalDatePattern.Iso.Format(day), "--require-signature"]);
        await _world.StartAsync(TestContext.Current.CancellationToken);
        var at = new Uri(_world.Urls.Single());
        World = new HttpClient { BaseAddress = at };
        _world.Services.GetRequiredService<GatewayKeys>().Write(_folder);
        await File.WriteAllTextAsync(In("password"), "jardem-demo", TestContext.Current.CancellationToken);
        var house = new House
        {
            Settings =
            [
                "--Signing:NcaLayer", $"ws://{at.Authority}/ncalayer", "--Signatures:Roots", In("roots"), "--Signatures:Intermediates", In("issuing"), "--Signatures:AllowedHosts", at.Authority,
                "--Gateway:Sync", new Uri(at, "/sync").ToString(), "--Gateway:Async", new Uri(at, "/async").ToString(), "--Gateway:SenderId", "jardem", "--Gateway:SenderPasswordFile", In("password"),
                "--Gateway:SigningKeyFile", In("house.pfx"), "--Gateway:TrustFile", In("gateway.pem"), "--Gateway:PollSeconds", "1",
            ],
        };
        House = house;
        await house.InitializeAsync();
        house.ItIs(day + SystemClock.Instance.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).TimeOfDay);

        string In(string name) => Path.Combine(_folder, name);
    }
}
