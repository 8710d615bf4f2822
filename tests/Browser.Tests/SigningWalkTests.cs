using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Jardem.Simulator;
using Jardem.Tests.Walks;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using NodaTime;
using Xunit;

namespace Jardem.Tests;

/// <summary>Officers sign in a real browser, with a stand-in NCALayer behind a real socket, and openssl verifies what is downloaded.</summary>
public sealed class SigningWalkTests
{
    private static readonly LocalDate Day = new(2026, 5, 18);

    public static TheoryData<string, int> OnScreens => Screens.From(1);

    [Theory(Timeout = 240_000)]
    [MemberData(nameof(OnScreens))]
    [Row("J-03")]
    public async Task The_operator_signs_the_receipt_and_the_head_the_decision_and_the_certificate(string name, int order)
    {
        var screen = Screen.Named(name);
        var person = Applicant.Number(order);
        var trust = Directory.CreateTempSubdirectory("jardem-trust-");
        var world = OutsideWorld.Build(["--urls", "http://127.0.0.1:0", "--people", "20", "--today", "2026-05-18"]);
        var stopped = false;
        try
        {
            await world.StartAsync(TestContext.Current.CancellationToken);
            var outside = new Uri(world.Urls.Single());
            using var web = new HttpClient { BaseAddress = outside };
            var root = await Save(web, "/ca/root.cer", Directory.CreateDirectory(Path.Combine(trust.FullName, "roots")).FullName);
            var issuing = await Save(web, "/ca/issuing.cer", Directory.CreateDirectory(Path.Combine(trust.FullName, "issuing")).FullName);
            await using var house = new House
            {
                Settings =
                [
                    "--Signing:NcaLayer", $"ws://{outside.Authority}/ncalayer", "--Signatures:Roots", Path.GetDirectoryName(root)!,
                    "--Signatures:Intermediates", Path.GetDirectoryName(issuing)!, "--Signatures:AllowedHosts", outside.Authority,
                ],
            };
            await house.InitializeAsync();
            house.ItIs(Day + SystemClock.Instance.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).TimeOfDay);
            await Named(house, "operator", "head");
            await using var desk = await Signed(house, "operator", screen);
            await using var specialist = await Signed(house, "specialist", screen);
            await using var head = await Signed(house, "head", screen);

            await desk.ToReview(person, "certificate");
            await desk.Press("desk-page.register");
            await desk.Open("/signing");
            await desk.Follow(desk.T("document-kind.acceptance-receipt"));
            await desk.Paper().GetByText(person.Surname).First.WaitForAsync();

            await Order(web, "cancel");
            await Start(desk);
            await desk.Sees(desk.T("signing.cancelled.title"));
            await Order(web, "error");
            await Start(desk);
            await desk.Sees(desk.T("signing.error.title"));
            await desk.Sees("The storage of keys cannot be opened");
            await Order(web, "silence");
            await StartsBeforeThePageIsWhole(desk);
            await Order(web, "wrong-person");
            await desk.Press("signing.button");
            await desk.Sees(desk.T("signature.other-person"));
            await desk.Press("signing.button");
            await desk.Sees(desk.T("signing.page.done"));
            await Downloaded(desk, root, issuing);

            await specialist.Prepare(person);
            await head.Decide(person);
            await head.Open("/signing");
            await head.Click(head.Main.Locator(".jd-files a").First);
            await head.Press("signing.button");
            await head.Sees(head.T("signing.page.done"));
            await Downloaded(head, root, issuing);
            await head.Click(head.Main.Locator("a.govuk-button"));
            await head.Press("signing.button");
            await head.Sees(head.T("signing.page.done"));
            await Downloaded(head, root, issuing);
            await head.Open("/signing");
            await head.Sees(head.T("signing.list.none"));

            await using var late = await Signed(house, "operator", screen);
            await late.ToReview(person with { Born = person.Born.PlusDays(1) }, "certificate");
            await late.Press("desk-page.register");
            await late.Open("/signing");
            await late.Click(late.Main.Locator(".jd-files a").First);
            await world.StopAsync(TestContext.Current.CancellationToken);
            stopped = true;
            await Start(late);
            await late.Sees(late.T("signing.absent.title"));
        }
        finally
        {
            if (!stopped)
                await world.StopAsync(CancellationToken.None);
            await world.DisposeAsync();
            trust.Delete(recursive: true);
        }
    }

    private static async Task<Visitor> Signed(House house, string login, Screen screen)
    {
        var visitor = await house.Visitor(screen);
        await visitor.SignIn(login);
        return visitor;
    }

    /// <summary>Presses the button where the page stays.</summary>
    private static Task Start(Visitor officer) => officer.Hit(officer.Page.Locator("[data-ncalayer-start]"));

    /// <summary>Whoever presses while the document is still coming is not forgotten when it is there: what is waited for stays said.</summary>
    private static async Task StartsBeforeThePageIsWhole(Visitor officer)
    {
        var whole = new TaskCompletionSource();
        await officer.Page.RouteAsync("**/*", async route =>
        {
            if (route.Request.Frame != officer.Page.MainFrame)
                await whole.Task;
            await route.ContinueAsync();
        });
        await officer.Page.GotoAsync(officer.Path, new() { WaitUntil = WaitUntilState.Commit });
        await officer.Page.Locator("iframe").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Start(officer);
        await officer.Sees(officer.T("signing.waiting"));
        whole.SetResult();
        await officer.Page.WaitForLoadStateAsync(LoadState.Load);
        await officer.Page.UnrouteAllAsync();
        Assert.True(await officer.Page.Locator("[data-ncalayer-waiting]").IsVisibleAsync());
        Assert.Equal("true", await officer.Page.Locator("[data-ncalayer-start]").GetAttributeAsync("aria-disabled"));
        await officer.Open(officer.Path);
    }

    private static async Task Order(HttpClient web, string fault)
    {
        using var given = await web.PostAsJsonAsync("/orders", new { register = "ncalayer", fault, count = 1 }, TestContext.Current.CancellationToken);
        Assert.True(given.IsSuccessStatusCode, await given.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Sees to it that the officers' accounts have the IINs of their keys.</summary>
    private static async Task Named(House house, params string[] logins)
    {
        using var keys = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src/Jardem.Simulator/Keys/keys.json"), TestContext.Current.CancellationToken));
        foreach (var login in logins)
        {
            var account = (await house.Get<IAccounts>().ByLogin(login, TestContext.Current.CancellationToken))!;
            var iin = keys.RootElement.EnumerateArray().Single(k => k.GetProperty("login").GetString() == login).GetProperty("iin").GetString()!;
            if (account.Iin is null)
                await house.Get<IAccounts>().SetIin(account.Id, iin, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Gets original and signature by the links of the page, as the officer, and has openssl verify them.</summary>
    private static async Task Downloaded(Visitor officer, string root, string issuing)
    {
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(root))!;
        var (original, signature) = (await Link(officer, "signed.original", Path.Combine(folder, "original.html")), await Link(officer, "signed.download", Path.Combine(folder, "signature.p7s")));
        using var process = Process.Start(new ProcessStartInfo(
            "openssl", ["cms", "-verify", "-binary", "-inform", "DER", "-in", signature, "-content", original, "-CAfile", Pem(folder, root, issuing), "-purpose", "any", "-no_check_time", "-out", Path.Combine(folder, "out")])
        { RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, error);
    }

    private static async Task<string> Link(Visitor officer, string key, string path)
    {
        var href = await officer.Main.GetByRole(AriaRole.Link, new() { Name = officer.T(key), Exact = true }).First.GetAttributeAsync("href");
        var file = await officer.Page.Context.APIRequest.GetAsync(href!);
        Assert.Equal(200, file.Status);
        Assert.StartsWith("attachment", file.Headers["content-disposition"], StringComparison.Ordinal);
        await File.WriteAllBytesAsync(path, await file.BodyAsync(), TestContext.Current.CancellationToken);
        return path;
    }

    /// <summary>The certificates that a citizen has from the centre's site, in one file.</summary>
    private static string Pem(string folder, params string[] certificates)
    {
        var path = Path.Combine(folder, "trusted.pem");
        File.WriteAllLines(path, certificates.Select(c =>
        {
            using var loaded = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificateFromFile(c);
            return loaded.ExportCertificatePem();
        }));
        return path;
    }

    private static async Task<string> Save(HttpClient web, string address, string folder)
    {
        var path = Path.Combine(folder, Path.GetFileName(address));
        await File.WriteAllBytesAsync(path, await web.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        return path;
    }
}
