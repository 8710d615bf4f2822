using System.Net.Http.Json;
using System.Text.Json;
using Jardem.Simulator;
using Jardem.Simulator.Keys;
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
    private const string Token = "made-up-token-of-the-walks";

    private readonly string _folder = Directory.CreateTempSubdirectory("jardem-outside-").FullName;
    private readonly MorningClock _clock = new();
    private WebApplication? _world;

    private OutsideHouse()
    {
    }

    public House House { get; private set; } = null!;

    /// <summary>Speaks with the outside world's own pages.</summary>
    public HttpClient World { get; private set; } = null!;

    /// <summary>Both begin on the morning of the day.</summary>
    /// <param name="day">The day in both.</param>
    /// <param name="pays">Whether rules decide with the key of the assigning body's head, messages go to phones, and deaths are told.</param>
    public static async Task<OutsideHouse> On(LocalDate day, bool pays = false)
    {
        var outside = new OutsideHouse();
        try
        {
            await outside.Begin(day, pays);
            return outside;
        }
        catch
        {
            await outside.DisposeAsync();
            throw;
        }
    }

    /// <summary>So much time passes at once, in the house and outside.</summary>
    public void Later(Duration duration)
    {
        _clock.Pass(duration);
        House.ItIs(_world!.Services.GetRequiredService<WorldTime>().Now.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).LocalDateTime);
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

    private async Task Begin(LocalDate day, bool pays)
    {
        // Each must know the other's address before it starts; settings are read when the house starts.
        List<string> settings = [];
        var house = new House { Settings = settings, Kind = pays ? "pays" : "" };
        _world = OutsideWorld.Build(
        [
            "--urls", "http://127.0.0.1:0", "--people", pays ? "2000" : "400", "--today", LocalDatePattern.Iso.Format(day), "--require-signature", "--pay-after", "order",
            "--sms-replies", $"{house.Address}sms/reply?token={Token}&id=%I&sender=%p&time=%T&charset=%C&text=%b",
        ], _clock);
        await _world.StartAsync(TestContext.Current.CancellationToken);
        var at = new Uri(_world.Urls.Single());
        World = new HttpClient { BaseAddress = at };
        _world.Services.GetRequiredService<GatewayKeys>().Write(_folder);
        Secret("password", "jardem-demo");
        settings.AddRange(
        [
            "--Signing:NcaLayer", $"ws://{at.Authority}/ncalayer", "--Signatures:Roots", In("roots"), "--Signatures:Intermediates", In("issuing"), "--Signatures:AllowedHosts", at.Authority,
            "--Gateway:Sync", new Uri(at, "/sync").ToString(), "--Gateway:Async", new Uri(at, "/async").ToString(), "--Gateway:SenderId", "jardem", "--Gateway:SenderPasswordFile", In("password"),
            "--Gateway:SigningKeyFile", In("house.pfx"), "--Gateway:TrustFile", In("gateway.pem"), "--Gateway:PollSeconds", "1",
        ]);
        if (pays)
        {
            _world.Services.GetRequiredService<KeyStore>().WriteHeads(_folder);
            Secret("sms-token", Token);
            settings.AddRange(
            [
                "--Keys:0:Body", "astana-labour", "--Keys:0:Account", "payments-head", "--Keys:0:File", In("heads/payments-head.pfx"), "--Keys:0:PasswordFile", In("heads/password"), "--Keys:0:Services", "funeral-payment",
                "--Sms:Address", new Uri(at, "/cgi-bin/sendsms").ToString(), "--Sms:User", "jardem", "--Sms:PasswordFile", In("password"), "--Sms:From", "1414", "--Sms:TokenFile", In("sms-token"),
                "--Sms:ReportsTo", house.Address.GetLeftPart(UriPartial.Authority), "--Proactive:Feed", "on", "--Proactive:EveryMinutes", "1",
            ]);
        }

        House = house;
        await house.InitializeAsync();
        Later(Duration.Zero);

        string In(string name) => Path.Combine(_folder, name);

        void Secret(string name, string content)
        {
            File.WriteAllText(In(name), content);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(In(name), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    /// <summary>Begins at ten in the morning, so that no message waits for the next day.</summary>
    private sealed class MorningClock : IClock
    {
        private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
        private Duration _shift = Duration.FromTicks((new LocalTime(10, 0) - SystemClock.Instance.GetCurrentInstant().InZone(Zone).TimeOfDay).ToDuration().BclCompatibleTicks);

        public Instant GetCurrentInstant() => SystemClock.Instance.GetCurrentInstant() + _shift;

        public void Pass(Duration duration) => _shift += duration;
    }
}
