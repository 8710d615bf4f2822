using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Jardem.Web.Demo;
using Xunit;

namespace Jardem.Tests.Api;

/// <summary>An answer of the API.</summary>
internal sealed record Reply(HttpStatusCode Status, HttpResponseHeaders Headers, string? MediaType, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string Tag => Headers.ETag!.ToString();

    public string Code => Json.GetProperty("code").GetString()!;

    /// <summary>The answer, once its status is the one expected.</summary>
    public Reply Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{(int)Status} instead of {(int)status}: {Text}");
        return this;
    }

    /// <summary>A problem with this status and code, told as RFC 9457 has it.</summary>
    public Reply IsProblem(HttpStatusCode status, string code)
    {
        Is(status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(code, Code);
        Assert.StartsWith("urn:jardem:problem:", Json.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Equal((int)status, Json.GetProperty("status").GetInt32());
        Assert.NotEmpty(Json.GetProperty("title").GetString()!);
        Assert.NotEmpty(Json.GetProperty("detail").GetString()!);
        Assert.DoesNotContain("   at ", Text, StringComparison.Ordinal);
        return this;
    }
}

/// <summary>A program that calls the API as one officer, or as nobody.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient _http;

    public ApiClient(Uri address, string language = "ru")
    {
        _http = new HttpClient { BaseAddress = new Uri(address, "/api/v1/"), Timeout = TimeSpan.FromSeconds(60) };
        _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public static async Task<ApiClient> SignIn(Uri address, string login, string language = "ru")
    {
        var client = new ApiClient(address, language);
        var session = (await client.Post("sessions", new { login, password = DemoPeople.Password })).Is(HttpStatusCode.OK).Json;
        client.Bear(session.GetProperty("token").GetString()!);
        return client;
    }

    public void Bear(string token) => _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

    public Task<Reply> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    public Task<Reply> Post(string path, object? body, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, path, body is null ? null : new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"), headers);

    /// <summary>Files an application under a key.</summary>
    public Task<Reply> File(object application, string key) => Post("applications", application, ("Idempotency-Key", key));

    /// <summary>Makes an act on the case as it stands now.</summary>
    public async Task<Reply> Act(Guid id, string act, object? body = null)
    {
        var seen = (await Get($"cases/{id}")).Is(HttpStatusCode.OK);
        return await Post($"cases/{id}/{act}", body, ("If-Match", seen.Tag), ("Idempotency-Key", Guid.NewGuid().ToString()));
    }

    public async Task<Reply> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        // Who sends much asks first, so that a refusal can be read before the body is sent.
        request.Headers.ExpectContinue = content?.Headers.ContentLength > 64 * 1024;
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await _http.SendAsync(request);
        return new Reply(response.StatusCode, response.Headers, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();
}
