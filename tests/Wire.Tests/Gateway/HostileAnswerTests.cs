using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using Jardem.Integrations.Gateway.Signing;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Gateway;

/// <summary>Answers that must not be used, each over a real socket: none is, each is kept with the reason, and nothing breaks.</summary>
[Row("J-05")]
public sealed class HostileAnswerTests
{
    private const string Extra = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    private static string Good(string message) => Answers.Signed(Answers.Data(message, Asker.EntrepreneurFound()));

    public static TheoryData<string, string> Forms => new()
    {
        { "bomb", "no XML that is accepted" },
        { "external-entity", "no XML that is accepted" },
        { "external-dtd", "no XML that is accepted" },
        { "deep", "nested too deep" },
        { "many", "holds too much" },
        { "instruction", "comments or instructions" },
        { "comment", "comments or instructions" },
        { "not-utf8", "no XML that is accepted" },
        { "no-xml", "no XML that is accepted" },
        { "cut", "no XML that is accepted" },
        { "empty", "no XML that is accepted" },
        { "other-root", "no SOAP envelope" },
        { "unsigned", "one header and one body" },
        { "no-signature", "Security lacks Signature" },
        { "stranger", "the signer is a stranger" },
        { "expired", "out of date" },
        { "weak", "key is not accepted" },
        { "altered", "the signature does not hold" },
        { "other-key", "the signature does not hold" },
        { "sha1", "algorithm is not accepted" },
        { "hmac", "algorithm is not accepted" },
        { "inclusive", "only exclusive canonicalisation" },
        { "xpath", "only exclusive canonicalisation" },
        { "two-references", "not over one thing" },
        { "whole-document", "not over the body" },
        { "key-value", "lacks SecurityTokenReference" },
        { "bad-certificate", "certificate cannot be read" },
        { "no-certificate", "certificate has no fitting length" },
        { "bad-signature-value", "the signature cannot be read" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_refused(string form, string why)
    {
        await using var end = await WireEnd.Doing((context, m) => context.Response.Body.WriteAsync(Form(form, m)).AsTask());
        using var asker = new Asker(end.Address);
        await Refused(asker, why);
        Assert.Equal(Form(form, "").Length > 0, asker.Exchanges.Only.Answer.Length > 0);
        Assert.Single(end.Came);
    }

    /// <summary>The signed body is moved away and another stands where the body is read.</summary>
    [Theory]
    [InlineData("header", "occurs twice")]
    [InlineData("wrapper", "occurs twice")]
    [InlineData("second-body", "one header and one body")]
    [InlineData("after-body", "one header and one body")]
    [InlineData("in-body", "occurs twice")]
    [InlineData("in-signature", "occurs twice")]
    [InlineData("second-signature", "occurs twice")]
    [InlineData("second-security", "occurs twice")]
    [InlineData("same-id", "an id occurs twice")]
    [InlineData("same-plain-id", "an id occurs twice")]
    [InlineData("body-without-id", "no id to be signed by")]
    [InlineData("nested-envelope", "one header and one body")]
    public async Task A_signature_is_not_wrapped_around_another_body(string variant, string why)
    {
        await using var end = await WireEnd.Saying(m => Wrapped(variant, m));
        using var asker = new Asker(end.Address);
        await Refused(asker, why);
    }

    /// <summary>It has no end: whoever read on would run into the time of the try.</summary>
    [Fact]
    public async Task A_huge_answer_is_not_read_to_its_end()
    {
        await using var end = await WireEnd.Doing(async (context, _) =>
        {
            var part = new byte[64 * 1024];
            Array.Fill(part, (byte)' ');
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(part);
        });
        using var asker = new Asker(end.Address);
        await Refused(asker, "too large");
    }

    [Fact]
    public async Task A_huge_length_is_believed_enough_to_read_nothing()
    {
        await using var end = await WireEnd.Doing(async (context, _) =>
        {
            context.Response.ContentLength = 3L * 1024 * 1024;
            await context.Response.Body.WriteAsync(new byte[1024]);
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var asker = new Asker(end.Address);
        await Refused(asker, "too large");
    }

    [Fact]
    public async Task An_answer_to_another_question_is_refused()
    {
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, Asker.EntrepreneurFound(), correlation: Guid.NewGuid().ToString())));
        using var asker = new Asker(end.Address);
        await Refused(asker, "the answer to another question");
    }

    [Fact]
    public async Task A_replayed_answer_is_refused()
    {
        string? first = null;
        await using var end = await WireEnd.Saying(m => first ??= Good(m));
        using var asker = new Asker(end.Address);
        Assert.IsType<RegisterReply.Found>(await asker.Ask());
        Assert.Contains("another question", Assert.IsType<RegisterReply.Unusable>(await asker.Ask()).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_of_an_answer_answers_one_question_only()
    {
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, Asker.EntrepreneurFound(), id: "the-same")));
        using var asker = new Asker(end.Address);
        Assert.IsType<RegisterReply.Found>(await asker.Ask());
        Assert.Contains("another question before", Assert.IsType<RegisterReply.Unusable>(await asker.Ask()).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-20T10:54:59+05:00")]
    [InlineData("2026-11-20T11:05:01+05:00")]
    [InlineData("1970-01-01T00:00:00Z")]
    public async Task A_date_far_from_now_is_refused(string date)
    {
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, Asker.EntrepreneurFound(), date: date)));
        using var asker = new Asker(end.Address);
        await Refused(asker, "far from now");
    }

    [Fact]
    public async Task Another_operations_answer_is_refused()
    {
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, Answers.Payload("EntityResponse"))));
        using var asker = new Asker(end.Address);
        await Refused(asker, "data lacks EntrepreneurResponse");
    }

    [Fact]
    public async Task An_authority_is_believed_only_for_whom_it_was_named()
    {
        await using var end = await WireEnd.Saying(m => Answers.Signed(Answers.Data(m, Asker.EntrepreneurFound()), WireKeys.Issued));
        using var asker = new Asker(end.Address, s => s with { Signing = s.Signing with { Trusted = [WireKeys.Root], SignerBin = WireKeys.Bin } });
        Assert.IsType<RegisterReply.Found>(await asker.Ask());
        end.Answer = (context, m) => WireEnd.Say(context, Answers.Signed(Answers.Data(m, Asker.EntrepreneurFound()), WireKeys.IssuedToAnother));
        Assert.Contains("stranger", Assert.IsType<RegisterReply.Unusable>(await asker.Ask()).Why, StringComparison.Ordinal);
        end.Answer = (context, m) => WireEnd.Say(context, Good(m));
        Assert.Contains("stranger", Assert.IsType<RegisterReply.Unusable>(await asker.Ask()).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signer_is_known_by_the_thumbprint_too()
    {
        await using var end = await WireEnd.Saying(Good);
        var thumbprint = WireKeys.Gateway.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256).ToLower(CultureInfo.InvariantCulture);
        using var asker = new Asker(end.Address, s => s with { Signing = s.Signing with { Trusted = [], Thumbprints = [thumbprint] } });
        Assert.IsType<RegisterReply.Found>(await asker.Ask());
    }

    private static async Task Refused(Asker asker, string why)
    {
        var reply = Assert.IsType<RegisterReply.Unusable>(await asker.Ask());
        Assert.Contains(why, reply.Why, StringComparison.Ordinal);
        Assert.DoesNotContain(Asker.Iin, reply.Why, StringComparison.Ordinal);
        var kept = asker.Exchanges.Only;
        Assert.Equal((ExchangeOutcome.Unusable, reply.Why, 0), (kept.Outcome, kept.Why, kept.Records.Length));
    }

    private static byte[] Form(string form, string m)
    {
        if (m.Length == 0)
            return form == "empty" ? [] : [1];
        var body = Answers.Data(m, Asker.EntrepreneurFound());
        var good = Answers.Signed(body);
        return form switch
        {
            "not-utf8" => [.. Encoding.UTF8.GetBytes("<a>"), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("</a>")],
            _ => Encoding.UTF8.GetBytes(form switch
            {
                "bomb" => """<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>""" + good.Replace("2020-02-03", "&c;", StringComparison.Ordinal),
                "external-entity" => """<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>""" + good.Replace("2020-02-03", "&x;", StringComparison.Ordinal),
                "external-dtd" => """<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">""" + good,
                "deep" => Repeat("<a>", 100_000) + Repeat("</a>", 100_000),
                "many" => $"<a>{Repeat("<b/>", 60_000)}</a>",
                "instruction" => "<?do something?>" + good,
                "comment" => good.Replace("2020-02-03", "2020<!-- -->-02-03", StringComparison.Ordinal),
                "no-xml" => "{}",
                "cut" => good[..(good.Length / 2)],
                "empty" => "",
                "other-root" => "<html/>",
                "unsigned" => Answers.Envelope(body),
                "no-signature" => Between(good, "<Signature ", "</Signature>", ""),
                "stranger" => Answers.Signed(body, WireKeys.Stranger),
                "expired" => Answers.Signed(body, WireKeys.Expired),
                "weak" => Answers.Signed(body, WireKeys.Weak),
                "altered" => good.Replace("2020-02-03", "2020-02-04", StringComparison.Ordinal),
                "other-key" => Answers.Signed(body, WireKeys.Stranger).Replace(Convert.ToBase64String(WireKeys.Stranger.RawData), Convert.ToBase64String(WireKeys.Gateway.RawData), StringComparison.Ordinal),
                "sha1" => Answers.Signed(body, otherwise: s => s.SignedInfo!.SignatureMethod = SignedXml.XmlDsigRSASHA1Url),
                "hmac" => good.Replace(SignedXml.XmlDsigRSASHA256Url, "http://www.w3.org/2000/09/xmldsig#hmac-sha1", StringComparison.Ordinal),
                "inclusive" => Answers.Signed(body, otherwise: s => s.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigC14NTransformUrl),
                "xpath" => good.Replace($"""<Transform Algorithm="{SignedXml.XmlDsigExcC14NTransformUrl}" />""", """<Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><XPath>true()</XPath></Transform>""", StringComparison.Ordinal),
                "two-references" => Answers.Signed(body, otherwise: s => s.AddReference(Second())),
                "whole-document" => good.Replace("URI=\"#body-1\"", "URI=\"\"", StringComparison.Ordinal),
                "key-value" => Between(good, "<wsse:SecurityTokenReference", "</wsse:SecurityTokenReference>", "<KeyName>-</KeyName>"),
                "bad-certificate" => Between(good, "ValueType", "</wsse:KeyIdentifier>", $"ValueType=\"{X509}\">AAAA</wsse:KeyIdentifier>"),
                "no-certificate" => Between(good, "ValueType", "</wsse:KeyIdentifier>", $"ValueType=\"{X509}\"></wsse:KeyIdentifier>"),
                "bad-signature-value" => Between(good, "<SignatureValue>", "</SignatureValue>", "<SignatureValue>***</SignatureValue>"),
                _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
            }),
        };
    }

    private const string X509 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";

    private static Reference Second()
    {
        var reference = new Reference("#body-1") { DigestMethod = SignedXml.XmlDsigSHA256Url };
        reference.AddTransform(new XmlDsigExcC14NTransform());
        return reference;
    }

    private static string Wrapped(string variant, string m)
    {
        var good = Good(m);
        var from = good.IndexOf("<soap:Body", StringComparison.Ordinal);
        var to = good.IndexOf("</soap:Body>", StringComparison.Ordinal) + "</soap:Body>".Length;
        var signed = good[from..to];
        string Forged(string id) => $"<soap:Body{id}>{Answers.Data(m, Asker.EntrepreneurFound().Replace("2020-02-03", "1999-01-01", StringComparison.Ordinal))}</soap:Body>";
        var other = $" xmlns:u=\"{Extra}\" u:Id=\"body-2\"";
        var same = $" xmlns:u=\"{Extra}\" u:Id=\"body-1\"";
        string Instead(string forged) => good[..from] + forged + good[to..];
        return variant switch
        {
            "header" => Instead(Forged(other)).Replace("<soap:Header>", $"<soap:Header>{signed}", StringComparison.Ordinal),
            "wrapper" => Instead(Forged(other)).Replace("<soap:Header>", $"<soap:Header><w xmlns=\"urn:w\">{signed}</w>", StringComparison.Ordinal),
            "second-body" => good[..from] + signed + Forged(other) + good[to..],
            "after-body" => good[..from] + Forged(other) + signed + good[to..],
            "in-body" => Instead(Forged(same).Replace("</soap:Body>", $"{signed}</soap:Body>", StringComparison.Ordinal)),
            "in-signature" => Instead(Forged(other)).Replace("</Signature>", $"<Object>{signed}</Object></Signature>", StringComparison.Ordinal),
            "second-signature" => good.Replace("</wsse:Security>", good[good.IndexOf("<Signature ", StringComparison.Ordinal)..good.IndexOf("</wsse:Security>", StringComparison.Ordinal)] + "</wsse:Security>", StringComparison.Ordinal),
            "second-security" => good.Replace("<soap:Header>", "<soap:Header><wsse:Security/>", StringComparison.Ordinal),
            "same-id" => Instead(Forged(same)).Replace("<soap:Header>", $"<soap:Header><b xmlns:u=\"{Extra}\" u:Id=\"body-1\">{signed["<soap:Body wsu:Id=\"body-1\">".Length..^"</soap:Body>".Length]}</b>", StringComparison.Ordinal),
            "same-plain-id" => Instead(Forged(other)).Replace("<soap:Header>", "<soap:Header><b Id=\"body-2\"/>", StringComparison.Ordinal),
            "body-without-id" => good.Replace(" wsu:Id=\"body-1\"", "", StringComparison.Ordinal),
            "nested-envelope" => Answers.Envelope(good),
            _ => throw new ArgumentOutOfRangeException(nameof(variant), variant, null),
        };
    }

    private static string Between(string text, string from, string to, string instead)
    {
        var start = text.IndexOf(from, StringComparison.Ordinal);
        return text[..start] + instead + text[(text.IndexOf(to, start, StringComparison.Ordinal) + to.Length)..];
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
