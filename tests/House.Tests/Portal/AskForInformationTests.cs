using System.Text;
using Jardem.Cases.People.Events;
using Jardem.Services.FuneralPayment;
using Jardem.Services.RehabilitatedCertificate;
using Jardem.Tests.LibraryCard;
using Jardem.UseCases.Access;
using Jardem.UseCases.Checking;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Portal;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;
using Outcome = Jardem.UseCases.Portal.AskForInformation.Outcome;

namespace Jardem.Tests.Portal;

/// <summary>A citizen asks for information on the assignment by a signed request and is answered at once, about nobody else.</summary>
public sealed class AskForInformationTests
{
    private const string Card = "library-card";

    private static CancellationToken Cancel => LibraryDesk.Cancel;

    [Fact]
    [Row("E-38")]
    public async Task A_signed_request_is_kept_with_its_signature_and_answered_at_once_in_the_cabinet()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var (citizen, other) = (await house.Citizen(1), await house.Citizen(2, "Басқа көше, 1"));
        await house.Applied(citizen);
        await house.Applied(other);
        var ask = house.Get<AskForInformation>();
        Assert.Equal([FuneralPaymentRoom.ServiceId, Card], (await ask.Services(Cancel)).Select(r => r.Id));

        var html = await ToSign(house, citizen);
        Assert.Equal(html.Hash, (await ToSign(house, citizen)).Hash);
        var cms = LibrarySignatures.Sign(html.Bytes, citizen.Iin);
        var given = Assert.IsType<Outcome.Given>(await ask.Sign(citizen, Card, html.Hash, cms, Cancel)).Asked;
        Assert.Equal((Card, 1, html.Hash, house.Clock.Now), (given.Service, given.Number, given.Request.Html, given.At));
        var documents = house.Get<IDocumentStore>();
        foreach (var (hash, bytes) in new[] { (html.Hash, html.Bytes), (given.Signature.Cms, cms), (given.Signature.Evidence, "{}"u8.ToArray()) })
            Assert.Equal(bytes.ToArray(), (await documents.File(hash, Cancel))!.Bytes.ToArray());
        var kept = Assert.IsType<InformationAsked>(PersonEvent.Serializer.Read(Assert.Single(await house.Get<IEventStore>().Read(citizen.Person, Cancel))));
        Assert.Equal(given, kept);

        var answer = await Answer(house, citizen, given);
        foreach (var said in new[] { "Оқырманов Мысал", citizen.Iin, html.Hash, "№ 1/2026 өтініш", "Заявление № 1/2026", "Заявление принято и передано на рассмотрение.", "Решение еще не принято." })
            Assert.Contains(said, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("2/2026", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Iin, answer, StringComparison.Ordinal);

        var files = house.Get<OwnFiles>();
        Assert.Equal(["information", "information-request"], (await files.Documents(citizen, Cancel)).Where(d => !d.OfCase).Select(d => d.Kind).Order(StringComparer.Ordinal));
        Assert.Equal(html.Bytes.ToArray(), (await files.Html(citizen, given.Request.Token, Cancel))!.Bytes.ToArray());
        Assert.Null(await files.Html(other, given.Answer.Token, Cancel));
        Assert.DoesNotContain(await files.Documents(other, Cancel), d => d.Kind.StartsWith("information", StringComparison.Ordinal));
        Assert.Null(await house.Get<ReadDocument>().Html(LibraryDesk.Operator, given.Answer.Token, Cancel));
        Assert.Equal("information", (await house.Get<CheckDocument>().Run(given.Answer.Token, Cancel))!.Row.Kind);
    }

