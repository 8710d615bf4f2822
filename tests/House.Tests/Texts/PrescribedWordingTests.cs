using NodaTime;
using Xunit;

namespace Jardem.Tests.Texts;

/// <summary>Where an order prescribes the words, the pages use them and no others.</summary>
public sealed class PrescribedWordingTests
{
    [Fact]
    [Row("B-43")]
    public void The_statements_asked_on_the_page_are_those_of_the_application_form()
    {
        var form = HeldLaw.Snapshot.On(new LocalDate(2026, 7, 13)).Form("order-78-2022", "application")!;
        var statements = form.Blocks.Where(b => b.Kind == "paragraph").ElementAt(1);
        var (papers, data) = (Catalogue.Texts["question.statement.documents-true.label"], Catalogue.Texts["question.statement.personal-data.label"]);
        Assert.Equal($"{papers.Kk} {data.Kk}", statements.Kk.Trim());
        Assert.Equal($"{papers.Ru} {data.Ru}", statements.Ru.Trim());
    }

    [Fact]
    [Row("B-44")]
    public void The_refusal_receipt_is_named_as_its_form_is()
    {
        var form = HeldLaw.Snapshot.On(new LocalDate(2026, 7, 13)).Form("order-78-2022", "refusal-receipt")!;
        var title = form.Blocks.Single(b => b.Kind == "title");
        Assert.Equal(title.Kk, Catalogue.Texts["document-kind.refusal-receipt"].Kk);
        Assert.Equal(title.Ru, Catalogue.Texts["document-kind.refusal-receipt"].Ru);
    }

    [Fact]
    [Row("B-29")]
    public void The_certificate_is_named_as_its_layout_is()
    {
        var title = HeldLaw.Snapshot.On(new LocalDate(2026, 7, 13)).Form("order-78-2022", "certificate")!.Blocks.Single(b => b.Kind == "title");
        Assert.Equal((title.Kk, title.Ru), (Catalogue.Texts["document-kind.certificate"].Kk, Catalogue.Texts["document-kind.certificate"].Ru));
    }
}
