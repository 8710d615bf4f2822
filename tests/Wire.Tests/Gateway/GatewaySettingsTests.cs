using System.Security.Cryptography.X509Certificates;
using Jardem.Web.Hosting;
using Microsoft.Extensions.Configuration;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Gateway;

[Row("J-05")]
public sealed class GatewaySettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jardem-gateway-").FullName;
    private readonly Dictionary<string, string?> _given;

    public GatewaySettingsTests()
    {
        File.WriteAllText(Path.Combine(_folder, "password"), "secret\n");
        File.WriteAllBytes(Path.Combine(_folder, "key.p12"), WireKeys.Ours.Export(X509ContentType.Pkcs12));
        File.WriteAllText(Path.Combine(_folder, "trust.pem"), WireKeys.Gateway.ExportCertificatePem() + "\n" + WireKeys.Root.ExportCertificatePem());
        _given = new()
        {
            ["demo"] = "true",
            ["Gateway:Sync"] = "https://gateway.example/sync",
            ["Gateway:SenderId"] = "jardem",
            ["Gateway:SenderPasswordFile"] = Path.Combine(_folder, "password"),
            ["Gateway:SigningKeyFile"] = Path.Combine(_folder, "key.p12"),
            ["Gateway:TrustFile"] = Path.Combine(_folder, "trust.pem"),
        };
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Secrets_are_read_from_files_and_what_is_not_said_is_usual()
    {
        var settings = Read()!;
        Assert.Equal(("secret", 2, 256, TimeSpan.FromSeconds(10), Duration.FromHours(4)), (settings.SenderPassword, settings.Signing.Trusted.Count, settings.Patience.InFlight, settings.Patience.Timeout, settings.Wait));
        Assert.Null(settings.Async);
    }

    [Fact]
    public void A_register_may_have_settings_of_its_own()
    {
        _given["Gateway:Registers:civil-status:ServiceId"] = "ZAGS";
        _given["Gateway:Registers:civil-status:RouteId"] = "R";
        _given["Gateway:Registers:civil-status:TimeoutSeconds"] = "30";
        _given["Gateway:Registers:civil-status:WaitMinutes"] = "15";
        var own = Read()!.Registers["civil-status"];
        Assert.Equal(("ZAGS", "R", TimeSpan.FromSeconds(30), Duration.FromMinutes(15)), (own.ServiceId, own.RouteId, own.Timeout, own.Wait));
    }

    [Fact]
    public void Without_addresses_there_is_no_gateway()
    {
        _given.Remove("Gateway:Sync");
        Assert.Null(Read());
    }

    [Theory]
    [InlineData("Gateway:SenderId", null, "Gateway:SenderId")]
    [InlineData("Gateway:SenderPasswordFile", null, "Gateway:SenderPasswordFile")]
    [InlineData("Gateway:SenderPasswordFile", "/nowhere/password", "Gateway:SenderPasswordFile")]
    [InlineData("Gateway:SigningKeyFile", null, "Gateway:SigningKeyFile")]
    [InlineData("Gateway:TrustFile", null, "whose answers are believed")]
    [InlineData("Gateway:Sync", "ftp://gateway.example", "Gateway:Sync")]
    [InlineData("Gateway:Retries", "-1", "Gateway:Retries")]
    [InlineData("Gateway:TimeoutSeconds", "0", "Gateway:TimeoutSeconds")]
    [InlineData("Gateway:Registers:zags:ServiceId", "S", "Gateway:Registers:zags")]
    public void A_setting_that_is_missing_or_wrong_is_named(string name, string? value, string named)
    {
        _given[name] = value;
        Assert.Contains(named, Assert.Throws<SettingException>(Read).Message, StringComparison.Ordinal);
    }

    private Integrations.Gateway.GatewaySettings? Read() => WebSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(_given).Build()).Gateway;
}
