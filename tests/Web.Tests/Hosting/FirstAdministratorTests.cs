using System.Text.Json;
using Jardem.Cases.Cases;
using Jardem.UseCases.Ports;
using Jardem.Web.Demo;
using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jardem.Tests.Hosting;

/// <summary>The first account of an installation comes from a file, once.</summary>
public sealed class FirstAdministratorTests
{
    [Fact]
    public async Task The_first_account_is_opened_from_the_file_and_later_files_change_nothing()
    {
        using var folder = new TemporaryFolder();
        var app = await House(folder);
        await using (app)
        {
            var first = app.Services.GetRequiredService<FirstAdministrator>();
            await first.Ensure(Written(folder, Content("chief")), TestContext.Current.CancellationToken);
            await first.Ensure(Written(folder, Content("second")), TestContext.Current.CancellationToken);
            var account = Assert.Single(await app.Services.GetRequiredService<IAccounts>().All(TestContext.Current.CancellationToken));
            Assert.Equal(("chief", "astana-social"), (account.Login, account.Body));
            Assert.Equal([Role.Administrator], account.Roles);
            Assert.False(account.Demo);
            Assert.True(app.Services.GetRequiredService<IPasswords>().Verify(account.PasswordHash, "a-long-first-password"));
        }
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("{\"login\":\"chief\",\"password\":\"secret-in-the-file\",\"colour\":1}", "colour")]
    [InlineData("{\"login\":\"chief\",\"password\":\"secret-in-the-file\"}", "line 1")]
    [InlineData("null", "empty")]
    [InlineData(null, "no-such-file")]
    public async Task A_wrong_file_is_refused_without_telling_its_password(string? text, string named)
    {
        using var folder = new TemporaryFolder();
        var app = await House(folder);
        await using (app)
        {
            var path = text is null ? folder.Of("no-such-file") : Written(folder, text);
            var error = await Assert.ThrowsAsync<SettingException>(() => app.Services.GetRequiredService<FirstAdministrator>().Ensure(path, TestContext.Current.CancellationToken));
            Assert.StartsWith("JARDEM_FIRST_ADMINISTRATOR_FILE", error.Message, StringComparison.Ordinal);
            Assert.Contains(named, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("secret-in-the-file", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("body", "no-such-body")]
    [InlineData("password", "short")]
    [InlineData("login", "x")]
    public async Task An_administrator_whom_the_house_does_not_accept_is_refused(string member, string value)
    {
        using var folder = new TemporaryFolder();
        var app = await House(folder);
        await using (app)
        {
            var content = Content("chief");
            content[member] = value;
            await Assert.ThrowsAsync<SettingException>(() => app.Services.GetRequiredService<FirstAdministrator>().Ensure(Written(folder, content), TestContext.Current.CancellationToken));
            Assert.Empty(await app.Services.GetRequiredService<IAccounts>().All(TestContext.Current.CancellationToken));
        }
    }

    /// <summary>An installation with its law and without people.</summary>
    private static async Task<WebApplication> House(TemporaryFolder folder)
    {
        var app = WebHost.Build(["--demo", "--data", folder.Path, "--law", Repository.Law, "--Logging:LogLevel:Default", "None"]);
        await app.Services.GetRequiredService<IStorageAdministration>().Migrate(TestContext.Current.CancellationToken);
        var snapshot = await app.Services.GetRequiredService<DemoLaw>().Loading;
        await app.Services.GetRequiredService<UseCases.ActiveLaw.ActivateLaw>().Run(snapshot, "author", "approver", TestContext.Current.CancellationToken);
        return app;
    }

    private static Dictionary<string, string> Content(string login) => new()
    {
        ["login"] = login,
        ["password"] = "a-long-first-password",
        ["surname"] = "Мысалов",
        ["name"] = "Үлгі",
        ["positionKk"] = "Әкімші",
        ["positionRu"] = "Администратор",
        ["body"] = "astana-social",
    };

    private static string Written(TemporaryFolder folder, object content)
    {
        var path = folder.Of("first.json");
        File.WriteAllText(path, content as string ?? JsonSerializer.Serialize(content));
        return path;
    }
}
