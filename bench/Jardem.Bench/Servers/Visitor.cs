using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jardem.Bench.Measuring;

namespace Jardem.Bench.Servers;

/// <summary>Callers of a server: as many connections as there are callers, and every answer read to its end.</summary>
internal sealed partial class Visitor(Uri server) : IDisposable
{
    public const int Callers = 16;

    /// <summary>Password of every person of the demonstration.</summary>
    private const string Password = "jardem-demo-2026";

    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = Callers, AllowAutoRedirect = false }) { BaseAddress = server };

    /// <summary>Signs in at the page, as a browser does.</summary>
    public async Task SignIn(string login)
    {
        var form = await _client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["login"] = login,
            ["password"] = Password,
            ["__RequestVerificationToken"] = Token().Match(form).Groups[1].Value,
        });
        using var answer = await _client.PostAsync(new Uri("/sign-in", UriKind.Relative), fields);
        if ((int)answer.StatusCode != 302)
            throw new InvalidOperationException($"Signing in as {login} was answered {answer.StatusCode}.");
    }

    /// <summary>Signs in at the API.</summary>
    public async Task SignInToApi(string login)
    {
        using var answer = await _client.PostAsJsonAsync(new Uri("/api/v1/sessions", UriKind.Relative), new { login, password = Password });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString();
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public async Task<string> Get(string page)
    {
        using var answer = await _client.GetAsync(new Uri(page, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{page} was answered {answer.StatusCode}: {text[..Math.Min(400, text.Length)]}");
    }

    /// <summary>Sends a request that makes something.</summary>
    public async Task Post(string address, byte[] body, string key)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode != 201)
            throw new InvalidOperationException($"{address} was answered {answer.StatusCode}: {text}");
    }

    /// <summary>Asks for page after page.</summary>
    public Task<Load> Load(Func<long, string> page, int seconds) => ClosedLoop.Run(Callers, TimeSpan.FromSeconds(seconds), (_, number) => Fetch(page(number)));

    public void Dispose() => _client.Dispose();

    private async Task Fetch(string page)
    {
        using var answer = await _client.GetAsync(new Uri(page, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
