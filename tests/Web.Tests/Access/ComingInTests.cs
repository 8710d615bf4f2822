using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Jardem.Cases.People.Consents;
using Jardem.Law;
using Jardem.Tests.Casework;
using Jardem.UseCases.Accounts;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Consents;
using Jardem.UseCases.Ports;
using Jardem.Web.Demo;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Access;

/// <summary>Coming in by signature, by code and by password; what ends a stay; what a citizen sees. Over real HTTP.</summary>
public sealed partial class ComingInTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    private CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_comes_in_by_signature_and_the_certificate_of_another_body_opens_nothing()
    {
        var specialist = (await house.Get<IAccounts>().ByLogin("specialist", Cancel))!;
        Assert.IsType<SignInBySignature.Outcome.Officer>(await Signed(TestSignatures.Employee(specialist.Iin!, "200140980003")));
        Assert.Equal("sign-in.signature.nobody", Refusal(await Signed(TestSignatures.Employee(specialist.Iin!, "200140980307"))));
        Assert.Equal("sign-in.signature.nobody", Refusal(await Signed(TestSignatures.Employee(TestSignatures.Citizen(40).Iin, "200140980003"))));
    }

    [Fact]
    public async Task An_officer_with_a_personal_certificate_chooses_once_as_whom_to_come()
    {
        var specialist = (await house.Get<IAccounts>().ByLogin("specialist2", Cancel))!;
        var choose = Assert.IsType<SignInBySignature.Outcome.Choose>(await Signed(TestSignatures.Person(specialist.Iin!)));
        Assert.True(choose.OrCitizen);
        var signIn = house.Get<SignInBySignature>();
        Assert.IsType<SignInBySignature.Outcome.Officer>(await signIn.Choose(choose.Ticket, specialist.Id, "kk", Cancel));
        Assert.Equal("sign-in.signature.stale", Refusal(await signIn.Choose(choose.Ticket, specialist.Id, "kk", Cancel)));
        var other = Assert.IsType<SignInBySignature.Outcome.Choose>(await Signed(TestSignatures.Person(specialist.Iin!)));
        var head = (await house.Get<IAccounts>().ByLogin("head", Cancel))!;
        Assert.Equal("sign-in.signature.nobody", Refusal(await signIn.Choose(other.Ticket, head.Id, "kk", Cancel)));
    }

    [Fact]
    public async Task A_challenge_is_good_once_for_its_purpose_and_for_three_minutes()
    {
        var challenges = house.Get<SignatureChallenge>();
        var signer = TestSignatures.Citizen(41);
        var once = await challenges.Give("jardem.example", SignatureChallenge.SignInPurpose, Cancel);
        Assert.Contains("jardem.example", once.Text, StringComparison.Ordinal);
        var cms = TestSignatures.Sign(signer, once.Content.Span);
        Assert.IsType<ChallengeAnswer.Proved>(await challenges.Answer(once.Id, SignatureChallenge.SignInPurpose, cms, Cancel));
        Assert.IsType<ChallengeAnswer.Refused>(await challenges.Answer(once.Id, SignatureChallenge.SignInPurpose, cms, Cancel));
        var other = await challenges.Give("jardem.example", "sign-in-again/Officer/1", Cancel);
        Assert.IsType<ChallengeAnswer.Refused>(await challenges.Answer(other.Id, SignatureChallenge.SignInPurpose, TestSignatures.Sign(signer, other.Content.Span), Cancel));
        var late = await challenges.Give("jardem.example", SignatureChallenge.SignInPurpose, Cancel);
        var before = house.Clock.Now;
        house.Clock.Now += SignatureChallenge.Life;
        Assert.IsType<ChallengeAnswer.Refused>(await challenges.Answer(late.Id, SignatureChallenge.SignInPurpose, TestSignatures.Sign(signer, late.Content.Span), Cancel));
        house.Clock.Now = before;
    }

    [Fact]
    public async Task A_signature_over_another_challenge_or_by_a_key_for_signing_is_refused_and_spends_the_challenge()
    {
        var challenges = house.Get<SignatureChallenge>();
        var signer = TestSignatures.Citizen(42);
        var first = await challenges.Give("jardem.example", SignatureChallenge.SignInPurpose, Cancel);
        var second = await challenges.Give("jardem.example", SignatureChallenge.SignInPurpose, Cancel);
        Assert.Equal("sign-in.signature.not-accepted", Told(await challenges.Answer(second.Id, SignatureChallenge.SignInPurpose, TestSignatures.Sign(signer, first.Content.Span), Cancel)));
        Assert.Equal("sign-in.signature.stale", Told(await challenges.Answer(second.Id, SignatureChallenge.SignInPurpose, TestSignatures.Sign(signer, second.Content.Span), Cancel)));
        Assert.Equal("sign-in.signature.wrong-use", Told(await challenges.Answer(first.Id, SignatureChallenge.SignInPurpose, TestSignatures.Sign(signer, first.Content.Span, SignatureUse.Sign), Cancel)));
    }

    [Fact]
    public async Task A_locked_login_answers_as_an_unknown_one_on_the_page_and_in_the_API()
    {
        var answers = new List<string>();
        foreach (var login in new[] { "nobody-has-this", "quality" })
        {
            using var browser = house.Browser();
            for (var i = 0; i <= SignIn.FailuresBeforeLock; i++)
            {
                await browser.Open("/sign-in");
                browser.Fill("sign-in.login", login);
                browser.Fill("sign-in.password", i == SignIn.FailuresBeforeLock ? DemoPeople.Password : "wrong-password-here");
                await browser.Press("nav.sign-in");
                answers.Add($"{browser.Status} {browser.Faults.Single()}");
            }
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Signing_in_gives_a_new_session_and_ends_the_one_before_and_signing_out_ends_a_copied_cookie()
    {
        using var client = Client(out var jar);
        await house.Get<TestSignatures>().SignIn(client, TestSignatures.Citizen(43));
        var first = jar.GetCookies(house.Address)["jardem"]!.Value;
        await house.Get<TestSignatures>().SignIn(client, TestSignatures.Citizen(43));
        var second = jar.GetCookies(house.Address)["jardem"]!.Value;
        Assert.Equal(302, await Status(first, "/me"));
        Assert.Equal(200, await Status(second, "/me"));
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri("/me/sessions", UriKind.Relative), Cancel));
        var guard = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var unguarded = await client.PostAsync(new Uri("/me/sessions?handler=everywhere", UriKind.Relative), new FormUrlEncodedContent([]), Cancel);
        Assert.Equal(400, (int)unguarded.StatusCode);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", guard)]);
        using var everywhere = await client.PostAsync(new Uri("/me/sessions?handler=everywhere", UriKind.Relative), form, Cancel);
        Assert.Equal(302, await Status(second, "/me"));
    }

    [Fact]
    public async Task Signing_out_everywhere_and_a_new_password_end_tokens_of_programs_too()
    {
        using var program = await Api.ApiClient.SignIn(house.Address, "overseer2");
        using var own = await house.SignIn("overseer2");
        await own.Open("/account");
        await own.Press("sessions.everywhere");
        (await program.Get("sessions")).Is(HttpStatusCode.Unauthorized);
        using var again = await Api.ApiClient.SignIn(house.Address, "overseer2");
        (await again.Get("sessions")).Is(HttpStatusCode.OK);
        (await again.Send(HttpMethod.Delete, "sessions/current", null)).Is(HttpStatusCode.NoContent);
        (await again.Get("sessions")).Is(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_ends_at_its_time_and_freshness_before_it()
    {
        using var own = await house.SignIn("ministry");
        var door = house.Get<Doorkeeper>();
        var session = await door.Admit(SubjectKind.Officer, "somebody", SignInMethod.Password, "", null, Cancel);
        Assert.True(door.IsFresh(session));
        house.Time.Ahead = TimeSpan.FromMinutes(16);
        Assert.False(door.IsFresh((await door.Recognise(session.Id, Cancel))!));
        await door.Renew(session, SignInMethod.Signature, Cancel);
        Assert.True(door.IsFresh((await door.Recognise(session.Id, Cancel))!));
        await own.Open("/tasks");
        Assert.Equal("/tasks", own.Path);
        house.Time.Ahead = TimeSpan.FromMinutes(50);
        await own.Open("/tasks");
        Assert.StartsWith("/sign-in", own.Path, StringComparison.Ordinal);
        house.Time.Ahead = TimeSpan.FromHours(10.1);
        Assert.Null(await door.Recognise(session.Id, Cancel));
        house.Time.Ahead = TimeSpan.Zero;
    }

    [Fact]
    public async Task A_way_back_leads_nowhere_but_here()
    {
        foreach (var away in new[] { "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example" })
        {
            foreach (var page in new[] { "/sign-in", "/sign-in/signature", "/sign-in/code" })
            {
                using var browser = house.Browser();
                await browser.Open($"{page}?returnUrl={Uri.EscapeDataString(away)}");
                Assert.DoesNotContain("elsewhere.example", browser.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_citizen_names_a_phone_by_a_code_to_it_and_then_comes_in_by_a_code_with_five_tries()
    {
        var citizen = await house.Get<EnterCitizen>().Run(TestSignatures.Citizen(44), "ru", Cancel);
        Assert.Equal("Мысалова Үлгі Мысалқызы", citizen.Name.ToString());
        var principal = new UseCases.Access.CitizenPrincipal(citizen.Person, citizen.Iin, citizen.Name);
        var phones = house.Get<OwnPhone>();
        var session = await house.Get<Doorkeeper>().Admit(SubjectKind.Citizen, citizen.Person.ToString(), SignInMethod.Code, "", null, Cancel);
        Assert.IsType<OwnPhone.Outcome.NotAllowed>(await phones.Send(principal, session, "+77010000044", "ru", Cancel));
        session = session with { Method = SignInMethod.Signature };
        var sent = Assert.IsType<OwnPhone.Outcome.Sent>(await phones.Send(principal, session, "8 701 000 00 44", "ru", Cancel));
        Assert.IsType<OwnPhone.Outcome.NotAllowed>(await phones.Confirm(principal, session, sent.Id, "+77010000045", await CodeTo("+77010000044"), Cancel));
        Assert.IsType<OwnPhone.Outcome.Kept>(await phones.Confirm(principal, session, sent.Id, "+77010000044", await CodeTo("+77010000044"), Cancel));

        var signIn = house.Get<SignInByCode>();
        var first = await signIn.Send(citizen.Iin, "ru", Cancel);
        Assert.Equal(citizen.Person, (await signIn.Enter(first, citizen.Iin, await CodeTo("+77010000044"), Cancel))?.Person);
        var second = await signIn.Send(citizen.Iin, "ru", Cancel);
        var code = await CodeTo("+77010000044");
        for (var i = 0; i < SignIn.FailuresBeforeLock; i++)
            Assert.Null(await signIn.Enter(second, citizen.Iin, "wrong", Cancel));
        Assert.Null(await signIn.Enter(second, citizen.Iin, code, Cancel));
    }

    [Fact]
    public async Task The_page_of_the_code_is_the_same_for_a_person_who_has_no_cabinet()
    {
        var known = await house.Get<EnterCitizen>().Run(TestSignatures.Citizen(45), "ru", Cancel);
        await house.Get<ICitizens>().SetPhone(known.Person, "+77010000047", Cancel);
        var pages = new List<string>();
        foreach (var iin in new[] { known.Iin, TestSignatures.Citizen(46).Iin })
        {
            using var browser = house.Browser();
            await browser.Open("/sign-in/code");
            browser.Fill("sign-in.code.iin", iin);
            await browser.Press("sign-in.code.send");
            var sent = $"{browser.Status} {browser.Page.QuerySelector("main")!.TextContent}";
            browser.Fill("sign-in.code.code", "000000");
            await browser.Press("nav.sign-in");
            pages.Add($"{sent} {browser.Status} {browser.Page.QuerySelector("main")!.TextContent}");
        }

        Assert.Equal(pages[0], pages[1]);
    }

    [Fact]
    [Row("J-10")]
    public async Task A_citizen_takes_a_consent_back_with_its_effect_told_and_registers_may_not_be_asked_any_more()
    {
        using var client = Client(out _);
        var signer = TestSignatures.Citizen(48);
        await house.Get<TestSignatures>().SignIn(client, signer);
        var citizen = (await house.Get<ICitizens>().ByIin(signer.Iin, Cancel))!;
        var page = await client.GetStringAsync(new Uri("/me/consents?withdraw=personal-data", UriKind.Relative), Cancel);
        Assert.Contains(house.T("consent.effect.personal-data", Language.Kk), WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        var guard = new HtmlParser().ParseDocument(page).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", guard), new("kind", "personal-data"), new("reason", "")]);
        using var done = await client.PostAsync(new Uri("/me/consents?handler=withdraw", UriKind.Relative), form, Cancel);
        var book = await house.Get<KeepConsents>().Of(citizen.Person, Cancel);
        var now = house.Clock.Now;
        Assert.False(RegisterConsent.MayAskRegisters(book, Guid.NewGuid(), now - Duration.FromDays(1), now));
    }

    [Fact]
    public async Task A_citizen_sees_own_cases_and_who_looked_and_hears_a_name_only_on_request_that_is_kept()
    {
        var id = await house.Registered();
        using (var specialist = await house.SignIn("specialist"))
            await specialist.Open($"/casework/{id}");
        var state = (await house.Get<UseCases.Casework.CaseReader>().Read(UseCases.Access.Scope.Whole("test"), id, Cancel))!.State;
        using var client = Client(out _);
        await house.Get<TestSignatures>().SignIn(client, TestSignatures.Person(state.Facts.Applicant.Iin));
        Assert.Equal(state.Registration.Person, (await house.Get<ICitizens>().ByIin(state.Facts.Applicant.Iin, Cancel))!.Person);
        Assert.Contains($"/me/documents/{state.Document("acceptance-receipt")!.Token}/html", await client.GetStringAsync(new Uri("/me", UriKind.Relative), Cancel), StringComparison.Ordinal);
        await house.Get<IExchanges>().Begin(Asked(id, state.Facts.Applicant.Iin), Cancel);
        var looked = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/me/looked", UriKind.Relative), Cancel));
        Assert.True(new[] { Language.Kk, Language.Ru }.Any(l => looked.Contains(house.T("register.name.education", l), StringComparison.Ordinal)), looked);
        Assert.DoesNotContain("Үсенов", looked, StringComparison.Ordinal);
        Assert.Contains("/law/provision/order-78-2022", looked, StringComparison.Ordinal);
        var document = new HtmlParser().ParseDocument(looked);
        var asked = document.QuerySelector("main form")!;
        using var form = new FormUrlEncodedContent(asked.QuerySelectorAll("input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)));
        using var answer = await client.PostAsync(new Uri("/me/looked", UriKind.Relative), form, Cancel);
        Assert.Contains("Үсенов", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
        Assert.Contains(await house.Get<IEventStore>().Read(state.Registration.Person, Cancel), e => e.Type == "person.officer-name-asked/1");
    }

    private static Exchange Asked(Guid id, string iin) => new()
    {
        Id = Guid.CreateVersion7(),
        Channel = "async",
        MessageId = Guid.NewGuid().ToString(),
        AskedAt = SettableClock.At(2026, 11, 20, 10, 0),
        Question = new() { Register = RegisterNames.Education, Operation = "study", Fields = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty, Subject = iin, AskedBy = "automatic", Role = "automatic", Unit = "astana-social", Case = id, Basis = "order-78-2022/rules/8" },
    };

    private async Task<SignInBySignature.Outcome> Signed(SignerCertificate signer)
    {
        var challenge = await house.Get<SignatureChallenge>().Give("jardem.example", SignatureChallenge.SignInPurpose, Cancel);
        return await house.Get<SignInBySignature>().Run(challenge.Id, TestSignatures.Sign(signer, challenge.Content.Span), "kk", Cancel);
    }

    private static string? Refusal(SignInBySignature.Outcome outcome) => (outcome as SignInBySignature.Outcome.Refused)?.TextKey;

    private static string? Told(ChallengeAnswer answer) => (answer as ChallengeAnswer.Refused)?.TextKey;

    private async Task<string> CodeTo(string phone) => SixDigits().Match((await house.Get<ISmsMessages>().OfPhone(phone, 1, Cancel)).Single().Text).Value;

    private HttpClient Client(out CookieContainer jar)
    {
        jar = new CookieContainer();
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = jar }) { BaseAddress = house.Address };
    }

    private async Task<int> Status(string cookie, string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = house.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", $"jardem={cookie}");
        using var answer = await client.SendAsync(request, Cancel);
        return (int)answer.StatusCode;
    }

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex SixDigits();
}