    [Fact]
    [Row("E-38")]
    public async Task Whoever_has_nothing_is_told_so_and_another_service_is_not_mixed_in()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var (citizen, other) = (await house.Citizen(1), await house.Citizen(2));
        await house.Applied(other);
        Assert.Contains("в системе нет", await Answer(house, citizen, await Asked(house, citizen, Card)), StringComparison.Ordinal);
        var funeral = await Answer(house, other, await Asked(house, other, FuneralPaymentRoom.ServiceId));
        Assert.Contains("Заявлений от вашего имени и назначенных вам выплат по этой государственной услуге в системе нет.", funeral, StringComparison.Ordinal);
        Assert.Contains("Назначение единовременной выплаты на погребение", funeral, StringComparison.Ordinal);
    }

    [Fact]
    [Row("E-38")]
    public async Task The_same_request_sent_twice_or_at_once_has_one_answer_and_the_next_one_is_another()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var citizen = await house.Citizen(1);
        var ask = house.Get<AskForInformation>();
        var html = await ToSign(house, citizen);
        var cms = LibrarySignatures.Sign(html.Bytes, citizen.Iin);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ask.Sign(citizen, Card, html.Hash, cms, Cancel)));
        var once = Assert.Single(answers.Select(a => Assert.IsType<Outcome.Given>(a).Asked.Answer.Token).Distinct());
        Assert.Equal(once, Assert.IsType<Outcome.Given>(await ask.Sign(citizen, Card, html.Hash, cms, Cancel)).Asked.Answer.Token);

        var second = await Asked(house, citizen, Card);
        Assert.Equal((2, false), (second.Number, second.Request.Html == html.Hash));
        Assert.Equal([2, 1], (await ask.Of(citizen, Cancel)).Select(a => a.Number));
        Assert.Equal(4, (await house.Get<OwnFiles>().Documents(citizen, Cancel)).Count);
    }

    [Fact]
    [Row("E-38")]
    public async Task A_signature_of_other_bytes_or_of_another_person_asks_nothing()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var (citizen, other) = (await house.Citizen(1), await house.Citizen(2));
        var html = await ToSign(house, citizen);
        async Task<string> Refused(byte[] cms, string? hash = null, string service = Card) => await house.Get<AskForInformation>().Sign(citizen, service, hash ?? html.Hash, cms, Cancel) switch
        {
            Outcome.NotAllowed no => no.TextKey,
            var outcome => outcome.GetType().Name,
        };
        var own = LibrarySignatures.Sign(html.Bytes, citizen.Iin);
        Assert.Equal("signature.other-content", await Refused(LibrarySignatures.Sign("other"u8.ToArray(), citizen.Iin)));
        Assert.Equal("signature.other-person", await Refused(LibrarySignatures.Sign(html.Bytes, other.Iin)));
        Assert.Equal("signature.not-a-natural-person", await Refused(LibrarySignatures.Sign(html.Bytes, citizen.Iin, "200141980104")));
        Assert.Equal("signature.malformed", await Refused("nonsense"u8.ToArray()));
        Assert.Equal("signature.malformed", await Refused([]));
        Assert.Equal("signature.malformed", await Refused(new byte[1_000_000]));
        Assert.Equal(nameof(Outcome.Stale), await Refused(own, new string('0', 64)));
        Assert.Equal(nameof(Outcome.Stale), await Refused(own, html.Hash, FuneralPaymentRoom.ServiceId));
        Assert.Equal("portal.information.none", await Refused(own, html.Hash, RehabilitatedCertificateRoom.ServiceId));
        Assert.Equal("portal.information.none", await Refused(own, html.Hash, "no-such-service"));
        house.Clock.Now += Duration.FromDays(1);
        Assert.Equal(nameof(Outcome.Stale), await Refused(own));
        Assert.Empty(await house.Get<IEventStore>().Read(citizen.Person, Cancel));
        Assert.Empty(await house.Get<OwnFiles>().Documents(citizen, Cancel));
    }

    [Fact]
    public async Task Twenty_requests_are_answered_in_a_day_and_more_on_the_next()
    {
        await using var house = await LibraryDesk.Open(online: true);
        var citizen = await house.Citizen(1);
        for (var i = 0; i < 20; i++)
            await Asked(house, citizen, Card);
        Assert.Equal("portal.information.too-many", Assert.IsType<Outcome.NotAllowed>(await house.Get<AskForInformation>().Look(citizen, Card, Cancel)).TextKey);
        house.Clock.Now += Duration.FromDays(1);
        Assert.Equal(21, (await Asked(house, citizen, Card)).Number);
    }

    [Fact]
    public async Task A_service_that_is_not_asked_for_on_the_portal_gives_no_information_there()
    {
        await using var house = await LibraryDesk.Open();
        Assert.Equal([FuneralPaymentRoom.ServiceId], (await house.Get<AskForInformation>().Services(Cancel)).Select(r => r.Id));
    }

    private static async Task<StoredFile> ToSign(LibraryDesk house, CitizenPrincipal citizen, string service = Card) =>
        Assert.IsType<Outcome.ToSign>(await house.Get<AskForInformation>().Look(citizen, service, Cancel)).Html;

    private static async Task<InformationAsked> Asked(LibraryDesk house, CitizenPrincipal citizen, string service)
    {
        var html = await ToSign(house, citizen, service);
        return Assert.IsType<Outcome.Given>(await house.Get<AskForInformation>().Sign(citizen, service, html.Hash, LibrarySignatures.Sign(html.Bytes, citizen.Iin), Cancel)).Asked;
    }

    private static async Task<string> Answer(LibraryDesk house, CitizenPrincipal citizen, InformationAsked asked) =>
        Encoding.UTF8.GetString((await house.Get<OwnFiles>().Html(citizen, asked.Answer.Token, Cancel))!.Bytes.Span);
}
