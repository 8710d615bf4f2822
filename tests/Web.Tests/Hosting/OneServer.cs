using System.Net.Http.Json;
using Jardem.Web.Demo;
using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Hosting;

/// <summary>A server with settings of its own, in this process, on a free port; its storage lies in the folder given.</summary>
internal sealed class OneServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OneServer(WebApplication app)
    {
        _app = app;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    /// <summary>Follows no redirection and keeps no cookie.</summary>
    public HttpClient Client { get; }

    public static Task<OneServer> Demo(TemporaryFolder folder, params string[] more) => Start(["--demo", "--data", folder.Path, .. more]);

    public static async Task<OneServer> Start(IEnumerable<string> arguments, IClock? clock = null)
    {
        string[] quiet = ["--urls", "http://127.0.0.1:0", "--public-base", "http://127.0.0.1/", "--law", Repository.Law, "--Logging:LogLevel:Default", "None", "--Logging:LogLevel:Microsoft", "None", "--Logging:LogLevel:Microsoft.AspNetCore", "None"];
        var app = WebHost.Build([.. quiet, .. arguments], services => services.AddSingleton(clock ?? SystemClock.Instance));
        try
        {
            await Web.Hosting.Start.Prepare(app);
            await app.StartAsync();
            return new OneServer(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async Task<(int Status, string Text)> Ask(string path, params (string Name, string Value)[] headers)
    {
        using var answer = await Send(HttpMethod.Get, path, null, headers);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Tries to sign in at the API.</summary>
    public Task<HttpResponseMessage> ApiSignIn(string login, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, "/api/v1/sessions", JsonContent.Create(new { login, password = DemoPeople.Password }), headers);

    /// <summary>Opens the page of signing in and sends it.</summary>
    public async Task<HttpResponseMessage> PageSignIn(string login, params (string Name, string Value)[] headers)
    {
        using var form = await Send(HttpMethod.Get, "/sign-in", null, headers);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await form.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var guard = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var cookie = form.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("jardem-form=", StringComparison.Ordinal)).Split(';')[0];
        using var fields = new FormUrlEncodedContent([new("login", login), new("password", DemoPeople.Password), new("__RequestVerificationToken", guard)]);
        return await Send(HttpMethod.Post, "/sign-in", fields, [.. headers, ("Cookie", cookie)]);
    }

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("jardem-hosting-").FullName;

    public string Of(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
