using System.Text;
using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Services.Documents;
using Jardem.Storage;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Ports.Keys;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Proactive;

/// <summary>The notice that an application on consent was accepted: what it says, and that the body's key certifies it.</summary>
[Row("E-14"), Row("J-03"), Row("J-07")]
public sealed class AcceptanceNoticeTests
{
    private static readonly string Phone = ProactiveHouse.Phone(1);

    [Fact]
    public async Task It_is_signed_by_the_key_of_the_body_and_says_that_it_stands_on_the_consent()
    {
        var key = new KeyDouble();
        await using var house = await ProactiveHouse.Open(s => s.AddSingleton<IAuthorisedSigner>(key).AddSingleton<ISignatureVerifier>(key));
        key.Bin = (await house.Get<SnapshotSource>().Active(default)).On(ProactiveHouse.Today).Body(ProactiveHouse.Body)!.Bin!;
        await house.Get<IAccounts>().Save(Head, default);
        var state = await Accepted(house);
        var notice = state.Document(CasePapers.AcceptanceReceipt)!;
        Assert.Equal((Head.Id, key.Key.Thumbprint), (notice.Signature!.By.Account, notice.Signature.Key));
        var text = Encoding.UTF8.GetString((await house.Get<IDocumentStore>().File(notice.Html, default))!.Bytes.Span);
        Assert.Equal(text, Encoding.UTF8.GetString(key.Signed!.Value.Span));
        Assert.Contains("пункт 16, часть 1", text, StringComparison.Ordinal);
        Assert.Contains("H-consent-day", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Расписка", text, StringComparison.Ordinal);
        Assert.DoesNotContain("rule:", text, StringComparison.Ordinal);
        // Run again it signs nothing more.
        var version = state.Version;
        await house.Get<UseCases.Proactive.SignAcceptance>().Run(UseCases.Proactive.SignAcceptance.JobOf(state.Id, house.Clock.Now), default);
        Assert.Equal(version, CaseState.Of(await house.Get<IEventStore>().Read(state.Id, default))!.Version);
    }

    [Fact]
    public async Task Without_a_key_it_waits_for_the_signature_of_nobody()
    {
        await using var house = await ProactiveHouse.Open();
        var state = await Accepted(house);
        var notice = state.Document(CasePapers.AcceptanceReceipt)!;
        Assert.Null(notice.Signature);
        Assert.Null(await house.Get<IEventStore>().HolderOf(AwaitedSignature.Of(state.Registration.By.Account, notice.Token), default));
    }

    [Fact]
    public async Task A_key_that_does_not_answer_is_asked_again()
    {
        var key = new KeyDouble { Silent = true };
        await using var house = await ProactiveHouse.Open(s => s.AddSingleton<IAuthorisedSigner>(key).AddSingleton<ISignatureVerifier>(key));
        key.Bin = (await house.Get<SnapshotSource>().Active(default)).On(ProactiveHouse.Today).Body(ProactiveHouse.Body)!.Bin!;
        await house.Get<IAccounts>().Save(Head, default);
        await Assert.ThrowsAsync<KeyUnusableException>(() => Accepted(house));
        key.Silent = false;
        house.Clock.Now += Duration.FromMinutes(10);
        await house.Sign();
        var state = (await house.Get<UseCases.Proactive.IOffers>().OfPhone(Phone, 1, default))[0];
        var accepted = CaseState.Of(await house.Get<IEventStore>().Read((await house.Get<UseCases.Proactive.OfferChange>().Read(state.Offer, default))!.Case!.Value, default))!;
        Assert.NotNull(accepted.Document(CasePapers.AcceptanceReceipt)!.Signature);
    }

    private static Account Head { get; } = new()
    {
        Id = "authorised-1",
        Login = "authorised",
        PasswordHash = "",
        Name = new PersonName("Басшыева", "Мысал"),
        Position = new Law.Text("Департамент басшысы", "Руководитель департамента", "Head of the department"),
        Body = ProactiveHouse.Body,
        Roles = [Role.Head],
        Language = "kk",
        Iin = KeyDouble.Iin,
        Stamp = "1",
    };

    private static async Task<CaseState> Accepted(ProactiveHouse house)
    {
        var death = house.Dies();
        await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        await house.Accept();
        await house.Sign();
        return (await house.Case(await house.State(death)))!;
    }

    /// <summary>A key that signs, and a verifier that finds it the head's.</summary>
    private sealed class KeyDouble : IAuthorisedSigner, ISignatureVerifier
    {
        public static readonly string Iin = MadeUp.Iin(new LocalDate(1975, 2, 26), Sex.Female, 31);

        public AuthorisedKey Key { get; } = new(
            ProactiveHouse.Body, "authorised", new string('c', 64), "pkcs12", Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0), new KeyPolicy { Services = ["funeral-payment"] });

        public string Bin { get; set; } = "";

        public bool Silent { get; set; }

        public ReadOnlyMemory<byte>? Signed { get; private set; }

        public Task<ReadOnlyMemory<byte>> Sign(ReadOnlyMemory<byte> content, Instant at, CancellationToken cancel)
        {
            if (Silent)
                throw new KeyUnusableException("no answer");
            Signed = content;
            return Task.FromResult<ReadOnlyMemory<byte>>("cms"u8.ToArray());
        }

        public Task<SignatureVerdict> Verify(SignatureToVerify asked, CancellationToken cancel) => Task.FromResult<SignatureVerdict>(new SignatureVerdict.Valid(new VerifiedSignature(
            new SignerCertificate("01", "БАСШЫЕВА МЫСАЛ", "БАСШЫЕВА", null, Iin, Bin, [CertificateRole.LegalEntity, CertificateRole.FirstHead], Key.NotBefore, Key.NotAfter, "RSA"),
            null, RevocationProof.Ocsp, "{}"u8.ToArray())));
    }
}
