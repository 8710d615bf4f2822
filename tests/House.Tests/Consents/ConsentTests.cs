using Jardem.Cases.People;
using Jardem.Cases.People.Consents;
using Jardem.Cases.People.Events;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Consents;

/// <summary>What a consent allows, for how long, and what its withdrawal changes.</summary>
public sealed class ConsentTests
{
    private static readonly Instant Filed = Instant.FromUtc(2026, 7, 13, 5, 0);
    private static readonly Guid Case = Guid.Parse("01980000-0000-7000-8000-000000000001");
    private static readonly Guid Other = Guid.Parse("01980000-0000-7000-8000-000000000002");

    [Fact]
    [Row("J-10")]
    public void A_consent_holds_from_its_giving_to_its_end_for_its_matter_only()
    {
        var book = ConsentBook.Empty.With(Given(ConsentKind.DigitalDocument, "identity-card", Filed, Filed + Duration.FromHours(1)));
        Assert.True(book.Holds(ConsentKind.DigitalDocument, "identity-card", Filed));
        Assert.False(book.Holds(ConsentKind.DigitalDocument, "identity-card", Filed - Duration.FromSeconds(1)));
        Assert.False(book.Holds(ConsentKind.DigitalDocument, "identity-card", Filed + Duration.FromHours(1)));
        Assert.False(book.Holds(ConsentKind.DigitalDocument, "birth-certificate", Filed));
        Assert.False(book.Holds(ConsentKind.PersonalData, "identity-card", Filed));
    }

    [Fact]
    [Row("J-10")]
    public void A_consent_to_everything_of_its_kind_counts_for_each_matter()
    {
        var book = ConsentBook.Empty.With(Given(ConsentKind.ProactiveService, null, Filed));
        Assert.True(book.Holds(ConsentKind.ProactiveService, "birth", Filed));
        Assert.False(book.With(Back(ConsentKind.ProactiveService, null, Filed + Duration.FromHours(1))).Holds(ConsentKind.ProactiveService, "birth", Filed + Duration.FromHours(1)));
    }

    [Fact]
    [Row("J-10")]
    public void A_withdrawal_about_one_matter_leaves_the_others()
    {
        var book = ConsentBook.Empty.With(Given(ConsentKind.DataForCase, "a", Filed)).With(Given(ConsentKind.DataForCase, "b", Filed)).With(Back(ConsentKind.DataForCase, "a", Filed + Duration.FromHours(1)));
        var after = Filed + Duration.FromHours(2);
        Assert.False(book.Holds(ConsentKind.DataForCase, "a", after));
        Assert.True(book.Holds(ConsentKind.DataForCase, "b", after));
        Assert.True(book.Holds(ConsentKind.DataForCase, "a", Filed));
    }

    [Fact]
    [Row("J-10")]
    public void Registers_are_asked_on_the_consent_in_the_application_until_it_is_taken_back_and_again_once_it_is_given_anew()
    {
        var (before, back, anew) = (Filed + Duration.FromHours(1), Filed + Duration.FromHours(2), Filed + Duration.FromHours(4));
        Assert.True(May(ConsentBook.Empty, before));
        Assert.False(May(ConsentBook.Empty, Filed - Duration.FromSeconds(1)));
        var withdrawn = ConsentBook.Empty.With(Back(ConsentKind.PersonalData, null, back));
        Assert.True(May(withdrawn, before));
        Assert.False(May(withdrawn, back));
        Assert.False(May(withdrawn, anew));
        Assert.True(May(withdrawn.With(Given(ConsentKind.PersonalData, null, anew)), anew));
    }

    [Fact]
    [Row("J-10")]
    public void A_withdrawal_for_one_case_stops_registers_for_that_case_only_and_an_application_after_it_gives_consent_of_its_own()
    {
        var back = Filed + Duration.FromHours(1);
        var one = ConsentBook.Empty.With(Back(ConsentKind.PersonalData, RegisterConsent.AboutCase(Case), back));
        Assert.False(May(one, back));
        Assert.True(RegisterConsent.MayAskRegisters(one, Other, Filed, back));
        var all = ConsentBook.Empty.With(Back(ConsentKind.PersonalData, null, back));
        Assert.True(RegisterConsent.MayAskRegisters(all, Other, back + Duration.FromHours(1), back + Duration.FromHours(1)));
    }

    [Fact]
    public void Other_events_of_the_person_change_no_consent() =>
        Assert.Equal(ConsentBook.Empty, ConsentBook.Empty.With(new PersonKnown("000101600009", new PersonName("Мысалова", "Үлгі"), Filed)));

    private static bool May(ConsentBook book, Instant at) => RegisterConsent.MayAskRegisters(book, Case, Filed, at);

    private static ConsentGiven Given(ConsentKind kind, string? about, Instant at, Instant? until = null) => new(kind, "test", about, ConsentChannel.Signature, null, "consent.text.test/1", null, at, until);

    private static ConsentWithdrawn Back(ConsentKind kind, string? about, Instant at) => new(kind, about, ConsentChannel.Cabinet, null, null, null, at);
}
