using Jardem.Cases.People;
using Jardem.Services.FuneralPayment;
using Jardem.Services.Journeys;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Funeral;

/// <summary>Each wrong answer about the deceased, the entity and the account is named by the field and the text that tells how to mend it.</summary>
public sealed class FuneralAnswerTests
{
    private static readonly LocalDate Today = new(2026, 5, 21);
    private static readonly Journey Journey = new FuneralPaymentRoom().Journey(HeldLaw.Snapshot.On(Today));

    private static readonly Answers Whole = Answers.None
        .With("applicant.iin", MadeUpFuneral.Applicant.Iin)
        .With("funeral.applicant-kind", "entity").With("funeral.entity.name", "Мысал ЖШС").With("funeral.entity.bin", MadeUpFuneral.Bin)
        .With("funeral.deceased.surname", "Мысалов").With("funeral.deceased.name", "Үлгі").With("funeral.deceased.birth-date", "1944-03-09").With("funeral.deceased.death-date", "2026-05-04")
        .With("funeral.deceased.has-iin", "yes").With("funeral.deceased.iin", MadeUpFuneral.DeceasedIin)
        .With("funeral.account", Iban.Of("901", "KZT0000000017"));

    [Theory]
    [Row("E-06")]
    [Row("E-34")]
    [InlineData("funeral.entity", "funeral.entity.bin", "", "fault.bin.empty")]
    [InlineData("funeral.entity", "funeral.entity.bin", "20014098610", "fault.bin.not-twelve-digits")]
    [InlineData("funeral.entity", "funeral.entity.bin", "200140986109", "fault.bin.wrong-check-digit")]
    [InlineData("funeral.deceased", "funeral.deceased.death-date", "2026-05-22", "fault.date.future")]
    [InlineData("funeral.deceased", "funeral.deceased.death-date", "1944-03-08", "fault.date.death-before-birth")]
    [InlineData("funeral.deceased", "funeral.deceased.iin", "440309300077", "fault.iin.wrong-check-digit")]
    [InlineData("funeral.account", "funeral.account", "", "fault.iban.empty")]
    [InlineData("funeral.account", "funeral.account", "KZ41901", "fault.iban.not-an-account")]
    [InlineData("funeral.account", "funeral.account", "KZ41901KZT0000000018", "fault.iban.wrong-check-digits")]
    [InlineData("funeral.account", "funeral.account", "KZ63904KZT0000000017", "fault.iban.bank-closed")]
    public void A_wrong_answer(string step, string key, string value, string fault)
    {
        var found = Assert.Single(Check(step, Whole.With(key, value)));
        Assert.Equal((key, fault), (found.Question, found.TextKey));
        Assert.True(Texts.Catalogue.Texts.ContainsKey(fault));
    }

    [Fact]
    public void Nobody_applies_for_the_own_burial()
    {
        var found = Check("funeral.deceased", Whole.With("applicant.iin", MadeUpFuneral.DeceasedIin));
        Assert.Equal("fault.deceased.same-person", Assert.Single(found).TextKey);
    }

    [Fact]
    public void A_whole_application_has_no_fault()
    {
        foreach (var step in new[] { "funeral.applicant", "funeral.entity", "funeral.deceased", "funeral.account" })
            Assert.Empty(Check(step, Whole));
    }

    [Fact]
    [Row("E-46")]
    public void The_consent_to_limited_access_may_be_left_out_and_is_then_a_ground()
    {
        var statements = Answers.None.With("statement.buried", "yes").With("statement.documents-true", "yes").With("statement.personal-data", "yes");
        Assert.Empty(Check("statements", statements));
        Assert.Equal("fault.statement.empty", Assert.Single(Check("statements", statements.With("statement.buried", null))).TextKey);
    }

    private static IReadOnlyList<AnswerFault> Check(string step, Answers answers) =>
        new AnswerCheck(Today, HeldLaw.Snapshot.Data.Territories, HeldLaw.Snapshot.Data.Banks).Check(Journey.Steps.Single(s => s.Key == step), answers);
}
