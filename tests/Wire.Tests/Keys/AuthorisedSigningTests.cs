using System.Security.Cryptography;
using Jardem.Integrations.Signatures.Evidence;
using Jardem.Integrations.Signatures.Paths;
using Jardem.Simulator.Authority;
using Jardem.Tests.Signatures;
using Jardem.Tests.Signing;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Ports.Keys;
using Jardem.UseCases.Signatures.Keys;
using NodaTime;
using Xunit;
using Simulated = Jardem.Simulator.Authority.KeyUse;

namespace Jardem.Tests.Keys;

/// <summary>The authorised person signs by the key store: within the key's policy, verified, each use in the log before the signature is given out.</summary>
[Row("J-03")]
public sealed class AuthorisedSigningTests
{
    private const string Body = "astana-social";
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    [Fact]
    public async Task The_head_signs_by_the_key_and_every_use_is_in_the_log()
    {
        await using var house = await House();
        var papers = new[] { Paper(1), Paper(2) };
        var signed = Assert.IsType<KeySigning.Signed>(await Sign(house, papers));
        var head = (await house.Get<IAccounts>().ByLogin("head", TestTime.Bound))!;
        foreach (var (paper, made) in papers.Zip(signed.Papers))
        {
            Assert.Equal((paper.Token, head.Id), (made.Token, made.Signature.By.Account));
            Assert.NotNull(made.Signature.TimeStamp);
            EvidenceCheck.Verify(made.Files[0].Bytes, paper.Content, made.Files[1].Bytes, TrustedCertificates.In(house.Centre.Roots)).Holds();
        }

        var uses = await house.Get<IKeyUses>().Newest(Body, 10, TestTime.Bound);
        Assert.Equal(papers.Select(p => Hash(p.Content)).Order(), uses.Select(u => u.Content).Order());
        Assert.All(uses, u => Assert.Equal((KeyOutcome.Signed, head.Id, signed.Papers[0].Signature.Key), (u.Outcome, u.Account, u.Key)));
    }

    [Theory]
    [InlineData("Services", "rehabilitated-certificate", KeyRefusal.OtherService)]
    [InlineData("Kinds", "certificate", KeyRefusal.OtherKind)]
    [InlineData("GreatestAmount", "999", KeyRefusal.TooMuch)]
    [InlineData("PerDay", "1", KeyRefusal.TooMany)]
    [InlineData("FirstHour", "12", KeyRefusal.OutOfHours)]
    [InlineData("LastHour", "10", KeyRefusal.OutOfHours)]
    public async Task Outside_of_its_policy_the_key_does_not_sign(string setting, string value, KeyRefusal why)
    {
        // The clock of the house stands at 11:00 of the office.
        await using var house = await House($"--Keys:0:{setting}", value);
        Assert.Equal(why, Assert.IsType<KeySigning.Refused>(await Sign(house, [Paper(1), Paper(2)])).Why);
        var uses = await house.Get<IKeyUses>().Newest(Body, 10, TestTime.Bound);
        Assert.Equal(2, uses.Count);
        Assert.All(uses, u => Assert.Equal((KeyOutcome.Refused, (KeyRefusal?)why), (u.Outcome, u.Why)));
    }

    [Fact]
    public async Task A_revoked_key_and_a_key_of_another_person_do_not_sign()
    {
        await using var house = await House();
        using (var key = house.Key("almaty", Simulated.Sign, KeyRoles.LegalEntity, KeyRoles.FirstHead))
            await With(house, key, KeyRefusal.WrongPerson);
        using (var key = house.Key("head", Simulated.Sign, KeyRoles.LegalEntity, KeyRoles.Employee))
            await With(house, key, KeyRefusal.WrongPerson);
        using (var key = house.Key("head"))
        {
            house.Centre.Centre.Revoke(key, house.Centre.Now.AddDays(-1));
            await With(house, key, KeyRefusal.DoesNotHold);
        }
    }

    [Fact]
    public async Task While_nobody_says_whether_the_key_is_revoked_nothing_is_signed_and_it_may_be_tried_again()
    {
        await using var house = await House();
        (house.Centre.Centre.Faults.OcspSilent, house.Centre.Centre.Faults.ListSilent) = (true, true);
        Assert.IsType<KeySigning.Unavailable>(await Sign(house, [Paper(1)]));
        Assert.Empty(await house.Get<IKeyUses>().Newest(null, 10, TestTime.Bound));
    }

