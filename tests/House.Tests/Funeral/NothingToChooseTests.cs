using Jardem.Services.FuneralPayment;
using Jardem.Services.Journeys;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Funeral;

/// <summary>A page with one choice of one option is not shown, and its answer stands all the same.</summary>
public sealed class NothingToChooseTests
{
    private static readonly LocalDate Today = new(2026, 5, 18);
    private static readonly Journey Desk = new FuneralPaymentRoom().Journey(HeldLaw.Snapshot.On(Today));
    private static readonly Question Only = Desk.Steps.Single(s => s.Key == "request").Questions.Single();

    [Fact]
    public void Neither_the_desk_nor_the_portal_asks_what_leaves_no_choice()
    {
        Assert.Equal("funeral.applicant", Desk.Asked(Answers.None)[0].Key);
        Assert.Equal(PortalJourney.Consents, PortalJourney.Of(Desk).Asked(Answers.None)[0].Key);
        Assert.DoesNotContain(PortalJourney.Of(Desk).Asked(Answers.None), s => s.Key == "request");
    }

    [Fact]
    public void Its_answer_becomes_a_fact_of_the_application()
    {
        Assert.Equal(Only.Options[0], Desk.Relevant(Answers.None)[Only.Key]);
        Assert.Equal(Only.Options[0], Desk.WithDecided(Answers.None)[Only.Key]);
    }

    [Fact]
    public void Another_answer_to_it_is_asked_about_and_is_a_fault()
    {
        var answers = Answers.None.With(Only.Key, "something-else");
        var page = Desk.Asked(answers)[0];
        Assert.Equal("request", page.Key);
        Assert.Equal("fault.choice.unknown", Assert.Single(new AnswerCheck(Today, []).Check(page, answers)).TextKey);
        Assert.Equal("something-else", Desk.WithDecided(answers)[Only.Key]);
    }

    [Fact]
    public void Where_the_page_itself_is_not_asked_it_is_not_answered_either()
    {
        var page = new JourneyStep("only", [new Question("only", QuestionKind.Choice) { Options = ["one"] }]) { AskedWhen = a => a.Is("more", "yes") };
        var journey = new Journey([new JourneyStep("more", [new Question("more", QuestionKind.YesNo)]), page]);
        Assert.Null(journey.Relevant(Answers.None.With("more", "no"))["only"]);
        Assert.Equal("one", journey.Relevant(Answers.None.With("more", "yes"))["only"]);
    }
}
