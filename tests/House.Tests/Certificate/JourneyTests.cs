using Jardem.Law.Norms;
using Jardem.Services.Journeys;
using Jardem.Services.RehabilitatedCertificate;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Certificate;

/// <summary>What the application for a certificate asks, and of whom.</summary>
public sealed class JourneyTests
{
    private static readonly Journey Journey = new RehabilitatedCertificateRoom().Journey(HeldLaw.Snapshot.On(new LocalDate(2026, 7, 13)));

    [Fact]
    [Row("B-04")]
    [Row("B-35")]
    [Row("B-36")]
    public void In_person_the_form_and_the_documents_of_the_list_are_asked_for()
    {
        var answers = Answers.None.With("request", "certificate").With("applies", "myself");
        Assert.Equal(
            ["request", "who-applies", "applicant", "address", "documents.identity", "documents.rehabilitation", "statements"],
            Journey.Asked(answers).Select(s => s.Key));
    }

    [Fact]
    [Row("B-02")]
    [Row("B-37")]
    [Row("J-20")]
    public void A_representative_is_asked_for_the_power_too()
    {
        var answers = Answers.None.With("request", "certificate").With("applies", "representative");
        Assert.Equal(["representative", "documents.power"], Journey.Asked(answers).Select(s => s.Key).Where(k => k is "representative" or "documents.power"));
        Assert.Equal(new NormRef("order-78-2022", "p3"), Journey.Steps.Single(s => s.Key == "representative").Norm);
    }

    [Fact]
    [Row("B-08")]
    public void A_duplicate_is_asked_for_because_of_loss_or_damage()
    {
        var asked = Journey.Asked(Answers.None.With("request", "duplicate")).Single(s => s.Key == "certificate.duplicate");
        Assert.Equal(["lost", "damaged"], asked.Questions[0].Options);
        Assert.Equal(new NormRef("order-78-2022", "p9"), asked.Norm);
        Assert.DoesNotContain(Journey.Asked(Answers.None.With("request", "certificate")), s => s.Key == "certificate.duplicate");
    }

    [Theory]
    [InlineData("rehabilitation-certificate", true)]
    [InlineData("court-act-copy", false)]
    [Row("B-38")]
    public void The_original_is_asked_of_everything_but_the_copy_of_the_court_act(string kind, bool asked)
    {
        var page = Journey.Steps.Single(s => s.Key == "documents.rehabilitation");
        var answers = Answers.None.With("documents.rehabilitation.kind", kind);
        Assert.Equal(asked, page.Asked(answers).Any(q => q.Key == "documents.rehabilitation.original-shown"));
        Assert.Equal(asked, page.Asked(answers.With("documents.rehabilitation.original-shown", "yes")).Any(q => q.Key == "documents.rehabilitation.original-returned"));
    }

    [Fact]
    public void Of_a_document_not_brought_nothing_more_is_asked()
    {
        var page = Journey.Steps.Single(s => s.Key == "documents.identity");
        Assert.Equal("documents.identity.kind", Assert.Single(page.Asked(Answers.None.With("documents.identity.kind", "not-brought"))).Key);
    }

    [Fact]
    [Row("B-43")]
    public void Truth_and_consent_are_stated_as_the_form_has_them() =>
        Assert.Equal(["statement.documents-true", "statement.personal-data"], Journey.Steps[^1].Questions.Where(q => q is { Kind: QuestionKind.Statement, Required: true }).Select(q => q.Key));
}