    [Fact]
    public async Task Nobody_answers_where_there_is_no_key_the_key_has_ended_or_the_account_is_closed()
    {
        await using var house = await House();
        var signing = house.Get<AuthorisedSigning>();
        Assert.Equal(KeyRefusal.NoKey, (await signing.PersonOf("almaty-social", Asked([]), TestTime.Bound)).Refusal);
        var now = house.Centre.Now;
        house.Centre.Now = now.AddYears(2);
        Assert.Equal(KeyRefusal.NotInForce, (await signing.PersonOf(Body, Asked([]), TestTime.Bound)).Refusal);
        house.Centre.Now = now;
        Assert.NotNull((await signing.PersonOf(Body, Asked([]), TestTime.Bound)).Person);
        var accounts = house.Get<IAccounts>();
        await accounts.Close((await accounts.ByLogin("head", TestTime.Bound))!.Id, "closed", TestTime.Bound);
        Assert.Equal(KeyRefusal.NoOfficer, (await signing.PersonOf(Body, Asked([]), TestTime.Bound)).Refusal);

        // Each of them is in the log, though nothing was made to be signed.
        var uses = await house.Get<IKeyUses>().Newest(null, 10, TestTime.Bound);
        Assert.Equal([(Body, KeyRefusal.NotInForce, true), (Body, KeyRefusal.NoOfficer, true), ("almaty-social", KeyRefusal.NoKey, false)], uses.Select(u => (u.Body, u.Why!.Value, u.Key is not null)));
        Assert.All(uses, u => Assert.Equal((KeyOutcome.Refused, "", "", ""), (u.Outcome, u.Kind, u.Token, u.Content)));
    }

    [Fact]
    public async Task Signers_at_once_do_not_pass_the_limit_of_the_day()
    {
        await using var house = await House("--Keys:0:PerDay", "5");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Sign(house, [Paper(i)])));
        Assert.Equal(5, outcomes.OfType<KeySigning.Signed>().Count());
        var uses = await house.Get<IKeyUses>().Newest(Body, 50, TestTime.Bound);
        Assert.Equal((5, 7), (uses.Count(u => u.Outcome == KeyOutcome.Signed), uses.Count(u => u.Why == KeyRefusal.TooMany)));
    }

    private static Task<SigningHouse> House(params string[] more) => SigningHouse.Open(house =>
    {
        using var key = house.Key("head");
        return
        [
            "--Keys:0:Body", Body, "--Keys:0:Account", "head", "--Keys:0:File", KeyFiles.Pfx(house.Folder, key, house.Centre.Centre.Issuing), "--Keys:0:PasswordFile", KeyFiles.Text(house.Folder, KeyFiles.Password),
            "--Keys:0:Services", "funeral-payment", "--Keys:0:TimeStamps", new Uri(house.Centre.Address, "tsa").AbsoluteUri, .. more,
        ];
    });

    /// <summary>The same house with another key in place of its own.</summary>
    private static async Task With(SigningHouse house, System.Security.Cryptography.X509Certificates.X509Certificate2 key, KeyRefusal why)
    {
        using var signer = new Integrations.Signatures.Keys.Pkcs12Signer(new Integrations.Signatures.Keys.KeySettings
        {
            Body = Body,
            Login = "head",
            Policy = new KeyPolicy { Services = ["funeral-payment"] },
            File = KeyFiles.Pfx(house.Folder, key, house.Centre.Centre.Issuing),
            PasswordFile = KeyFiles.Text(house.Folder, KeyFiles.Password),
        });
        var person = (await house.Get<AuthorisedSigning>().PersonOf(Body, Asked([]), TestTime.Bound)).Person! with { Signer = signer };
        Assert.Equal(why, Assert.IsType<KeySigning.Refused>(await house.Get<AuthorisedSigning>().Sign(person, Asked([Paper(1)]), TestTime.Bound)).Why);
    }

    private static async Task<KeySigning> Sign(SigningHouse house, IReadOnlyList<PaperToSign> papers)
    {
        var signing = house.Get<AuthorisedSigning>();
        return await signing.Sign((await signing.PersonOf(Body, Asked([]), TestTime.Bound)).Person!, Asked(papers), TestTime.Bound);
    }

    private static KeyTask Asked(IReadOnlyList<PaperToSign> papers) => new(Guid.CreateVersion7(), "funeral-payment", 100_000, Zone, papers);

    private static PaperToSign Paper(int i) => new("decision", i.ToString("x32", System.Globalization.CultureInfo.InvariantCulture), System.Text.Encoding.UTF8.GetBytes($"<p>шешім {i}</p>"));

    private static string Hash(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
}
