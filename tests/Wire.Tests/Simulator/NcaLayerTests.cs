using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Jardem.Simulator.Authority;
using Jardem.Simulator.Faults;
using Jardem.Simulator.Keys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Jardem.Tests.Simulator;

/// <summary>The stand-in for NCALayer, over a real WebSocket.</summary>
public sealed class NcaLayerTests
{
    private const string Signing = "1.3.6.1.5.5.7.3.4";
    private const string Authentication = "1.3.6.1.5.5.7.3.2";
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("Жәрдем: осыған қол қойылады");

    [Fact]
    public async Task An_officer_signs_for_the_body_with_the_asked_role_over_the_exact_bytes()
    {
        await using var wire = await RawWire.Start();
        var head = Officer(wire, "head");
        using var answer = await Ask(wire, Request(head.Iin, head.Bin, Signing, KeyRoles.FirstHead));
        Assert.True(answer.RootElement.GetProperty("status").GetBoolean());
        var (certificate, cms) = Verified(answer, Content);
        Assert.Contains("IIN" + head.Iin, certificate.Subject, StringComparison.Ordinal);
        Assert.Contains("BIN" + head.Bin, certificate.Subject, StringComparison.Ordinal);
        Assert.Contains(KeyRoles.FirstHead, Usages(certificate));
        Assert.Contains(Signing, Usages(certificate));
        Assert.Throws<CryptographicException>(() => Check(answer, [.. Content, 1]));
        Assert.Contains(cms.SignerInfos[0].SignedAttributes.Cast<CryptographicAttributeObject>(), a => a.Oid.Value == "1.2.840.113549.1.9.16.2.47");
        Assert.Empty(cms.SignerInfos[0].UnsignedAttributes.Cast<CryptographicAttributeObject>());
        using var centre = wire.World.Services.GetRequiredService<CertificationCentre>().Root;
        using var chain = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, VerificationTime = new DateTime(2026, 7, 10, 12, 0, 0, DateTimeKind.Utc) } };
        chain.ChainPolicy.CustomTrustStore.Add(centre);
        chain.ChainPolicy.ExtraStore.Add(wire.World.Services.GetRequiredService<CertificationCentre>().Issuing);
        Assert.True(chain.Build(certificate));
    }

    [Fact]
    public async Task A_time_stamp_is_put_on_where_the_page_asks_for_one()
    {
        await using var wire = await RawWire.Start();
        using var answer = await Ask(wire, Request(Officer(wire, "head").Iin, null, Signing).Replace("\"tsaProfile\":null", "\"tsaProfile\":{}", StringComparison.Ordinal));
        Assert.Single(Verified(answer, Content).Cms.SignerInfos[0].UnsignedAttributes.Cast<CryptographicAttributeObject>());
    }

    [Fact]
    public async Task A_citizen_signs_as_a_natural_person_and_signs_in_with_the_other_key()
    {
        await using var wire = await RawWire.Start();
        var person = wire.Town.People.First(p => p.AliveOn(new NodaTime.LocalDate(2026, 7, 10)) && p.Born.Year < 2000);
        using var signed = await Ask(wire, Request(person.Iin, null, Signing, KeyRoles.NaturalPerson));
        using var signedIn = await Ask(wire, Request(person.Iin, null, Authentication));
        var (forSigning, forEntering) = (Verified(signed, Content).Certificate, Verified(signedIn, Content).Certificate);
        Assert.DoesNotContain("BIN", forSigning.Subject, StringComparison.Ordinal);
        Assert.Equal([Signing, KeyRoles.NaturalPerson], Usages(forSigning));
        Assert.Contains(Authentication, Usages(forEntering));
        Assert.NotEqual(forSigning.SerialNumber, forEntering.SerialNumber);
    }

    [Fact]
    public async Task No_key_fits_a_role_that_the_officer_does_not_have_or_another_body()
    {
        await using var wire = await RawWire.Start();
        var specialist = Officer(wire, "specialist");
        using var asHead = await Ask(wire, Request(specialist.Iin, specialist.Bin, Signing, KeyRoles.FirstHead));
        using var elsewhere = await Ask(wire, Request(specialist.Iin, Officer(wire, "almaty").Bin, Signing));
        Assert.False(asHead.RootElement.GetProperty("status").GetBoolean());
        Assert.False(elsewhere.RootElement.GetProperty("status").GetBoolean());
    }

    [Fact]
    public async Task With_nobody_named_the_key_chosen_on_the_page_signs_and_with_none_chosen_it_is_cancelled()
    {
        await using var wire = await RawWire.Start();
        using (var none = await Ask(wire, Request("", null, Authentication)))
        {
            Assert.True(none.RootElement.GetProperty("status").GetBoolean());
            Assert.False(none.RootElement.GetProperty("body").TryGetProperty("result", out _));
        }
        var officer = Officer(wire, "specialist");
        Assert.Contains(officer.FullName, await wire.Client.GetStringAsync(new Uri("/keys", UriKind.Relative)), StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent([new("iin", officer.Iin)]);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await wire.Client.PostAsync(new Uri("/keys/choose", UriKind.Relative), form)).StatusCode);
        using var answer = await Ask(wire, Request("", null, Authentication));
        Assert.Contains("IIN" + officer.Iin, Verified(answer, Content).Certificate.Subject, StringComparison.Ordinal);
        using var nobody = new FormUrlEncodedContent([new("iin", "111111111111")]);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await wire.Client.PostAsync(new Uri("/keys/choose", UriKind.Relative), nobody)).StatusCode);
    }

    [Fact]
    public async Task It_misbehaves_on_order()
    {
        await using var wire = await RawWire.Start();
        var officer = Officer(wire, "specialist");
        var request = Request(officer.Iin, null, Signing);
        async Task<JsonDocument> With(string fault)
        {
            wire.Order(new Order("ncalayer", fault, Count: 1));
            return await Ask(wire, request);
        }
        using var cancelled = await With("cancel");
        Assert.False(cancelled.RootElement.GetProperty("body").TryGetProperty("result", out _));
        using var error = await With("error");
        Assert.False(error.RootElement.GetProperty("status").GetBoolean());
        Assert.NotEmpty(error.RootElement.GetProperty("message").GetString()!);
        using var other = await With("wrong-person");
        Assert.DoesNotContain(officer.Iin, Verified(other, Content).Certificate.Subject, StringComparison.Ordinal);
        using var bytes = await With("other-bytes");
        Assert.Throws<CryptographicException>(() => Check(bytes, Content));
        using var expired = await With("expired");
        Assert.True(Verified(expired, Content).Certificate.NotAfter.ToUniversalTime() < new DateTime(2026, 7, 10, 0, 0, 0, DateTimeKind.Utc).AddHours(12));
        using var revoked = await With("revoked");
        var list = await wire.Client.GetByteArrayAsync(new Uri("/crl/issuing.crl", UriKind.Relative));
        Assert.Contains(Verified(revoked, Content).Certificate.SerialNumber, Convert.ToHexString(list), StringComparison.Ordinal);
        using var well = await Ask(wire, request);
        Verified(well, Content);
    }

    [Theory]
    [InlineData("{\"module\":\"kz.gov.pki.knca.commonUtils\",\"method\":\"signXml\",\"args\":[]}", "MODULE_NOT_FOUND")]
    [InlineData("{\"module\":\"kz.gov.pki.knca.basics\",\"method\":\"read\",\"args\":{}}", "METHOD_NOT_FOUND")]
    [InlineData("{\"module\":\"kz.gov.pki.knca.basics\",\"method\":\"sign\",\"args\":{\"format\":\"cms\",\"data\":\"###\",\"signingParams\":{\"decode\":true}}}", "INVALID_REQUEST")]
    [InlineData("nothing", "INVALID_REQUEST")]
    public async Task What_is_no_request_to_sign_is_an_error(string frame, string code)
    {
        await using var wire = await RawWire.Start();
        using var answer = await Ask(wire, frame);
        Assert.Equal((false, code), (answer.RootElement.GetProperty("status").GetBoolean(), answer.RootElement.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Pages_of_other_origins_are_not_let_in()
    {
        await using var wire = await RawWire.Start("--allow-origin", "http://127.0.0.1:8080");
        using var allowed = await Open(wire, "http://127.0.0.1:8080");
        Assert.Equal(WebSocketState.Open, allowed.State);
        await Assert.ThrowsAsync<WebSocketException>(() => Open(wire, "http://127.0.0.1:9"));
        await using var open = await RawWire.Start();
        using var near = await Open(open, "http://localhost:1234");
        await Assert.ThrowsAsync<WebSocketException>(() => Open(open, "https://elsewhere.example"));
    }

    private static KeyOwner Officer(RawWire wire, string login) => wire.World.Services.GetRequiredService<KeyStore>().Officers.Single(o => o.Login == login);

    private static string Request(string iin, string? bin, params string[] oids) => JsonSerializer.Serialize(new
    {
        module = "kz.gov.pki.knca.basics",
        method = "sign",
        args = new
        {
            format = "cms",
            data = Convert.ToBase64String(Content),
            signingParams = new { decode = true, encapsulate = false, digested = false, tsaProfile = (object?)null },
            signerParams = new { extKeyUsageOids = oids, iin, bin = bin ?? "", serialNumber = "", chain = (object?)null },
            locale = "kz",
        },
    });

    private static async Task<ClientWebSocket> Open(RawWire wire, string? origin)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await socket.ConnectAsync(new UriBuilder(wire.Client.BaseAddress!) { Scheme = "ws", Path = "/ncalayer" }.Uri, CancellationToken.None);
            return socket;
        }
        catch (WebSocketException)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Greeting, one request, its answer.</summary>
    private static async Task<JsonDocument> Ask(RawWire wire, string request)
    {
        using var socket = await Open(wire, null);
        using (var greeting = await Frame(socket))
            Assert.NotEmpty(greeting.RootElement.GetProperty("result").GetProperty("version").GetString()!);
        await socket.SendAsync(Encoding.UTF8.GetBytes(request), WebSocketMessageType.Text, true, CancellationToken.None);
        var answer = await Frame(socket);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        return answer;
    }

    private static async Task<JsonDocument> Frame(ClientWebSocket socket)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var whole = new MemoryStream();
        var buffer = new byte[8192];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, bound.Token);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonDocument.Parse(whole.ToArray());
    }

    private static (X509Certificate2 Certificate, SignedCms Cms) Verified(JsonDocument answer, byte[] content)
    {
        var cms = Check(answer, content);
        return (cms.SignerInfos[0].Certificate!, cms);
    }

    private static SignedCms Check(JsonDocument answer, byte[] content)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.Decode(Convert.FromBase64String(answer.RootElement.GetProperty("body").GetProperty("result").GetString()!));
        cms.CheckSignature(verifySignatureOnly: true);
        return cms;
    }

    private static List<string> Usages(X509Certificate2 certificate) =>
        [.. certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages.Cast<Oid>().Select(o => o.Value!)];
}
