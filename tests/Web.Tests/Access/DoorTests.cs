using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Jardem.Tests.Casework;
using Jardem.Tests.Complaints;
using Jardem.UseCases.Access;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using Jardem.Web.Demo;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Jardem.Tests.Access;

/// <summary>Every door against every kind of visitor, over real HTTP.</summary>
public sealed class DoorTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Fact]
    public void Every_door_of_the_server_is_written_down_and_no_other()
    {
        var mapped = house.Get<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().SelectMany(Keys).ToHashSet(StringComparer.Ordinal);
        var written = Doors.All.Select(d => d.Key).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Doors.All.Count, written.Count);
        Assert.Empty(mapped.Except(written));
        Assert.Empty(written.Except(mapped));
    }

    [Fact]
    public async Task Every_door_answers_each_visitor_as_written()
    {
        var id = await house.Registered();
        using (var specialist = await house.SignIn("specialist"))
            await specialist.Prepare(id);
        var state = (await house.Get<CaseReader>().Read(Scope.Whole("test"), id, TestContext.Current.CancellationToken))!.State;
        var places = new Dictionary<string, string> { ["{case}"] = id.ToString(), ["{document}"] = state.Document("acceptance-receipt")!.Token, ["{none}"] = new string('0', 32), ["{complaint}"] = (await house.Lodged(id, target: "inaction")).ToString() };
        var wrong = new List<string>();
        foreach (var visitor in Doors.All[0].Answers.Select(a => a.Visitor))
        {
            using var pages = await Pages(visitor);
            using var api = await Api(visitor);
            foreach (var door in Doors.All)
            {
                using var again = door.Method == "DELETE" ? await Api(visitor) : null;
                var path = places.Aggregate(door.Path, (p, place) => p.Replace(place.Key, place.Value, StringComparison.Ordinal));
                using var request = new HttpRequestMessage(new HttpMethod(door.Method), path) { Content = door.Method == "GET" ? null : JsonContent.Create(new { }) };
                using var answer = await (path.StartsWith("/api/", StringComparison.Ordinal) ? again ?? api : pages).SendAsync(request, TestContext.Current.CancellationToken);
                var expected = door.Answers.Single(a => a.Visitor == visitor).Expected;
                if (!Fits(expected, answer, door))
                    wrong.Add($"{(visitor.Length == 0 ? "anonymous" : visitor)} {door.Key}: {(int)answer.StatusCode} and not {expected}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static bool Fits(int expected, HttpResponseMessage answer, Door door)
    {
        var status = (int)answer.StatusCode;
        var toSignIn = status == 302 && answer.Headers.Location!.OriginalString.Contains("/sign-in", StringComparison.Ordinal);
        if (expected == Door.SignIn)
            return toSignIn;
        if (expected != Door.In)
            return status == expected;
        return !toSignIn && status < 500 && status != 403 && (status != 401 || door.Pattern.EndsWith("sessions", StringComparison.Ordinal));
    }

    /// <summary>A page answers GET and POST alike; an endpoint of the API says its methods.</summary>
    private static IEnumerable<string> Keys(RouteEndpoint endpoint)
    {
        var pattern = endpoint.RoutePattern.RawText!.Trim('/');
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return methods.Select(m => $"{m} {pattern}");
    }

    /// <summary>A client whose cookies are those of a visitor signed in on the page.</summary>
    private async Task<HttpClient> Pages(string visitor)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = house.Address };
        if (visitor.Length == 0)
            return client;
        if (visitor == Door.AsCitizen)
        {
            await house.Get<TestSignatures>().SignIn(client, TestSignatures.Citizen(1));
            return client;
        }

        var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative), TestContext.Current.CancellationToken);
        var token = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("login", visitor), new("password", DemoPeople.Password), new("__RequestVerificationToken", token)]);
        using var signedIn = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        return client;
    }

    private async Task<HttpClient> Api(string visitor)
    {
        var client = new HttpClient { BaseAddress = house.Address };
        if (visitor.Length == 0)
            return client;
        if (visitor == Door.AsCitizen)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await CitizenToken());
            return client;
        }

        using var answer = await client.PostAsJsonAsync("/api/v1/sessions", new { login = visitor, password = DemoPeople.Password }, TestContext.Current.CancellationToken);
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("token").GetString());
        return client;
    }

    /// <summary>A token that opens a citizen's session under the API, though no door there gives one.</summary>
    private async Task<string> CitizenToken()
    {
        var citizen = await house.Get<Jardem.UseCases.Citizens.EnterCitizen>().Run(TestSignatures.Citizen(1), "kk", TestContext.Current.CancellationToken);
        var session = await house.Get<Jardem.UseCases.Accounts.Doorkeeper>().Admit(SubjectKind.Citizen, citizen.Person.ToString(), SignInMethod.Signature, "", null, TestContext.Current.CancellationToken);
        return house.Get<IDataProtectionProvider>().CreateProtector("Jardem.Api.Session.v2").Protect(JsonSerializer.Serialize(new { Session = session.Id, Stamp = "" }));
    }
}
