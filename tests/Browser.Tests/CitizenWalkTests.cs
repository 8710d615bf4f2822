using System.Text.RegularExpressions;
using Jardem.Tests.Walks;
using Jardem.Web.Demo;
using NodaTime;
using Xunit;

namespace Jardem.Tests;

/// <summary>A citizen and officers come in by signature and by code in a real browser; the citizen sees the own case, who looked, and what was agreed to.</summary>
public sealed partial class CitizenWalkTests
{
    private static readonly LocalDate Day = new(2026, 5, 18);

    [Theory(Timeout = 300_000)]
    [InlineData(nameof(Screen.Phone), 0)]
    [InlineData(nameof(Screen.Desktop), 1)]
    [Row("J-04")]
    public async Task A_citizen_comes_in_by_signature_and_by_code_and_sees_the_own_case_and_who_looked(string name, int order)
    {
        var screen = Screen.Named(name);
        await using var outside = await OutsideHouse.On(Day);
        var house = outside.House;
        var person = await outside.Townswoman(order, s => s + "ова");
        await using var citizen = await house.Visitor(screen);
        await outside.Key(person.Iin);
        await BySignature(citizen);
        await citizen.Sees(citizen.T("cabinet.no-cases"));
        await citizen.Open("/me/looked");
        await citizen.Sees(citizen.T("cabinet.looked.nobody"));

        await citizen.Open("/me/phone");
        await citizen.Fill("cabinet.phone.new", "123");
        await citizen.Press("sign-in.code.send");
        await citizen.Fill("cabinet.phone.new", "+7 701 000 01 0" + order);
        await citizen.Press("sign-in.code.send");
        await citizen.Fill("cabinet.phone.code", await Code(house, screen));
        await citizen.Press("cabinet.phone.keep");
        await citizen.Sees(citizen.T("cabinet.phone.done"));
        await SignOut(citizen);

        await citizen.Open("/sign-in/code");
        await citizen.Fill("sign-in.code.iin", "123");
        await citizen.Press("sign-in.code.send");
        await citizen.Fill("sign-in.code.iin", person.Iin);
        await citizen.Press("sign-in.code.send");
        var code = await Code(house, screen);
        await citizen.Fill("sign-in.code.code", code == "000000" ? "000001" : "000000");
        await citizen.Press("nav.sign-in");
        await citizen.Fill("sign-in.code.code", code);
        await citizen.Press("nav.sign-in");
        Assert.Equal("/me", citizen.Path);
        await citizen.Open("/me/phone");
        await citizen.Sees(citizen.T("cabinet.phone.by-signature-only"));

        await using var desk = await Signed(house, "operator", screen);
        await desk.ToReview(person);
        await desk.Press("desk-page.register");
        await using var specialist = await Signed(house, "specialist", screen);
        await Settle(specialist, person);

        await citizen.Open("/me");
        await citizen.Sees(citizen.T("document-kind.acceptance-receipt"));
        await citizen.Open("/me/looked");
        await citizen.Click(citizen.Main.Locator(".jd-link-button").First);
        Assert.Contains(await citizen.Main.Locator("[role=status]").First.InnerTextAsync(), s => char.IsLetter(s));

        await citizen.Open("/me/consents");
        await citizen.Click(citizen.Main.Locator("form[action*=give] button").Last);
        await citizen.Sees(citizen.T("cabinet.consents.holds"));
        await citizen.Click(citizen.Main.Locator("a[href*='withdraw=proactive-service']"));
        await citizen.Fill("cabinet.withdraw.reason", "Ойым өзгерді");
        await citizen.Press("cabinet.withdraw.do");
        await citizen.Sees(citizen.T("cabinet.consents.withdrawn"));

        await using var other = await house.Visitor(screen);
        await BySignature(other);
        await citizen.Open("/me/sessions");
        await citizen.Press("sessions.everywhere");
        await other.Open("/me");
        Assert.StartsWith("/sign-in", other.Path, StringComparison.Ordinal);
    }

    [Theory(Timeout = 240_000)]
    [InlineData(nameof(Screen.Phone))]
    [InlineData(nameof(Screen.Desktop))]
    public async Task An_officer_comes_in_by_signature_and_proves_it_again_by_password_and_by_signature(string name)
    {
        var screen = Screen.Named(name);
        await using var outside = await OutsideHouse.On(Day);
        var house = outside.House;
        var iin = DemoPeople.Iins.Single(p => p.Login == "head").Iin;
        await outside.Key(iin);
        await using var head = await house.Visitor(screen);
        await head.Open("/sign-in");
        await head.BySignature();
        Assert.Equal("/casework", head.Path);
        await head.Open("/sign-in/again?returnUrl=%2Fsigning");
        await head.Fill("sign-in.password", "wrong");
        await head.Press("sign-in.again.confirm");
        await head.Fill("sign-in.password", DemoPeople.Password);
        await head.Press("sign-in.again.confirm");
        Assert.Equal("/signing", head.Path);
        await head.Open("/sign-in/again?returnUrl=%2Fsigning");
        await head.Press("sign-in.again.by-signature");
        await head.Press("sign-in.again.button");
        Assert.Equal("/signing", head.Path);
        await head.Open("/account");
        await using var other = await Signed(house, "head", screen);
        await head.Press("sessions.everywhere");
        await other.Open("/casework");
        Assert.StartsWith("/sign-in", other.Path, StringComparison.Ordinal);
    }

    private static async Task BySignature(Visitor citizen)
    {
        await citizen.Open("/sign-in");
        await citizen.BySignature();
        Assert.Equal("/me", citizen.Path);
    }

    /// <summary>The specialist takes the case, sees that the surname differs and says which stands.</summary>
    private static async Task Settle(Visitor specialist, Applicant person)
    {
        await specialist.OpenList("free");
        await specialist.Follow(person.WholeName);
        await specialist.Press("case-act.take");
        var path = specialist.Path;
        for (var tries = 0; await specialist.Main.Locator("a[href$='/mismatches/applicant.surname']").CountAsync() == 0; tries++)
        {
            Assert.True(tries < 60, "No answer of the register of persons came.");
            await Task.Delay(500, TestContext.Current.CancellationToken);
            await specialist.Open(path);
        }

        await specialist.Click(specialist.Main.Locator("a[href$='/mismatches/applicant.surname']"));
        await specialist.Press("casework.act.record");
        await specialist.Choose("question.mismatch.stands.label", "declared");
        await specialist.Fill("question.mismatch.reason.label", "Жеке куәлікте осылай жазылған");
        await specialist.Press("casework.act.record");
        await specialist.Sees(specialist.T("casework.done.settled"));
    }

    /// <summary>The code of the newest message, as the demonstration's outbox shows it.</summary>
    private static async Task<string> Code(House house, Screen screen)
    {
        await using var anyone = await house.Visitor(screen);
        await anyone.Open("/demo/outbox");
        var newest = await anyone.Main.Locator("tbody tr").First.Locator("td").Nth(1).InnerTextAsync();
        return Digits().Match(newest) is { Success: true } found ? found.Value : throw new InvalidOperationException("No code came: " + newest);
    }

    private static async Task<Visitor> Signed(House house, string login, Screen screen)
    {
        var visitor = await house.Visitor(screen);
        await visitor.SignIn(login);
        return visitor;
    }

    private static Task SignOut(Visitor visitor) => visitor.Click(visitor.Page.Locator("form[action='/sign-out'] button"));

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)")]
    private static partial Regex Digits();
}
