using Jardem.Law.Checking;
using Jardem.Law.Data;
using Jardem.Law.Loading;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using Jardem.Tests.Scenarios;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Law;

/// <summary>Inquiries in the law data: read, dated, held against what they name.</summary>
public sealed class InquiryTests : IDisposable
{
    private const string Rules = "acts/order-78-2022/rules.yaml";
    private const string Standard = "acts/order-78-2022/standard.yaml";
    private const string Birth = "        inquiries:\n          - { key: birth-of-child, register: civil-status, operation: birth, about: child, after: 2007-08-13 }\n";
    private static readonly LocalDate Day = new(2026, 1, 15);

    private readonly BrokenLaw _law = new();

    public void Dispose() => _law.Dispose();

    private void Ask(string yaml = Birth) => _law.Replace(Rules, "- path: p3\n    kind: rule\n    editions:\n      - from: 2024-02-02\n        to: 2026-04-12\n", "- path: p3\n    kind: rule\n    editions:\n      - from: 2024-02-02\n        to: 2026-04-12\n" + yaml);

    private IReadOnlyList<LawFinding> Findings() => LawCheck.Run(LawLoader.Load(_law.Folder), LawSources.Read(_law.Folder), null);

    private LawFinding Only() => Assert.Single(Findings());

    private LawSnapshot Snapshot() => LawSnapshot.Of(LawLoader.Load(_law.Folder));

    private Inquiry OnDay(LocalDate day) => Assert.Single(Snapshot().On(day).Inquiries("order-78-2022"), i => i.Key == "birth-of-child");

    [Fact]
    public void A_provision_has_registers_asked_while_its_edition_is_in_force()
    {
        Ask();
        Assert.Empty(Findings());
        var inquiry = OnDay(Day);
        Assert.Equal(("civil-status", "birth", "child", "order-78-2022/p3"), (inquiry.Register, inquiry.Operation, inquiry.About, inquiry.Norm!.ToString()));
        Assert.DoesNotContain(Snapshot().On(new LocalDate(2026, 4, 13)).Inquiries("order-78-2022"), i => i.Key == "birth-of-child");
        Assert.DoesNotContain(Snapshot().On(Day).Inquiries("order-6-2024"), i => i.Key == "birth-of-child");
    }

    [Theory]
    [Row("R-04")]
    [InlineData("2007-08-12", null, InquiryCoverage.NotCovered)]
    [InlineData("2007-08-13", null, InquiryCoverage.NotCovered)]
    [InlineData("2007-08-14", null, InquiryCoverage.Covered)]
    [InlineData(null, "2007-08-13", InquiryCoverage.NotKnown)]
    [InlineData(null, "2007-08-14", InquiryCoverage.Covered)]
    [InlineData(null, null, InquiryCoverage.NotKnown)]
    [InlineData("2007-09-01", "2007-08-01", InquiryCoverage.Covered)]
    public void The_first_day_of_a_register_is_not_covered_yet(string? registered, string? happened, InquiryCoverage expected)
    {
        Ask();
        Assert.Equal(expected, OnDay(Day).Coverage(Of(registered), Of(happened)));

        static LocalDate? Of(string? day) => day is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
    }

