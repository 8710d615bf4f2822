using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Acts;
using Jardem.Cases.Offers.Events;
using Jardem.Cases.People.Consents;
using Jardem.Tests.Golden;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Proactive;

/// <summary>Every word of an addressee, and every silence, brings an offer to one end; told is once for each state.</summary>
public sealed class OfferTests
{
    private static readonly Guid Offer = Guid.Parse("01980000-0000-7000-8000-00000000000f");
    private static readonly Guid Other = Guid.Parse("01980000-0000-7000-8000-00000000000e");
    private static readonly Instant Sent = OfferEventSamples.Made.At;
    private static readonly Instant Later = Sent + Duration.FromHours(5);
    private static readonly Instant Late = OfferEventSamples.Made.Until;

    [Fact]
    [Row("E-42")]
    [Row("R-20")]
    public void One_yes_is_the_consent_and_the_confirmation_of_the_account_each_kept_by_itself()
    {
        var outcome = Said(Open(), ReplyMeaning.Yes);
        Assert.Collection(
            outcome.Events,
            e => Assert.Equal(Word(Later), Assert.IsType<OfferConsented>(e).Word),
            e => Assert.Equal((OfferEventSamples.Made.Account, true), (Assert.IsType<OfferAccountConfirmed>(e).Account, ((OfferAccountConfirmed)e).Known)));
        Assert.Null(outcome.Tell);
        Assert.Equal(OfferPhase.Agreed, After(Open(), outcome).Phase);
    }

    [Fact]
    [Row("R-20")]
    public void Without_a_known_account_or_for_another_one_a_reply_does_not_suffice()
    {
        var unknown = Open(OfferEventSamples.Made with { Account = null });
        var yes = Said(unknown, ReplyMeaning.Yes);
        Assert.Equal(("offer.sms.account-needed", OfferPhase.AwaitingAccount), (yes.Tell, After(unknown, yes).Phase));
        Assert.DoesNotContain(yes.Events, e => e is OfferAccountConfirmed);
        var other = Said(Open(), ReplyMeaning.OtherAccount);
        var waiting = After(Open(), other);
        Assert.Equal(("offer.sms.account-needed", OfferPhase.AwaitingAccount), (other.Tell, waiting.Phase));
        Assert.Equal(OfferPhase.Agreed, After(waiting, Said(waiting, ReplyMeaning.Yes)).Phase);
        Assert.Equal("offer.sms.account-needed", Said(waiting, ReplyMeaning.OtherAccount).Tell);
    }

    [Fact]
    public void A_refusal_is_taken_back_while_the_offer_holds_and_nobody_else_applied()
    {
        var declined = After(Open(), Said(Open(), ReplyMeaning.No));
        Assert.Equal(OfferPhase.Declined, declined.Phase);
        Assert.Equal(OfferOutcome.Nothing, Said(declined, ReplyMeaning.No));
        Assert.Equal(OfferPhase.Agreed, After(declined, Said(declined, ReplyMeaning.Yes)).Phase);
        // After its time a refusal stays one.
        var late = Said(declined, ReplyMeaning.Yes, Late);
        Assert.Equal("offer.sms.over", late.Tell);
        Assert.Empty(late.Events);
        var taken = Said(declined, ReplyMeaning.Yes, Later, Other);
        Assert.Equal(("offer.sms.taken", OfferPhase.Superseded), (taken.Tell, After(declined, taken).Phase));
    }

    [Fact]
    public void A_yes_is_taken_back_until_the_case_is_registered()
    {
        var agreed = After(Open(), Said(Open(), ReplyMeaning.Yes));
        Assert.Equal(OfferOutcome.Nothing, Said(agreed, ReplyMeaning.Yes));
        var no = After(agreed, Said(agreed, ReplyMeaning.No));
        Assert.Equal((OfferPhase.Declined, null, null), (no.Phase, no.Consented, no.Account));
        Assert.Equal(OfferOutcome.Nothing, EndOffer.Accepted(no, Other, Later));
        var accepted = After(agreed, EndOffer.Accepted(agreed, Other, Later));
        Assert.Equal((OfferPhase.Accepted, (Guid?)Other), (accepted.Phase, accepted.Case));
        foreach (var word in new[] { ReplyMeaning.Yes, ReplyMeaning.No, ReplyMeaning.OtherAccount, ReplyMeaning.Stop })
            Assert.Equal(("offer.sms.registered-already", 0), (Said(accepted, word).Tell, Said(accepted, word).Events.Count));
        Assert.Equal(OfferOutcome.Nothing, Said(accepted, ReplyMeaning.Unclear));
    }

