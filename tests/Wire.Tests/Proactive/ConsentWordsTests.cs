using System.Text;
using Jardem.Cases.People.Consents;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.Services.Documents;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Proactive;

/// <summary>What a yes is kept as is what the message asked, in each language, and no more; the application prints the same.</summary>
[Row("E-42"), Row("E-46"), Row("J-10")]
public sealed class ConsentWordsTests
{
    private static readonly string Phone = ProactiveHouse.Phone(1);

    [Fact]
    public async Task Nothing_is_kept_or_printed_that_the_message_did_not_ask()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        var offer = await house.Offer(death);
        await house.Says(Phone, "ИӘ");
        await house.Accept();
        var state = (await house.Case(await house.State(death)))!;
        Assert.Equal(["buried", "limited-access", "personal-data"], state.Facts.Consents.Order(StringComparer.Ordinal));
        var given = (await house.Get<PersonFile>().Consents(offer.Person, default)).Entries.Select(e => e.Given).ToList();
        Assert.Equal([ConsentKind.ProactiveService, ConsentKind.PersonalData, ConsentKind.LimitedAccessData], given.Select(g => g.Kind));
        Assert.All(given, g => Assert.Equal("offer.sms.offer/3", g.Text));

        var paper = (await house.Get<DocumentIssuer>().Complete(state.Id, default)).Document(CasePapers.Application)!;
        var html = Encoding.UTF8.GetString((await house.Get<IDocumentStore>().File(paper.Html, default))!.Bytes.Span);
        var texts = house.Get<TextCatalog>();
        Assert.Contains(texts.Get("question.funeral.statement.limited-access.label", Language.Ru), html, StringComparison.Ordinal);
        Assert.DoesNotContain(texts.Get("question.statement.documents-true.label", Language.Ru), html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("offer.sms.offer")]
    [InlineData("offer.sms.offer-without-account")]
    public void The_message_names_each_consent_in_each_language(string key)
    {
        var texts = TextCatalog.Of(typeof(Services.IServiceRoom).Assembly);
        (Language Language, string[] Words)[] said =
        [
            (Language.Kk, ["ИӘ – жерледім, төлемге", "деректерімді", "қолжетімділігі шектеулісін"]),
            (Language.Ru, ["ДА – вы хоронили и согласны на выплату", "обработку данных", "ограниченного доступа"]),
            (Language.En, ["YES – you buried, and consent to the payment", "use of your data", "limited access"]),
        ];
        foreach (var (language, words) in said)
            Assert.All(words, w => Assert.Contains(w, texts.Get(key, language), StringComparison.Ordinal));
    }
}