    [Theory]
    [InlineData("register: civil-status", "register: civil-state", "no register 'civil-state'")]
    [InlineData("operation: birth", "operation: study", "not asked for 'study'")]
    public void An_unknown_register_or_operation_is_found(string right, string wrong, string told)
    {
        Ask(Birth.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(told, Only().Problem.En, StringComparison.Ordinal);
    }

    [Fact]
    public void One_may_be_asked_about_somebody_of_the_list_only()
    {
        Ask(Birth.Replace("about: child", "about: neighbour", StringComparison.Ordinal));
        Assert.Throws<LawFileException>(() => LawLoader.Load(_law.Folder));
    }

    [Fact]
    public void Two_inquiries_of_one_key_on_one_day_are_found()
    {
        Ask();
        _law.Replace(Rules, "- path: p2.sub3\n    kind: rule\n    editions:\n      - from: 2024-02-02\n", "- path: p2.sub3\n    kind: rule\n    editions:\n      - from: 2024-02-02\n" + Birth);
        Assert.Contains("is in 'p2.sub3' too", Only().Problem.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_confirmed_by_an_inquiry_that_the_act_does_not_have_is_found()
    {
        _law.Replace(Standard, "            anyOf: [rehabilitation-certificate, court-act-copy]\n", "            anyOf: [rehabilitation-certificate, court-act-copy]\n            confirmedBy: [rehabilitation]\n");
        Assert.Contains("'rehabilitation'", Only().Problem.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_is_not_confirmed_by_what_other_Rules_of_the_same_act_ask()
    {
        _law.Replace("acts/order-257-2023/standard-disability-benefit.yaml", "confirmedBy: [guardianship]", "confirmedBy: [death]");
        Assert.Contains("'death'", Only().Problem.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_asks_by_its_own_Rules_only()
    {
        var law = Snapshot().On(Day);
        Assert.Equal(["person", "birth", "marriage", "guardianship", "adoption", "disability"], law.Inquiries(law.Standard("disability-benefit")!).Select(i => i.Key));
        Assert.Contains(law.Inquiries(law.Standard("survivor-benefit")!), i => i.Key == "carer-contributions");
    }

    [Fact]
    public void A_house_rule_may_ask_where_the_act_is_silent_and_says_for_which_act()
    {
        const string Rule = "houseRules:\n  - id: H-test\n    from: 2020-01-01\n    confirmed: false\n    act: order-78-2022\n    title: { kk: а, ru: б, en: c }\n    text: { kk: а, ru: б, en: c }\n    inquiries:\n      - { key: birth-of-child, register: persons, operation: person, about: applicant }\n";
        _law.Replace("house-rules.yaml", "houseRules:\n", Rule);
        Assert.Empty(Findings());
        Assert.Equal("H-test", OnDay(Day).HouseRule);
        _law.Replace("house-rules.yaml", "    act: order-78-2022\n", "");
        Assert.Contains("its act is not known", Only().Problem.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_register_of_the_law_data_is_one_of_the_gateway() =>
        Assert.Equal(UseCases.Ports.RegisterNames.All.Order(StringComparer.Ordinal), RegisterIds.Operations.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [Row("F-11"), Row("G-09")]
    [InlineData("found", "[rehabilitation, power]")]
    [InlineData("no-record", "[identity, rehabilitation, power]")]
    [InlineData("silent", "[identity, rehabilitation, power]")]
    [InlineData("not-covered", "[identity, rehabilitation, power]")]
    [InlineData("unusable", "[identity, rehabilitation, power]")]
    public void A_lawyer_may_ask_what_is_still_to_be_brought(string outcome, string toBring)
    {
        Ask(Birth.Replace("birth-of-child", "birth", StringComparison.Ordinal));
        _law.Replace(Standard, "            anyOf: [identity-card, digital-document]\n", "            anyOf: [identity-card, digital-document]\n            confirmedBy: [birth]\n");
        Assert.Empty(Findings());
        var left = toBring.Replace(", power", "", StringComparison.Ordinal);
        var scenario = Scenario.Parse($"scenario: x\nrows: [F-11]\nservice: rehabilitated-certificate\ncases:\n  - {{ documents-after: {{ birth: {outcome} }}, on: 2026-01-15, toBring: {left} }}\n  - {{ inquiry: birth, registered: 2007-08-13, on: 2026-01-15, answer: not-covered, by: order-78-2022/p3, after: 2007-08-13 }}\n");
        foreach (var one in scenario.Cases)
            Assert.Empty(new CaseCheck(Snapshot(), one).Run());
    }
}