    [Fact]
    public void Minds_change_three_times_at_most_so_that_machines_come_to_an_end()
    {
        var state = Open();
        var told = 0;
        for (var i = 0; i < 100; i++)
        {
            var outcome = Said(state, i % 2 == 0 ? ReplyMeaning.No : ReplyMeaning.Yes);
            told += outcome.Tell is not null && outcome.Events.Count > 0 ? 1 : 0;
            state = After(state, outcome);
        }

        Assert.Equal((OfferPhase.Declined, AnswerOffer.MostDeclines, AnswerOffer.MostDeclines), (state.Phase, state.Declines, told));
    }

    [Fact]
    public void A_late_yes_is_told_the_way_on_and_a_late_no_nothing()
    {
        var late = Said(Open(), ReplyMeaning.Yes, Late);
        var expired = After(Open(), late);
        Assert.Equal(("offer.sms.over", OfferPhase.Expired), (late.Tell, expired.Phase));
        Assert.Null(Said(Open(), ReplyMeaning.No, Late).Tell);
        Assert.Equal(("offer.sms.over", 0), (Said(expired, ReplyMeaning.Yes, Late).Tell, Said(expired, ReplyMeaning.Yes, Late).Events.Count));
        Assert.Equal(OfferOutcome.Nothing, Said(expired, ReplyMeaning.No, Late));
        Assert.Equal(OfferPhase.Agreed, After(Open(), Said(Open(), ReplyMeaning.Yes, Late - Duration.Epsilon)).Phase);
    }

    [Fact]
    [Row("E-08")]
    public void Whoever_answers_after_another_has_applied_is_told_so()
    {
        var taken = Said(Open(), ReplyMeaning.Yes, Later, Other);
        Assert.Equal(("offer.sms.taken", OfferPhase.Superseded), (taken.Tell, After(Open(), taken).Phase));
        Assert.Null(Said(Open(), ReplyMeaning.No, Later, Other).Tell);
        var agreed = After(Open(), Said(Open(), ReplyMeaning.Yes));
        Assert.Equal("offer.sms.taken", EndOffer.Overtaken(agreed, Other, Later).Tell);
    }

    [Fact]
    public void A_stranger_with_the_phone_agrees_to_nothing_and_the_next_phone_is_tried()
    {
        var wrong = Said(Open(), ReplyMeaning.WrongPerson);
        Assert.Equal("offer.sms.wrong-person", wrong.Tell);
        var lost = After(Open(), wrong);
        Assert.Equal((OfferPhase.Open, null, (int?)1), (lost.Phase, lost.Way, LoseWay.Next(lost)));
        var agreed = After(Open(), Said(Open(), ReplyMeaning.Yes));
        var after = After(agreed, Said(agreed, ReplyMeaning.WrongPerson));
        Assert.Equal((OfferPhase.Open, null, null), (after.Phase, after.Consented, after.Account));
        var second = OfferState.Evolve(lost, Offer, new OfferSent(1, Guid.NewGuid(), Later));
        var none = After(second, LoseWay.Decide(second, WayLoss.NotDelivered, Later));
        Assert.Equal((OfferPhase.Undeliverable, null), (none.Phase, none.Way));
    }

    [Fact]
    public void A_stranger_who_says_so_after_the_registration_is_heard_once_and_the_offer_goes_nowhere_else()
    {
        var agreed = After(Open(), Said(Open(), ReplyMeaning.Yes));
        var accepted = After(agreed, EndOffer.Accepted(agreed, Other, Later));
        var wrong = Said(accepted, ReplyMeaning.WrongPerson);
        Assert.Equal(("offer.sms.wrong-person", 1), (wrong.Tell, wrong.Events.Count));
        var after = After(accepted, wrong);
        Assert.Equal((OfferPhase.Accepted, (Guid?)Other, null, null, false), (after.Phase, after.Case, after.Way, after.Consented, after.Holds));
        Assert.Empty(Said(after, ReplyMeaning.WrongPerson).Events);
    }

    [Fact]
    public void A_message_not_delivered_ends_no_offer_that_was_answered()
    {
        var answered = After(Open(), Said(Open(), ReplyMeaning.No));
        Assert.Equal(OfferOutcome.Nothing, LoseWay.Decide(answered, WayLoss.NotDelivered, Later));
        var delivered = OfferState.Evolve(Open(), Offer, new OfferDelivered(Guid.NewGuid(), Later));
        Assert.Equal(OfferOutcome.Nothing, LoseWay.Decide(delivered, WayLoss.NotDelivered, Later));
    }

