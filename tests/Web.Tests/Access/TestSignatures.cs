using System.Security.Cryptography;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Jardem.Cases.People;
using Jardem.UseCases.Ports;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Access;

/// <summary>
/// Signatures of tests about what follows from a signature: they name the signer in plain words and the bytes signed by their hash. Every
/// other signature goes to the verifier of the server.
/// </summary>
internal sealed class TestSignatures(Func<ISignatureVerifier> usual) : ISignatureVerifier
{
    private static readonly byte[] Mark = "test-signature:"u8.ToArray();

    /// <summary>How many signatures were verified here.</summary>
    public int Verified { get; private set; }

    private sealed record Signed(string Hash, string CommonName, string? Surname, string? Patronymic, string Iin, string? Bin, CertificateRole[] Roles, SignatureUse Use, SignatureFault? Fault);

    public static IServiceCollection Beside(IServiceCollection services)
    {
        var usual = services.Last(d => d.ServiceType == typeof(ISignatureVerifier));
        services.AddSingleton(s => new TestSignatures(() =>
            (ISignatureVerifier)(usual.ImplementationInstance ?? usual.ImplementationFactory?.Invoke(s) ?? ActivatorUtilities.CreateInstance(s, usual.ImplementationType!))));
        return services.AddSingleton<ISignatureVerifier>(s => s.GetRequiredService<TestSignatures>());
    }

    public static SignerCertificate Citizen(int number) => Person(MadeUp.Iin(new LocalDate(1971, 3, 4), Sex.Female, 700 + number));

    public static SignerCertificate Person(string iin) =>
        new("01", "МЫСАЛОВА ҮЛГІ", "МЫСАЛОВА", "МЫСАЛҚЫЗЫ", iin, null, [CertificateRole.NaturalPerson], Instant.MinValue, Instant.MaxValue, "test");

    public static SignerCertificate Employee(string iin, string bin) => Person(iin) with { Bin = bin, Roles = [CertificateRole.LegalEntity, CertificateRole.Employee] };

    /// <summary>A signature over these bytes.</summary>
    public static byte[] Sign(SignerCertificate signer, ReadOnlySpan<byte> content, SignatureUse use = SignatureUse.Authenticate, SignatureFault? fault = null) =>
    [
        .. Mark,
        .. JsonSerializer.SerializeToUtf8Bytes(new Signed(Convert.ToHexString(SHA256.HashData(content)), signer.CommonName, signer.Surname, signer.Patronymic, signer.Iin, signer.Bin, [.. signer.Roles], use, fault)),
    ];

    public async Task<SignatureVerdict> Verify(SignatureToVerify asked, CancellationToken cancel)
    {
        if (!asked.Cms.Span.StartsWith(Mark))
            return await usual().Verify(asked, cancel);
        Verified++;
        var signed = JsonSerializer.Deserialize<Signed>(asked.Cms.Span[Mark.Length..])!;
        if (signed.Fault is { } fault)
            return new SignatureVerdict.Refused(fault, "as the test says");
        if (signed.Hash != Convert.ToHexString(SHA256.HashData(asked.Content.Span)))
            return new SignatureVerdict.Refused(SignatureFault.OtherContent, "other bytes");
        if (signed.Use != asked.Use)
            return new SignatureVerdict.Refused(SignatureFault.WrongUse, "other use");
        var signer = new SignerCertificate("01", signed.CommonName, signed.Surname, signed.Patronymic, signed.Iin, signed.Bin, [.. signed.Roles], Instant.MinValue, Instant.MaxValue, "test");
        return new SignatureVerdict.Valid(new VerifiedSignature(signer, null, RevocationProof.Ocsp, "{}"u8.ToArray()));
    }

    /// <summary>Signs in on the page with this certificate.</summary>
    public async Task SignIn(HttpClient client, SignerCertificate signer)
    {
        var cancel = TestContext.Current.CancellationToken;
        var guard = Guard(await client.GetStringAsync(new Uri("/sign-in/signature", UriKind.Relative), cancel));
        using var begin = new FormUrlEncodedContent([new("__RequestVerificationToken", guard)]);
        using var begun = await client.PostAsync(new Uri("/sign-in/signature", UriKind.Relative), begin, cancel);
        var page = new HtmlParser().ParseDocument(await begun.Content.ReadAsStringAsync(cancel));
        var form = page.QuerySelector("form[data-ncalayer]")!;
        var cms = Sign(signer, Convert.FromBase64String(form.GetAttribute("data-content")!));
        using var sent = new FormUrlEncodedContent(
            [new("__RequestVerificationToken", guard), new("challenge", form.QuerySelector("input[name=challenge]")!.GetAttribute("value")!), new("cms", Convert.ToBase64String(cms))]);
        using var signedIn = await client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), sent, cancel);
        Assert.Equal(302, (int)signedIn.StatusCode);
    }

    private static string Guard(string page) => new HtmlParser().ParseDocument(page).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
