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