    [Fact]
    public void Who_wants_no_such_messages_is_heard_whenever_it_is_said()
    {
        foreach (var state in new[] { Open(), After(Open(), Said(Open(), ReplyMeaning.Yes)), After(Open(), Said(Open(), ReplyMeaning.No)) })
            Assert.Equal(OfferPhase.Stopped, After(state, Said(state, ReplyMeaning.Stop, Late, Other)).Phase);
    }

    [Fact]
    public void A_death_that_did_not_happen_takes_the_offer_back_with_a_word_to_whoever_may_have_read_it()
    {
        var told = EndOffer.ByRecord(Open(), OfferWithdrawal.DeathAnnulled, 2, knew: true, Later);
        Assert.Equal(("offer.sms.annulled", true), (told.Tell, Assert.IsType<OfferWithdrawn>(Assert.Single(told.Events)).Told));
        Assert.Null(EndOffer.ByRecord(Open(), OfferWithdrawal.DeathAnnulled, 2, knew: false, Later).Tell);
        var withdrawn = After(Open(), told);
        Assert.Equal("offer.sms.withdrawn", Said(withdrawn, ReplyMeaning.Yes).Tell);
        Assert.Equal(OfferOutcome.Nothing, EndOffer.ByRecord(withdrawn, OfferWithdrawal.DeathAnnulled, 3, knew: true, Later));
    }

    [Fact]
    public void The_other_language_comes_once_and_the_answer_counts_as_before()
    {
        var russian = Said(Open(), ReplyMeaning.Russian);
        var state = After(Open(), russian);
        Assert.Equal(("offer.sms.offer", "ru"), (russian.Tell, state.Language));
        Assert.Equal(OfferOutcome.Nothing, Said(state, ReplyMeaning.Russian));
        Assert.Equal(OfferPhase.Agreed, After(state, Said(state, ReplyMeaning.Yes)).Phase);
    }

    [Theory]
    [InlineData("ИӘ", ReplyMeaning.Yes)]
    [InlineData(" да. ", ReplyMeaning.Yes)]
    [InlineData("Ия!", ReplyMeaning.Yes)]
    [InlineData("жоқ", ReplyMeaning.No)]
    [InlineData("Счёт", ReplyMeaning.OtherAccount)]
    [InlineData("ШОТ", ReplyMeaning.OtherAccount)]
    [InlineData("стоп", ReplyMeaning.Stop)]
    [InlineData("Қате", ReplyMeaning.WrongPerson)]
    [InlineData("рус", ReplyMeaning.Russian)]
    [InlineData("да нет", ReplyMeaning.Unclear)]
    [InlineData("ДА 22", ReplyMeaning.Unclear)]
    [InlineData("кто это?", ReplyMeaning.Unclear)]
    [InlineData("", ReplyMeaning.Unclear)]
    [InlineData("KZ75125KZT1001300335", ReplyMeaning.Unclear)]
    public void A_reply_is_one_word_of_those_offered(string text, ReplyMeaning meaning) => Assert.Equal(new ReadReply(meaning, null), ReadReply.Of(text));

    [Fact]
    public void A_reply_may_name_the_offer_that_it_means()
    {
        Assert.Equal(new ReadReply(ReplyMeaning.Yes, 2), ReadReply.Of("Да 2"));
        Assert.Equal(new ReadReply(ReplyMeaning.No, 9), ReadReply.Of("жоқ, 9."));
        Assert.Equal(new ReadReply(ReplyMeaning.Unclear, null), ReadReply.Of(new string('а', 100_000)));
    }

    private static OfferState Open(OfferMade? made = null) =>
        OfferState.Evolve(OfferState.Evolve(null, Offer, made ?? OfferEventSamples.Made), Offer, new OfferSent(0, Guid.Empty, Sent));

    private static OfferOutcome Said(OfferState state, ReplyMeaning meaning, Instant? at = null, Guid? taken = null) => AnswerOffer.Decide(state, meaning, Word(at ?? Later), taken);

    private static OfferWord Word(Instant at) => new(ConsentChannel.SmsReply, "01980000-0000-7000-8000-0000000000aa", at);

    private static OfferState After(OfferState state, OfferOutcome outcome) => outcome.Events.Aggregate(state, (s, e) => OfferState.Evolve(s, s.Id, e));
}
