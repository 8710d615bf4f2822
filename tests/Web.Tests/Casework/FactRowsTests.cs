using System.Collections.Immutable;
using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Services.Journeys;
using Jardem.Storage;
using Jardem.Tests.Payments;
using Jardem.UseCases;
using Jardem.UseCases.ActiveLaw;
using Jardem.Web.Pages.Casework;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Casework;

/// <summary>The table of facts of a case names whatever any service may have asked, in the words of its own questions.</summary>
public sealed class FactRowsTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Fact]
    public async Task Every_answer_and_consent_of_every_service_has_its_words()
    {
        var cancel = TestContext.Current.CancellationToken;
        var payments = await PaymentHouse.Over(house.Get<IStorage>(), new MoodyRail(new Random(1)));
        var state = CaseState.Of(await house.Get<IStorage>().Events.Read((await payments.Award()).Case, cancel))!;
        var snapshot = await house.Get<SnapshotSource>().Active(cancel);
        var law = snapshot.On(new LocalDate(2026, 11, 20));
        foreach (var room in house.Get<ServiceRooms>().All)
            foreach (var language in Enum.GetValues<Language>())
            {
                var journey = room.Journey(law);
                var own = journey.Steps.SelectMany(s => s.Questions).Where(q => q.Key.StartsWith(room.QuestionPrefix, StringComparison.Ordinal)).DistinctBy(q => q.Key).ToList();
                var facts = state.Facts with { Request = room.Requests[0], Answers = own.ToImmutableSortedDictionary(q => q.Key, Sample, StringComparer.Ordinal), Consents = Consents(journey), Established = [] };
                var rows = new CaseFactRows(house.Get<TextCatalog>(), language, law, DateTimeZone.Utc, journey).Of(facts, state.Registration);
                Assert.All(rows, r => Assert.DoesNotContain(own, q => q.Key == r.Label || (q.Kind == QuestionKind.Date && r.Value == Sample(q))));
                Assert.True(rows.Count >= own.Count + facts.Consents.Count);
            }
    }

    [Theory]
    [InlineData("annulled", "certificateNumber", "deathDate", "office", "recordNumber", "registeredOn")]
    [InlineData("amount", "kind", "since", "status", "until")]
    [InlineData("iban", "bank", "since", "bin", "nameKz", "nameRu", "director", "closedOn", "active")]
    public async Task What_registers_say_of_a_death_a_payment_and_an_account_is_shown_in_words(params string[] fields)
    {
        var words = await Words(Language.Ru);
        Assert.All(fields, f => Assert.NotEqual(f, words.Field(f)));
        Assert.Equal("Фамилия умершего", words.Fact("funeral.deceased.surname"));
        Assert.Equal("Нет", words.Value("funeral.deceased.record-annulled", "false"));
        Assert.Equal("73\u00a0600\u00a0₸", words.Value("amount", "7360000"));
        Assert.Equal("пенсионные выплаты по возрасту", words.Value("kind", "old-age-pension"));
    }

    private async Task<RegisterWords> Words(Language language) =>
        new(house.Get<TextCatalog>(), language, (await house.Get<SnapshotSource>().Active(TestContext.Current.CancellationToken)).On(new LocalDate(2026, 11, 20)));

    private static List<string> Consents(Journey journey) =>
        [.. journey.Steps.SelectMany(s => s.Questions).Where(q => q.Kind == QuestionKind.Statement).Select(q => q.Key["statement.".Length..])];

    private static string Sample(Question question) => question.Kind switch
    {
        QuestionKind.Choice => question.Options[^1],
        QuestionKind.YesNo => "yes",
        QuestionKind.Date => "2026-05-08",
        _ => "17",
    };
}
