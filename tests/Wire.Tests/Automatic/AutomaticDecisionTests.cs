using System.Net;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Payments;
using Jardem.Integrations.Signatures.Evidence;
using Jardem.Integrations.Signatures.Paths;
using Jardem.Tests.Signatures;
using Jardem.UseCases.Access;
using Jardem.UseCases.Automatic;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Ports.Keys;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Automatic;

/// <summary>
/// A rule decides a case by itself: record, papers, signatures of the authorised person, entitlement and order to pay in one append; and
/// whatever it cannot grant goes to a person with its reason, never a refusal.
/// </summary>
public sealed class AutomaticDecisionTests
{
    private static readonly Scope Everything = Scope.Whole("test");

    [Fact]
    [Row("E-16"), Row("E-18"), Row("J-03"), Row("J-14")]
    public async Task What_the_rules_grant_is_approved_by_the_key_and_ordered_to_be_paid_in_one_append()
    {
        await using var house = await AutomaticHouse.Open();
        var id = await house.Registered();
        await house.Decide(id);
        Assert.Equal(CasePhase.Registered, (await house.State(id)).Phase);
        await house.Ask(id);
        Assert.NotEmpty(await house.Get<IJobs>().Lease(AutomaticJobs.Kind, house.House.Centre.GetCurrentInstant(), Duration.FromMinutes(5), 10, TestTime.Bound));
        await house.Decide(id);
        var state = await house.State(id);
        Assert.Equal(CasePhase.Granted, state.Phase);
        var record = state.Granted!.Record;
        Assert.Equal((PayingRoom.Rule, true, "astana-social"), (record.Rule, AutomaticOfficer.Is(record.PreparedBy), record.DecidedBy.Body));
        Assert.Equal(record.Hash(), state.Granted.Confirmation.RecordHash);
        Assert.NotNull(record.Calendar);

        // One change: every event of the decision has its one moment and actor, and the rows came with it.
        var stream = await house.Get<IEventStore>().Read(id, TestTime.Bound);
        var decided = stream.SkipWhile(e => e.Type != "case.granted/1").ToList();
        Assert.Equal(["case.granted/1", "case.document-issued/1", "case.document-issued/1", "case.document-signed/1", "case.document-signed/1"], decided.Select(e => e.Type));
        Assert.Single(decided.Select(e => e.Meta).Distinct());
        foreach (var kind in new[] { "decision", "certificate" })
        {
            var document = state.Document(kind)!;
            Assert.Equal(record.DecidedBy.Account, document.Signature!.By.Account);
            Assert.NotNull(document.Signature.Key);
            var files = house.Get<IDocumentStore>();
            EvidenceCheck.Verify(
                (await files.File(document.Signature.Cms, TestTime.Bound))!.Bytes, (await files.File(document.Html, TestTime.Bound))!.Bytes, (await files.File(document.Signature.Evidence, TestTime.Bound))!.Bytes,
                TrustedCertificates.In(house.House.Centre.Roots)).Holds();
        }

        var order = Assert.Single(await house.Get<IPaymentOrders>().OfCase(Everything, id, TestTime.Bound));
        Assert.Equal((PayingRoom.Amount, PaymentState.Ordered), (order.Amount, order.State));
        Assert.Contains(await Jobs(house, GrantedPayment.SendJob), j => j.Key == order.Order.ToString());
        Assert.Equal(2, (await house.Get<IKeyUses>().Newest(null, 10, TestTime.Bound)).Count(u => u.Outcome == KeyOutcome.Signed && u.Case == id));

        // Done again, by any number of workers, it changes nothing.
        await Task.WhenAll(house.Decide(id), house.Decide(id), house.Ask(id));
        Assert.Equal(state.Version, (await house.State(id)).Version);
    }

    [Fact]
    [Row("E-17")]
    public async Task What_the_rules_cannot_grant_goes_to_a_person_with_its_reason_and_nothing_is_refused()
    {
        await using var house = await AutomaticHouse.Open();
        var applicant = MadeUp.Applicant;

        async Task Leaves(Guid id, string why, string? about)
        {
            await house.Decide(id);
            var state = await house.State(id);
            Assert.Equal((CasePhase.Registered, false, why, about), (state.Phase, state.IsAutomatic, state.Left?.Why, state.Left?.About));
            Assert.Equal(state.Registration.Deadline.Due, state.PromisedOn);
            Assert.Equal(StepAwaited.Take, NextStep.Of(state)!.Step);
            Assert.Empty(state.Preliminaries);
            Assert.Empty(await house.Get<IPaymentOrders>().OfCase(Everything, id, TestTime.Bound));
            var row = (await house.Get<ICaseLists>().Get(Everything, id, TestTime.Bound))!;
            Assert.Equal(StepAwaited.Take, row.Next);
            await house.Decide(id);
            Assert.Equal(state.Version, (await house.State(id)).Version);
            (await house.House["specialist"].Act(id, "take")).Is(HttpStatusCode.OK);
        }

        // A difference that nobody settled.
        house.Answers = q => house.Person(q, applicant, "Басқаев");
        var different = await house.Registered();
        await house.Ask(different);
        await Leaves(different, "difference", "person");

        // What only a person can establish.
        house.Answers = q => house.Person(q, applicant);
        var incomplete = await house.Registered(complete: false);
        await house.Ask(incomplete);
        await Leaves(incomplete, "undetermined", null);

        // A register that is silent, or answers what cannot be used, until the limit is over.
        foreach (var (reply, why) in new (Func<RegisterQuestion, RegisterReply>, string)[] { (q => new RegisterReply.Silent(Guid.CreateVersion7(), "test"), "silent-register"), (q => new RegisterReply.Unusable(Guid.CreateVersion7(), "test"), "unusable-answer") })
        {
            house.Answers = reply;
            var silent = await house.Registered();
            await house.Ask(silent);
            await house.Decide(silent);
            Assert.True((await house.State(silent)).IsAutomatic);
            var now = house.House.Centre.Now;
            house.House.Centre.Now = AutomaticJobs.End(await house.State(silent)).ToDateTimeOffset();
            Assert.Contains(await Jobs(house, AutomaticJobs.Kind), j => j.Key == $"{silent}/limit");
            await house.Decide(silent);
            var state = await house.State(silent);
            Assert.Equal((false, why, "person"), (state.IsAutomatic, state.Left?.Why, state.Left?.About));
            house.House.Centre.Now = now;
        }
    }

