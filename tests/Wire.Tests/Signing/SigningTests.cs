using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Jardem.Integrations.Signatures.Evidence;
using Jardem.Integrations.Signatures.Paths;
using Jardem.Tests.Signatures;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using Xunit;

namespace Jardem.Tests.Signing;

/// <summary>Officers sign the documents they answer for, and anybody can verify what was signed without us.</summary>
[Row("J-03")]
public sealed class SigningTests
{
    [Fact]
    public async Task The_head_signs_decision_and_certificate_the_operator_the_receipt_and_openssl_verifies_them()
    {
        await using var house = await SigningHouse.Open();
        var id = await house.Granted();
        foreach (var (login, kind) in new[] { ("operator", "acceptance-receipt"), ("head", "decision"), ("head", "certificate") })
        {
            var token = await house.Token(id, kind);
            var shown = (await house[login].Get($"documents/{token}/to-sign")).Is(HttpStatusCode.OK).Json;
            var content = Convert.FromBase64String(shown.GetProperty("content").GetString()!);
            Assert.Equal(shown.GetProperty("hash").GetString(), Convert.ToHexStringLower(SHA256.HashData(content)));
            (await house.Sign(login, token, house.Centre.Sign(house.Key(login), content, timeStamped: true))).Is(HttpStatusCode.OK);
            var kept = (await house.State(id)).Document(kind)!.Signature!;
            Assert.Equal("ocsp", kept.Revocation);
            Assert.NotNull(kept.TimeStamp);
            await OpensslVerifies(house, token, content);
            var evidence = (await house.Get<IDocumentStore>().File(kept.Evidence, TestTime.Bound))!;
            var cms = (await house.Get<IDocumentStore>().File(kept.Cms, TestTime.Bound))!;
            Assert.Equal("application/pkcs7-signature", cms.MediaType);
            Assert.Equal("application/json", evidence.MediaType);
            EvidenceCheck.Verify(cms.Bytes, content, evidence.Bytes, TrustedCertificates.In(house.Centre.Roots)).Holds();
        }

        using var anybody = new HttpClient { BaseAddress = house.Address };
        anybody.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ru");
        var page = await anybody.GetStringAsync(new Uri($"/d/{await house.Token(id, "certificate")}", UriKind.Relative), TestTime.Bound);
        Assert.Contains("Руководитель отдела", page, StringComparison.Ordinal);
        // The public page names the post and the body, not the person.
        Assert.DoesNotContain("Жұмабаева", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("/signature.p7s", page, StringComparison.Ordinal);
        var said = (await house["operator"].Get($"documents/{await house.Token(id, "certificate")}")).Json.GetProperty("signed");
        Assert.Equal("ocsp", said.GetProperty("revocation").GetString());
    }

    [Fact]
    public async Task What_waits_for_an_officer_is_listed_until_it_is_signed()
    {
        await using var house = await SigningHouse.Open();
        var id = await house.Granted();
        var head = (await house.Get<IAccounts>().ByLogin("head", TestTime.Bound))!;
        var asked = new UseCases.Access.Principal(new Cases.People.Officer(head.Id, head.Name, head.Position, head.Body, head.Unit), head.Roles);
        async Task<string[]> Waiting() => [.. (await house.Get<DocumentSigning>().Awaiting(asked, TestTime.Bound)).Select(r => r.Kind)];
        Assert.Equal(["certificate", "decision"], (await Waiting()).Order());
        var token = await house.Token(id, "decision");
        (await house.Sign("head", token, house.Centre.Sign(house.Key("head"), await house.Original(token)))).Is(HttpStatusCode.OK);
        Assert.Equal(["certificate"], await Waiting());
    }

    [Fact]
    public async Task Where_signing_is_required_the_result_leaves_only_signed()
    {
        await using var house = await SigningHouse.Open("--Signing:Required", "true");
        var id = await house.Granted();
        Assert.Equal("sign", (await house["specialist"].Get($"cases/{id}")).Json.GetProperty("next").GetProperty("step").GetString());
        (await house["specialist"].Act(id, "send-result")).IsProblem(HttpStatusCode.Conflict, "act.not-signed");
        foreach (var kind in new[] { "decision", "certificate" })
        {
            var token = await house.Token(id, kind);
            (await house.Sign("head", token, house.Centre.Sign(house.Key("head"), await house.Original(token)))).Is(HttpStatusCode.OK);
        }

        (await house["specialist"].Act(id, "send-result")).Is(HttpStatusCode.OK);
    }

    private static async Task OpensslVerifies(SigningHouse house, string token, byte[] content)
    {
        using var anybody = new HttpClient { BaseAddress = house.Address };
        var folder = Directory.CreateTempSubdirectory("jardem-openssl-");
        try
        {
            string At(string name) => Path.Combine(folder.FullName, name);
            await File.WriteAllBytesAsync(At("original.html"), content, TestTime.Bound);
            await File.WriteAllBytesAsync(At("signature.p7s"), await anybody.GetByteArrayAsync(new Uri($"/d/{token}/signature.p7s", UriKind.Relative), TestTime.Bound), TestTime.Bound);
            await File.WriteAllTextAsync(At("root.pem"), house.Centre.Centre.Root.ExportCertificatePem(), TestTime.Bound);
            var at = house.Centre.Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
            using var process = Process.Start(new ProcessStartInfo(
                "openssl",
                ["cms", "-verify", "-binary", "-inform", "DER", "-in", At("signature.p7s"), "-content", At("original.html"), "-CAfile", At("root.pem"), "-purpose", "any", "-attime", at, "-out", At("out")])
            { RedirectStandardError = true })!;
            var error = await process.StandardError.ReadToEndAsync(TestTime.Bound);
            await process.WaitForExitAsync(TestTime.Bound);
            Assert.True(process.ExitCode == 0, error);
            Assert.Equal(content, await File.ReadAllBytesAsync(At("out"), TestTime.Bound));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
