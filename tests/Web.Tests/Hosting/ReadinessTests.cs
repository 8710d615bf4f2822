using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dapper;
using Jardem.Web.Hosting.Readiness;
using Microsoft.Data.Sqlite;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Hosting;

/// <summary>What /health and /ready answer, and when.</summary>
public sealed class ReadinessTests
{
    [Theory]
    [InlineData("all", "ready\nstorage: ok\nlaw: ok\nkeys: ok\nseals: ok\n")]
    [InlineData("worker", "ready\nstorage: ok\nlaw: ok\nkeys: ok\nseals: ok\n")]
    [InlineData("web", "ready\nstorage: ok\nlaw: ok\nkeys: ok\n")]
    public async Task Each_role_says_what_it_needs(string role, string expected)
    {
        using var folder = new TemporaryFolder();
        await using var house = await OneServer.Demo(folder, "--role", role);
        Assert.Equal((200, "ok\n"), await house.Ask("/health"));
        Assert.Equal((200, expected), await house.Ask("/ready"));
        Assert.Equal(role == "worker" ? 404 : 200, (await house.Ask("/api/v1/services")).Status);
    }

    [Theory]
    [InlineData("delete from schema_versions", "not ready\nstorage: unusable\n")]
    [InlineData("drop table schema_versions", "not ready\nstorage: unusable\n")]
    [InlineData("delete from activations", "not ready\nstorage: ok\nlaw: none\nkeys: ok\nseals: ok\n")]
    public async Task A_storage_that_is_not_as_expected_is_said_while_the_process_lives(string harm, string expected)
    {
        using var folder = new TemporaryFolder();
        await using var house = await OneServer.Demo(folder);
        await using (var database = new SqliteConnection($"Data Source={folder.Of("jardem.db")};Pooling=False"))
            await database.ExecuteAsync(harm);
        Assert.Equal((503, expected), await house.Ask("/ready"));
        Assert.Equal((200, "ok\n"), await house.Ask("/health"));
    }

    [Fact]
    public async Task Seals_are_late_after_the_minutes_of_the_setting()
    {
        var clock = new SettableClock();
        using var folder = new TemporaryFolder();
        await using var house = await OneServer.Start(["--demo", "--data", folder.Path, "--seal-minutes", "7"], clock);
        clock.Now += Duration.FromMinutes(7);
        Assert.Equal(200, (await house.Ask("/ready")).Status);
        clock.Now += Duration.FromSeconds(1);
        Assert.Equal((503, "not ready\nstorage: ok\nlaw: ok\nkeys: ok\nseals: late\n"), await house.Ask("/ready"));
        house.Get<SealRounds>().Succeeded();
        Assert.Equal(200, (await house.Ask("/ready")).Status);
    }

    [Fact]
    public async Task The_certificate_of_the_key_ring_is_changed_without_ending_a_session()
    {
        using var folder = new TemporaryFolder();
        string cookie;
        await using (var before = await OneServer.Demo(folder))
        {
            using var signedIn = await before.PageSignIn("operator");
            cookie = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("jardem=", StringComparison.Ordinal)).Split(';')[0];
        }

        var next = MakeCertificate(folder.Of("next.pfx"));
        await using (var both = await OneServer.Demo(folder, "--JARDEM_KEYRING_CERTIFICATE_FILE", next, "--JARDEM_KEYRING_PREVIOUS_CERTIFICATE_FILE", folder.Of("keyring.pfx")))
        {
            Assert.Equal(200, (await both.Ask("/ready")).Status);
            Assert.Equal(200, (await both.Ask("/desk", ("Cookie", cookie))).Status);
        }

        await using var alone = await OneServer.Demo(folder, "--JARDEM_KEYRING_CERTIFICATE_FILE", next);
        Assert.Equal((503, "not ready\nstorage: ok\nlaw: ok\nkeys: unreadable\nseals: ok\n"), await alone.Ask("/ready"));
        Assert.Equal(302, (await alone.Ask("/desk", ("Cookie", cookie))).Status);
    }

    private static string MakeCertificate(string path)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=next", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12));
        return path;
    }
}