    [Fact]
    [Row("E-17")]
    public async Task Without_a_key_or_outside_of_its_policy_a_person_decides()
    {
        await using (var without = await AutomaticHouse.Open(keys: false))
            await Leaves(without, "key-no-key");
        await using (var small = await AutomaticHouse.Open(["--Keys:0:GreatestAmount", "1000"]))
            await Leaves(small, "key-too-much");
        await using (var few = await AutomaticHouse.Open(["--Keys:0:PerDay", "1"]))
            await Leaves(few, "key-too-many");
    }

    [Fact]
    [Row("E-16")]
    [Row("E-22")]
    public async Task Outside_the_hours_of_the_key_the_decision_waits_for_them_within_the_limit()
    {
        await using var house = await AutomaticHouse.Open(["--Keys:0:FirstHour", "9", "--Keys:0:LastHour", "18"]);
        var id = await house.Registered();
        await house.Ask(id);
        var zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
        var day = (await house.State(id)).PromisedOn;
        Instant At(LocalDate on, int hour) => on.At(new LocalTime(hour, 30)).InZoneLeniently(zone).ToInstant();
        var opens = day.At(new LocalTime(9, 0)).InZoneLeniently(zone).ToInstant();
        house.House.Centre.Now = At(day, 7).ToDateTimeOffset();
        for (var time = 0; time < 3; time++)
            await house.Decide(id);
        var waiting = await house.State(id);
        Assert.Equal((CasePhase.Registered, true, opens), (waiting.Phase, waiting.IsAutomatic, waiting.PutOffUntil));
        Assert.Single((await house.Get<IEventStore>().Read(id, TestTime.Bound)).Select(CaseEvents.Serializer.Read).OfType<DecisionPutOff>());
        Assert.DoesNotContain(await house.Get<IKeyUses>().Newest(null, 10, TestTime.Bound), u => u.Case == id);
        var jobs = house.Get<IJobs>();
        async Task<IReadOnlyList<string>> Due(Instant now) => [.. (await jobs.Lease(AutomaticJobs.Kind, now, Duration.FromMilliseconds(1), 100, TestTime.Bound)).Select(j => j.Job.Key).Where(k => k == $"{id}/{waiting.Version}")];
        Assert.Empty(await Due(opens - Duration.FromMinutes(1)));
        Assert.Single(await Due(opens));
        house.House.Centre.Now = opens.ToDateTimeOffset();
        await house.Decide(id);
        Assert.Equal((CasePhase.Granted, null), ((await house.State(id)).Phase, (await house.State(id)).PutOffUntil));

        // The hours begin again only after the limit: a person decides.
        var late = await house.Registered();
        await house.Ask(late);
        house.House.Centre.Now = At((await house.State(late)).PromisedOn, 19).ToDateTimeOffset();
        await house.Decide(late);
        var left = await house.State(late);
        Assert.Equal(("key-out-of-hours", null), (left.Left?.Why, left.PutOffUntil));
        Assert.All((await house.Get<IKeyUses>().Newest(null, 10, TestTime.Bound)).Where(u => u.Case == late), u => Assert.Equal(KeyRefusal.OutOfHours, u.Why));
    }

    [Fact]
    [Row("E-16")]
    public async Task A_silent_certification_centre_is_waited_for_until_the_limit_is_over()
    {
        await using var house = await AutomaticHouse.Open();
        var (id, late) = (await house.Registered(), await house.Registered());
        await house.Ask(id);
        await house.Ask(late);
        (house.House.Centre.Centre.Faults.OcspSilent, house.House.Centre.Centre.Faults.ListSilent) = (true, true);
        await Assert.ThrowsAsync<KeyUnusableException>(() => house.Decide(id));
        Assert.True((await house.State(id)).IsAutomatic);
        (house.House.Centre.Centre.Faults.OcspSilent, house.House.Centre.Centre.Faults.ListSilent) = (false, false);
        house.House.Centre.Now = house.House.Centre.Now.AddSeconds(30);
        await house.Decide(id);
        Assert.Equal(CasePhase.Granted, (await house.State(id)).Phase);
        (house.House.Centre.Centre.Faults.OcspSilent, house.House.Centre.Centre.Faults.ListSilent) = (true, true);
        house.House.Centre.Now = AutomaticJobs.End(await house.State(late)).ToDateTimeOffset();
        await house.Decide(late);
        Assert.Equal("key-unusable", (await house.State(late)).Left?.Why);
    }

    private static async Task Leaves(AutomaticHouse house, string why)
    {
        var id = await house.Registered();
        await house.Ask(id);
        await house.Decide(id);
        Assert.Equal(why, (await house.State(id)).Left?.Why);
        Assert.Empty(await house.Get<IPaymentOrders>().OfCase(Everything, id, TestTime.Bound));
    }

    private static async Task<IReadOnlyList<Job>> Jobs(AutomaticHouse house, string kind) =>
        [.. (await house.Get<IJobs>().Lease(kind, house.House.Centre.GetCurrentInstant(), Duration.FromMinutes(5), 100, TestTime.Bound)).Select(j => j.Job)];
}
