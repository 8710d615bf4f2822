using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Jardem.Integrations.Gateway.Signing;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Gateway;

/// <summary>
/// GOST signatures through NCANode, tried against a double of its published interface: the real one needs a provider that cannot be had here. What
/// the double calls GOST is RSA under the other name.
/// </summary>
[Row("J-05")]
public sealed class NcaNodeTests
{
    private const string Gost = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34102015-gostr34112015-512";
    private const string GostDigest = "urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34112015-512";

    [Fact]
    public async Task Messages_are_signed_and_answers_checked_by_NCANode()
    {
        await using var node = await Node();
        await using var end = await WireEnd.Saying(m => AsGost(Answers.Data(m, Asker.EntrepreneurFound())));
        using var asker = Against(end, node);
        Assert.IsType<RegisterReply.Found>(await asker.Ask());
        var sign = JsonDocument.Parse(node.Came.First()).RootElement;
        Assert.Equal((Convert.ToBase64String(asker.Settings.Signing.Key.Span), "key-password", "alias"), (sign.GetProperty("key").GetString(), sign.GetProperty("password").GetString(), sign.GetProperty("keyAlias").GetString()));
        Assert.False(sign.GetProperty("trimXml").GetBoolean());
        Assert.Contains("<signed-by-node", Assert.Single(end.Came), StringComparison.Ordinal);
        var verify = JsonDocument.Parse(node.Came.Last()).RootElement;
        Assert.Equal("OCSP", verify.GetProperty("revocationCheck")[0].GetString());
        Assert.Contains(Gost, verify.GetProperty("xml").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invalid", "NCANode finds that the signature does not hold")]
    [InlineData("error", "the signature could not be checked: NCANode")]
    [InlineData("stranger", "the signer is a stranger")]
    [InlineData("rsa", "algorithm is not accepted")]
    [InlineData("unsigned", "one header and one body")]
    public async Task An_answer_that_NCANode_does_not_vouch_for_is_refused(string kind, string why)
    {
        await using var node = await Node(valid: kind != "invalid", verifyStatus: kind == "error" ? 500 : 200);
        await using var end = await WireEnd.Saying(m =>
        {
            var body = Answers.Data(m, Asker.EntrepreneurFound());
            return kind switch { "rsa" => Answers.Signed(body), "unsigned" => Answers.Envelope(body), "stranger" => AsGost(body, WireKeys.Stranger), _ => AsGost(body) };
        });
        using var asker = Against(end, node);
        Assert.Contains(why, Assert.IsType<RegisterReply.Unusable>(await asker.Ask()).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_NCANode_does_not_sign_is_recorded_and_not_sent()
    {
        await using var node = await WireEnd.Doing((context, _) => WireEnd.Say(context, """{"status":400,"message":"no key"}""", 400));
        await using var end = await WireEnd.Saying(_ => "");
        using var asker = Against(end, node);
        Assert.Contains("could not be signed", Assert.IsType<RegisterReply.Silent>(await asker.Ask()).Why, StringComparison.Ordinal);
        Assert.Empty(end.Came);
        Assert.Equal((ExchangeOutcome.Silent, 0), (asker.Exchanges.Only.Outcome, asker.Exchanges.Only.Attempts));
    }

    private static Asker Against(WireEnd end, WireEnd node) => new(end.Address, s => s with
    {
        Signing = s.Signing with { Key = WireKeys.Ours.Export(X509ContentType.Pkcs12), KeyPassword = "key-password", NcaNode = new Uri(node.Address, "/"), NcaNodeAlias = "alias" },
    });

    private static string AsGost(string body, X509Certificate2? by = null) => Answers.Signed(body, by)
        .Replace("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", Gost, StringComparison.Ordinal)
        .Replace("http://www.w3.org/2001/04/xmlenc#sha256", GostDigest, StringComparison.Ordinal);

    private static Task<WireEnd> Node(bool valid = true, int verifyStatus = 200) => WireEnd.Doing(async (context, m) =>
    {
        var xml = JsonDocument.Parse(m).RootElement.GetProperty("xml").GetString()!;
        var signing = context.Request.Path == "/wsse/sign";
        context.Response.StatusCode = signing ? 200 : verifyStatus;
        context.Response.ContentType = "application/json";
        var answer = signing
            ? JsonSerializer.Serialize(new { status = 200, message = "OK", xml = xml.Replace("<soap:Body>", "<soap:Header><signed-by-node/></soap:Header><soap:Body>", StringComparison.Ordinal) })
            : JsonSerializer.Serialize(new { status = verifyStatus, message = "OK", valid, signers = Array.Empty<object>() });
        await context.Response.Body.WriteAsync(Answers.Bytes(answer));
    });
}
