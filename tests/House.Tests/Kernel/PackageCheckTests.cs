using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law.Norms;
using Jardem.Services.Intake;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Kernel;

/// <summary>What the desk must refuse to accept, by the list of the day.</summary>
public sealed class PackageCheckTests
{
    private static readonly LocalDate Friday = new(2026, 5, 15);
    private static readonly LocalDate Monday = new(2026, 5, 18);

    [Fact, Row("B-05"), Row("B-35"), Row("B-36")]
    public void A_full_package_has_no_fault() => Assert.Empty(Check(MadeUp.Certificate(Monday)));

    [Theory, Row("B-06"), Row("B-07")]
    [InlineData("identity", "app2.r8.sub1")]
    [InlineData("rehabilitation", "app2.r8.sub2")]
    public void A_missing_document_is_named_with_the_row_that_asks_for_it(string requirement, string path)
    {
        var facts = MadeUp.Certificate(Monday);
        var fault = Assert.Single(Check(facts with { Documents = [.. facts.Documents.Where(d => d.Requirement != requirement)] }));
        Assert.Equal(IntakeFaultKind.Missing, fault.Kind);
        Assert.Equal(requirement, fault.Requirement);
        Assert.Equal(path, Assert.IsType<Basis.Norm>(fault.Basis).Ref.Path);
    }

    [Fact, Row("A-14"), Row("B-42")]
    public void From_12_July_2026_the_row_that_asks_for_documents_is_the_tenth()
    {
        var facts = MadeUp.Certificate(new LocalDate(2026, 7, 13)) with { Documents = [] };
        Assert.All(Check(facts), f => Assert.StartsWith("app2.r10.", Assert.IsType<Basis.Norm>(f.Basis).Ref.Path, StringComparison.Ordinal));
    }

    [Theory, Row("B-07")]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void An_identity_card_is_good_through_its_last_day(int daysLeft, bool expired)
    {
        var facts = MadeUp.Certificate(Monday);
        var card = facts.Documents[0] with { ExpiresOn = Monday.PlusDays(daysLeft) };
        var faults = Check(facts with { Documents = [card, facts.Documents[1]] });
        Assert.Equal(expired, faults.Any(f => f.Kind == IntakeFaultKind.Expired));
    }

    [Fact, Row("B-07")]
    public void After_hours_on_Friday_the_card_is_judged_on_Friday_although_the_filing_counts_from_Monday()
    {
        var facts = MadeUp.Certificate(Monday) with { ReceivedOn = Friday };
        var card = facts.Documents[0] with { ExpiresOn = Friday };
        Assert.Empty(Check(facts with { Documents = [card, facts.Documents[1]] }));
    }

    [Fact, Row("B-38")]
    public void An_original_that_must_be_compared_is_asked_for_and_the_copy_of_a_court_act_is_not()
    {
        var facts = MadeUp.Certificate(Monday);
        var unseen = facts.Documents[1] with { OriginalShown = false };
        Assert.Equal(IntakeFaultKind.OriginalNotShown, Assert.Single(Check(facts with { Documents = [facts.Documents[0], unseen] })).Kind);
        Assert.Empty(Check(facts with { Documents = [facts.Documents[0], unseen with { Kind = "court-act-copy" }] }));
    }

    [Fact, Row("B-37"), Row("J-20")]
    public void A_representative_brings_a_notarised_power()
    {
        var facts = MadeUp.Certificate(Monday) with { Representative = MadeUp.Representative(Monday) };
        Assert.Equal("power", Assert.Single(Check(facts)).Requirement);
    }

    [Theory, Row("B-06"), Row("B-37")]
    [InlineData(true, 0, null)]
    [InlineData(true, -1, IntakeFaultKind.Expired)]
    [InlineData(false, 30, IntakeFaultKind.Missing)]
    public void A_power_must_be_in_date_and_cover_this_service(bool covers, int daysLeft, IntakeFaultKind? expected)
    {
        var facts = MadeUp.Certificate(Monday);
        facts = facts with
        {
            Representative = MadeUp.Representative(Monday) with { CoversThisService = covers, ValidUntil = Monday.PlusDays(daysLeft) },
            Documents = [.. facts.Documents, MadeUp.Paper("power", "notarised-power", "Д-1")],
        };
        Assert.Equal(expected, Check(facts).Select(f => (IntakeFaultKind?)f.Kind).SingleOrDefault());
    }

    [Fact, Row("B-35")]
    public void An_electronic_document_has_no_original_to_compare()
    {
        var facts = MadeUp.Certificate(Monday);
        var electronic = facts.Documents[0] with { Kind = "digital-document", OriginalShown = false, OriginalReturned = false };
        Assert.Empty(Check(facts with { Documents = [electronic, facts.Documents[1]] }));
    }

    [Fact]
    public void A_document_brought_only_where_there_is_one_is_not_missed_but_what_is_brought_is_looked_at()
    {
        var law = HeldLaw.Snapshot.On(Monday);
        var standard = law.Standard("disability-benefit")!;
        var facts = MadeUp.Certificate(Monday) with { Documents = [] };
        Assert.Equal(["identity", "disability"], PackageCheck.Check(facts, standard, law).Select(f => f.Requirement));
        var birth = MadeUp.Certificate(Monday).Documents[0] with { Requirement = "child-birth", Kind = "birth-certificate", OriginalShown = false };
        var fault = PackageCheck.Check(facts with { Documents = [birth] }, standard, law).Single(f => f.Requirement == "child-birth");
        Assert.Equal(IntakeFaultKind.OriginalNotShown, fault.Kind);
        Assert.Equal("order-app1.app3.r8.part2.sub4", Assert.IsType<Basis.Norm>(fault.Basis).Ref.Path);
    }

    private static IReadOnlyList<IntakeFault> Check(ApplicationFacts facts)
    {
        var law = HeldLaw.Snapshot.On(facts.FiledOn);
        return PackageCheck.Check(facts, law.Standard("rehabilitated-certificate")!, law);
    }
}
