using Jardem.Cases.Facts;
using Jardem.Integrations.Gateway;
using Jardem.Simulator.Faults;
using Jardem.Tests.Api;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Registers;
using Xunit;

namespace Jardem.Tests.Registers;

/// <summary>The asynchronous way from the question to the case, through the outside world's own queue.</summary>
public sealed class LateAnswerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Row("J-05")]
    public async Task Answers_that_come_late_twice_or_out_of_turn_reach_each_its_case_once()
    {
        await using var house = await RunHouse.Open(null, 400);
        house.World.Order(new Order("education", "duplicate", Count: 2));
        house.World.Order(new Order("education", "reorder", Count: 2));
        house.World.Order(new Order("education", "late", Count: 2, Ms: 3000));
        var people = house.Applicants.Where(p => p.AgeOn(RunHouse.Today) < 40).Take(6).ToList();
        List<Guid> cases = [];
        using (var desk = await ApiClient.SignIn(house.Address, "operator"))
        {
            foreach (var person in people)
                cases.Add(await house.Register(desk, person, cases.Count));
        }

        await house.Until(cases, s => RegisterAnswers.Standing(s.Facts, StudyingRoom.Study, s.Facts.Applicant.Iin) is not null);
        // Whatever is brought once more changes nothing.
        await house.Get<PendingAnswers>().Round(Cancel);
        foreach (var exchange in await Studies(house, cases))
            await house.Get<AskRegisters>().Answered(new Job(AskRegisters.AnswerJobKind, exchange.Id.ToString(), default, default), Cancel);
        foreach (var (id, person) in cases.Zip(people))
        {
            var exchange = Assert.Single(await house.Get<IExchanges>().OfCase(id, Cancel), e => e.Question.Operation == StudyingRoom.Study);
            var answer = Assert.Single((await house.State(id)).Facts.Registers!, a => a.Inquiry == StudyingRoom.Study);
            Assert.Equal((exchange.Id, person.Iin), (answer.Exchange, answer.Subject));
            Assert.True(answer.Outcome is RegisterOutcome.Found or RegisterOutcome.NoRecord);
            Assert.All(answer.Records, r => Assert.Equal(person.Iin, r["iin"]));
        }
    }

    private static async Task<List<Exchange>> Studies(RunHouse house, IEnumerable<Guid> cases)
    {
        List<Exchange> all = [];
        foreach (var id in cases)
            all.AddRange((await house.Get<IExchanges>().OfCase(id, Cancel)).Where(e => e.Question.Operation == StudyingRoom.Study));
        return all;
    }
}
