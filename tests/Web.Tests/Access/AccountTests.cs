using Jardem.Web.Demo;
using Xunit;

namespace Jardem.Tests.Access;

/// <summary>The administrator opens and closes accounts on the pages; everybody changes their own password.</summary>
public sealed class AccountTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Fact]
    public async Task An_account_is_opened_used_given_a_new_password_and_closed()
    {
        using var admin = await house.SignIn("admin");
        await admin.Open("/admin/new");
        await admin.Press("admin.create");
        Assert.Equal(422, admin.Status);
        Assert.NotEmpty(admin.Faults);
        admin.Fill("question.person.surname.label", "Мысалова");
        admin.Fill("question.person.name.label", "Үлгі");
        foreach (var (id, value) in new[] { ("position-kk", "Маман"), ("position-ru", "Специалист") })
            admin.Page.QuerySelector($"#{id}")!.SetAttribute("value", value);
        admin.Pick("admin.place", "Местный исполнительный орган города Алматы");
        admin.Tick("role.specialist");
        admin.Fill("sign-in.login", "example");
        admin.Fill("admin.first-password", DemoPeople.Password);
        await admin.Press("admin.create");
        Assert.Contains(admin.T("admin.done.created"), admin.Text, StringComparison.Ordinal);

        using var own = await house.SignIn("example");
        await own.Open("/account");
        Assert.Contains("Мысалова Үлгі", own.Text, StringComparison.Ordinal);
        own.Fill("own.old", DemoPeople.Password);
        own.Fill("own.password", "another-long-password");
        own.Fill("own.again", "another-long-passwort");
        await own.Press("own.change");
        Assert.Equal([own.T("own.not-the-same")], own.Faults);
        own.Fill("own.old", DemoPeople.Password);
        own.Fill("own.password", "another-long-password");
        own.Fill("own.again", "another-long-password");
        await own.Press("own.change");
        Assert.Contains(own.T("own.changed"), own.Text, StringComparison.Ordinal);

        await admin.Open("/admin");
        var row = admin.Page.QuerySelectorAll("#accounts tbody tr").Single(r => r.TextContent.Contains("Мысалова", StringComparison.Ordinal));
        foreach (var other in admin.Page.QuerySelectorAll("#accounts tbody tr").Where(r => r != row).ToList())
            other.Remove();
        await admin.Press("admin.close.confirm");
        Assert.Contains(admin.T("admin.done.closed"), admin.Text, StringComparison.Ordinal);
        await own.Open("/casework");
        Assert.StartsWith("/sign-in", own.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_tries_out_old_passwords_in_a_session_of_another_is_locked_as_at_the_door()
    {
        using var visitor = await house.SignIn("overseer");
        for (var i = 0; i <= UseCases.Accounts.SignIn.FailuresBeforeLock; i++)
        {
            await visitor.Open("/account");
            // The last one is right, and comes too late.
            visitor.Fill("own.old", i < UseCases.Accounts.SignIn.FailuresBeforeLock ? $"a-guess-at-it-{i}" : DemoPeople.Password);
            visitor.Fill("own.password", "another-long-password");
            visitor.Fill("own.again", "another-long-password");
            await visitor.Press("own.change");
            Assert.Equal([visitor.T("account.old-password-wrong")], visitor.Faults);
        }
    }

    [Fact]
    public void The_demonstrations_officers_have_the_IINs_of_its_keys()
    {
        using var keys = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src/Jardem.Simulator/Keys/keys.json")));
        var named = keys.RootElement.EnumerateArray().Select(k => (k.GetProperty("login").GetString()!, k.GetProperty("iin").GetString()!)).ToHashSet();
        Assert.All(DemoPeople.Iins, officer => Assert.Contains(officer, named));
    }
}
