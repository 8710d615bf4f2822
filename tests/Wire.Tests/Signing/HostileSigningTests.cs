using System.Net;
using System.Text;
using Jardem.Cases.Cases;
using Jardem.Simulator.Authority;
using Jardem.Tests.Signatures;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using Xunit;

namespace Jardem.Tests.Signing;

/// <summary>What is not this officer's signature over this document is refused with its reason, and nothing of it is kept.</summary>
[Row("J-03")]
public sealed class HostileSigningTests
{
    [Fact]
    public async Task A_signature_that_does_not_hold_or_is_not_the_officers_is_refused_and_nothing_is_kept()
    {
        await using var house = await SigningHouse.Open();
        var id = await house.Granted();
        var before = (await house.State(id)).Version;
        var token = await house.Token(id, "certificate");
        var other = await house.Token(id, "decision");
        var content = await house.Original(token);
        var own = house.Key("head");
        async Task Refused(string code, byte[] cms, string? hash = null) => (await house.Sign("head", token, cms, hash: hash)).IsProblem(HttpStatusCode.Conflict, code);

        await Refused("signature.other-content", house.Centre.Sign(own, [.. content, 0x20]));
        await Refused("signature.other-content", house.Centre.Sign(own, await house.Original(other)));
        await Refused("act.signed-other-bytes", house.Centre.Sign(own, content), hash: new string('0', 64));
        await Refused("signature.malformed", Encoding.UTF8.GetBytes("no signature"));
        await Refused(SigningRight.OtherPerson, house.Centre.Sign(house.Key("specialist"), content));
        await Refused(SigningRight.NotAHead, house.Centre.Sign(house.Key("head", KeyUse.Sign, KeyRoles.LegalEntity, KeyRoles.Employee), content));
        await Refused("signature.wrong-use", house.Centre.Sign(house.Key("head", KeyUse.Authenticate), content));
        var gone = house.Key("head");
        house.Centre.Centre.Revoke(gone);
        await Refused("signature.revoked", house.Centre.Sign(gone, content));
        var state = await house.State(id);
        Assert.Equal(before, state.Version);
        Assert.All(state.Documents, d => Assert.Null(d.Signature));
        using var anybody = new HttpClient { BaseAddress = house.Address };
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(new Uri($"/d/{token}/signature.p7s", UriKind.Relative), TestTime.Bound)).StatusCode);
    }

    [Fact]
    public async Task A_replayed_request_is_answered_as_the_first_time_and_a_second_signature_is_refused()
    {
        await using var house = await SigningHouse.Open();
        var id = await house.Granted();
        var token = await house.Token(id, "certificate");
        var cms = house.Centre.Sign(house.Key("head"), await house.Original(token));
        var first = (await house.Sign("head", token, cms, "one")).Is(HttpStatusCode.OK);
        var version = (await house.State(id)).Version;
        Assert.Equal(first.Text, (await house.Sign("head", token, cms, "one")).Is(HttpStatusCode.OK).Text);
        (await house.Sign("head", token, cms, "two")).IsProblem(HttpStatusCode.Conflict, "act.document-signed-already");
        (await house.Sign("head", await house.Token(id, "decision"), cms, "one")).IsProblem(HttpStatusCode.Conflict, "key-reused");
        Assert.Equal(version, (await house.State(id)).Version);
    }

    [Fact]
    public async Task Many_at_once_sign_one_document_once_and_others_are_not_disturbed()
    {
        await using var house = await SigningHouse.Open();
        var id = await house.Granted();
        var (certificate, decision) = (await house.Token(id, "certificate"), await house.Token(id, "decision"));
        var key = house.Key("head");
        var (one, two) = (house.Centre.Sign(key, await house.Original(certificate)), house.Centre.Sign(key, await house.Original(decision)));
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => house.Sign("head", i % 2 == 0 ? certificate : decision, i % 2 == 0 ? one : two)));
        Assert.Equal(2, replies.Count(r => r.Status == HttpStatusCode.OK));
        Assert.All(replies.Where(r => r.Status != HttpStatusCode.OK), r => Assert.Contains(r.Code, new[] { "act.document-signed-already", "signing.conflict" }));
        Assert.Equal(2, (await house.State(id)).Documents.Count(d => d.Signature is not null));
    }

    [Fact]
    public async Task Somebody_elses_document_a_void_one_and_one_that_is_not_there_are_not_signed()
    {
        await using var house = await SigningHouse.Open();
        var id = await house.Granted();
        var token = await house.Token(id, "certificate");
        var content = await house.Original(token);
        (await house.Sign("specialist", token, house.Centre.Sign(house.Key("specialist"), content))).IsProblem(HttpStatusCode.Conflict, "act.not-your-document");
        (await house.Sign("almaty", token, house.Centre.Sign(house.Key("almaty"), content))).IsProblem(HttpStatusCode.NotFound, "not-found");
        foreach (var forged in new[] { new string('f', 32), "%2e%2e", new string('a', 400), token.ToUpperInvariant() + "x" })
            Assert.Equal(HttpStatusCode.NotFound, (await house.Sign("head", forged, house.Centre.Sign(house.Key("head"), content))).Status);
        (await house["head"].Act(id, "court-act", new { ruling = "№ 1", reason = "Сот актісі", again = false })).Is(HttpStatusCode.OK);
        (await house.Sign("head", token, house.Centre.Sign(house.Key("head"), content))).IsProblem(HttpStatusCode.Conflict, "act.document-void");
        (await house.Sign("operator", await house.Token(id, "application"), house.Centre.Sign(house.Key("operator"), content))).IsProblem(HttpStatusCode.Conflict, "act.no-such-document");
    }

    [Fact]
    public async Task More_than_sixty_four_kilobytes_are_not_looked_at()
    {
        await using var house = await SigningHouse.Open();
        var token = await house.Token(await house.Registered(), "acceptance-receipt");
        Assert.Equal(HttpStatusCode.Conflict, (await house.Sign("operator", token, new byte[DocumentSigning.Largest + 1])).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await house.Sign("operator", token, new byte[400_000])).Status);
    }

    [Fact]
    public async Task Without_a_key_and_without_a_sign_in_nothing_is_taken()
    {
        await using var house = await SigningHouse.Open();
        var token = await house.Token(await house.Registered(), "acceptance-receipt");
        (await house["operator"].Post($"documents/{token}/signature", new { hash = "", cms = "MAA=" })).IsProblem(HttpStatusCode.BadRequest, "key-missing");
        using var nobody = new Api.ApiClient(house.Address);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.Post($"documents/{token}/signature", new { hash = "", cms = "MAA=" }, ("Idempotency-Key", "x"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.Get($"documents/{token}/to-sign")).Status);
    }

    [Fact]
    public async Task While_revocation_cannot_be_asked_the_signer_is_told_to_come_again()
    {
        await using var house = await SigningHouse.Open();
        var token = await house.Token(await house.Registered(), "acceptance-receipt");
        (house.Centre.Centre.Faults.OcspSilent, house.Centre.Centre.Faults.ListSilent) = (true, true);
        var cms = house.Centre.Sign(house.Key("operator"), await house.Original(token));
        (await house.Sign("operator", token, cms)).IsProblem(HttpStatusCode.Conflict, "signature.revocation-unknown");
        Assert.Null((await house.State(await house.Registered())).Documents[^1].Signature);
        (house.Centre.Centre.Faults.OcspSilent, house.Centre.Centre.Faults.ListSilent) = (false, false);
        house.Centre.Now += TimeSpan.FromMinutes(10); // who did not answer is left alone for a while
        (await house.Sign("operator", token, cms)).Is(HttpStatusCode.OK);
    }
}
