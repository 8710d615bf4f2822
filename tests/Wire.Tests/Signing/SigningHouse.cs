using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Jardem.Cases.Cases;
using Jardem.Simulator.Authority;
using Jardem.Tests.Api;
using Jardem.Tests.Signatures;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Signing;

/// <summary>The whole server that trusts a certification centre of ours, both behind real sockets, and the officers with their keys.</summary>
internal sealed class SigningHouse : IAsyncDisposable
{
    private static int people = 400;

    private readonly string folder = Directory.CreateTempSubdirectory("jardem-signing-").FullName;
    private readonly Dictionary<string, ApiClient> clients = [];
    private WebApplication? app;

    private SigningHouse(CentreOnTheWire centre) => Centre = centre;

    public CentreOnTheWire Centre { get; }

    public Uri Address { get; private set; } = null!;

    public string Storage => $"sqlite:{Path.Combine(folder, "jardem.db")}";

    public string Folder => folder;

    public static Task<SigningHouse> Open(params string[] settings) => Open(_ => settings);

    /// <param name="make">Settings that need keys of the house's centre.</param>
    /// <param name="replace">Parts in the place of the usual ones.</param>
    public static async Task<SigningHouse> Open(Func<SigningHouse, string[]> make, Action<IServiceCollection>? replace = null)
    {
        var house = new SigningHouse(await CentreOnTheWire.Open());
        var settings = make(house);
        string[] args =
        [
            "--demo", "--urls", "http://127.0.0.1:0", "--sign-ins-per-minute", "10000", "--data", house.folder, "--law", Repository.Law, "--public-base", "http://127.0.0.1/",
            "--Signatures:Roots", house.Centre.Roots, "--Signatures:AllowedHosts", house.Centre.Address.Authority,
            "--Logging:LogLevel:Default", "Warning", "--Logging:LogLevel:Microsoft", "None", .. settings,
        ];
        house.app = WebHost.Build(args, services =>
        {
            services.AddSingleton<IClock>(house.Centre);
            replace?.Invoke(services);
        });
        await Start.Prepare(house.app);
        await house.app.StartAsync();
        house.Address = new Uri(house.app.Urls.Single());
        foreach (var login in new[] { "operator", "specialist", "head", "almaty" })
        {
            await house.Name(login);
            house.clients[login] = await ApiClient.SignIn(house.Address, login);
        }

        return house;
    }

    public ApiClient this[string login] => clients[login];

    public T Get<T>()
        where T : notnull => app!.Services.GetRequiredService<T>();

    /// <summary>A key of this demo person for signing, as the demonstration's own centre would give it.</summary>
    public X509Certificate2 Key(string login, KeyUse use = KeyUse.Sign, params string[] roles)
    {
        var who = Person(login);
        string[] given = roles.Length > 0 ? roles : [KeyRoles.LegalEntity, .. who.GetProperty("roles").EnumerateArray().Select(r => RoleOf(r.GetString()!))];
        return Centre.Issue(new KeyHolder(Text(who, "iin"), Text(who, "surname"), Text(who, "name"), null, Text(who, "bin"), "Мысал органы", given), use);
    }

    /// <summary>A case registered at the desk; its receipt waits for the operator's signature.</summary>
    public async Task<Guid> Registered()
    {
        var answers = Applications.Certificate(Interlocked.Increment(ref people));
        var filed = (await this["operator"].File(Applications.Of(answers), Guid.NewGuid().ToString())).Is(System.Net.HttpStatusCode.Created);
        return filed.Json.GetProperty("case").GetGuid();
    }

    /// <summary>A case that the head granted; decision and certificate wait for the head's signature.</summary>
    public async Task<Guid> Granted()
    {
        var id = await Registered();
        await Done("specialist", id, "take");
        await Done("specialist", id, "findings", new { key = "documents-true", value = "yes", reason = "Салыстырылды" });
        await Done("specialist", id, "findings", new { key = "holder-rehabilitated", value = "yes", reason = "Осы адам туралы" });
        await Done("specialist", id, "prepare");
        var record = (await this["head"].Get($"cases/{id}")).Json.GetProperty("record").GetProperty("hash").GetString();
        await Done("head", id, "decision", new { record });
        return id;
    }

    public async Task<string> Token(Guid id, string kind) => (await State(id)).Document(kind)!.Token;

    public async Task<CaseState> State(Guid id) => CaseState.Of(await Get<IEventStore>().Read(id, TestTime.Bound))!;

    public async Task<byte[]> Original(string token)
    {
        var row = (await Get<IDocumentStore>().ByToken(token, TestTime.Bound))!;
        return (await Get<IDocumentStore>().File(row.Html, TestTime.Bound))!.Bytes.ToArray();
    }

    /// <summary>Posts a signature; the hash is that of the original unless another is given.</summary>
    public async Task<Reply> Sign(string login, string token, byte[] cms, string? key = null, string? hash = null) => await this[login].Post(
        $"documents/{token}/signature",
        new { hash = hash ?? (await Get<IDocumentStore>().ByToken(token, TestTime.Bound))?.Html ?? new string('0', 64), cms = Convert.ToBase64String(cms) },
        ("Idempotency-Key", key ?? Guid.NewGuid().ToString()));

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
            client.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        await Centre.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Done(string login, Guid id, string act, object? body = null) => (await this[login].Act(id, act, body)).Is(System.Net.HttpStatusCode.OK);

    /// <summary>Sees to it that the account has the IIN of its key.</summary>
    private async Task Name(string login)
    {
        var accounts = Get<IAccounts>();
        var account = (await accounts.ByLogin(login, TestTime.Bound))!;
        if (account.Iin is null)
            await accounts.SetIin(account.Id, Text(Person(login), "iin"), TestTime.Bound);
        Assert.Equal(Text(Person(login), "iin"), (await accounts.ById(account.Id, TestTime.Bound))!.Iin);
    }

    private static JsonElement Person(string login)
    {
        using var keys = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src/Jardem.Simulator/Keys/keys.json")));
        return keys.RootElement.EnumerateArray().Single(k => Text(k, "login") == login).Clone();
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static string RoleOf(string word) => word switch
    {
        "employee" => KeyRoles.Employee,
        "first-head" => KeyRoles.FirstHead,
        "right-to-sign" => KeyRoles.RightToSign,
        _ => throw new ArgumentException(word, nameof(word)),
    };
}
