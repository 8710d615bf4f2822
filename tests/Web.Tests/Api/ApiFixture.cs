using Jardem.Tests.Api;
using Xunit;

[assembly: AssemblyFixture(typeof(ApiFixture))]

namespace Jardem.Tests.Api;

/// <summary>One server for all tests of the API, on SQLite in a temporary folder; each test uses people of its own.</summary>
public sealed class ApiFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jardem-api-").FullName;
    private readonly Dictionary<string, ApiClient> _officers = [];
    private ServerProcess? _server;

    public Uri Address => _server!.Address;

    internal ApiClient Nobody { get; private set; } = null!;

    internal ApiClient Operator => _officers["operator"];

    internal ApiClient Specialist => _officers["specialist"];

    internal ApiClient Head => _officers["head"];

    internal ApiClient Almaty => _officers["almaty"];

    public async ValueTask InitializeAsync()
    {
        _server = await ServerProcess.Start(_folder);
        Nobody = new ApiClient(Address);
        foreach (var login in new[] { "operator", "specialist", "head", "almaty" })
            _officers[login] = await ApiClient.SignIn(Address, login);
    }

    /// <summary>Files a full application and gives the id of its case.</summary>
    internal async Task<Guid> Registered(Dictionary<string, string> answers)
    {
        var filed = (await Operator.File(Applications.Of(answers), Guid.NewGuid().ToString())).Is(System.Net.HttpStatusCode.Created);
        return filed.Json.GetProperty("case").GetGuid();
    }

    public ValueTask DisposeAsync()
    {
        foreach (var client in _officers.Values.Append(Nobody))
            client?.Dispose();
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
