using Jardem.Cases.Facts;
using Jardem.Law.Norms;
using Jardem.Services.Deciding;
using Jardem.Services.RehabilitatedCertificate;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Certificate;

/// <summary>The grounds of refusal are those of the list of the day of filing, each on its row; and what would turn each into a grant.</summary>
public sealed class GroundsTests
{
    private static readonly RehabilitatedCertificateRoom Room = new();

    [Theory]
    [Row("B-09")]
    [Row("B-10")]
    [Row("B-11")]
    [Row("J-09")]
    [InlineData("2026-07-10", "no", "yes", "untrue-documents", "app2.r9.sub1")]
    [InlineData("2026-07-10", "yes", "no", "not-meeting-requirements", "app2.r9.sub2")]
    [InlineData("2026-07-12", "no", "yes", "untrue-documents", "app2.r11.sub1")]
    [InlineData("2026-07-12", "yes", "no", "not-meeting-requirements", "app2.r11.sub2")]
    public void Each_ground_stands_on_its_row(string filed, string documentsTrue, string holder, string ground, string path)
    {
        var law = HeldLaw.Snapshot.On(NodaTime.Text.LocalDatePattern.Iso.Parse(filed).Value);
        var decision = Room.Decide(Facts(law.Day, documentsTrue, holder), law);
        Assert.Equal((DecisionOutcome.Refused, ground), (decision.Outcome, Assert.Single(decision.Grounds)));
        Assert.Equal(new NormRef("order-78-2022", path), law.Standard(Room.Id)!.Grounds.Single(g => g.Key == ground).Norm);
        Assert.Contains(decision.Reasoning, r => r.Met == false && r.Basis == new Basis.Norm(new NormRef("order-78-2022", path), law.Snapshot.Id));
    }

    [Fact]
    [Row("B-09")]
    public void No_facts_lead_to_a_ground_that_the_list_does_not_have()
    {
        foreach (var day in new[] { new LocalDate(2024, 2, 2), new LocalDate(2026, 4, 13), new LocalDate(2026, 7, 12) })
        {
            var law = HeldLaw.Snapshot.On(day);
            var known = law.Standard(Room.Id)!.Grounds.Select(g => g.Key).ToList();
            foreach (var facts in Odd(day))
                Assert.All(Room.Decide(facts, law).Grounds, g => Assert.Contains(g, known));
        }
    }

    [Fact]
    public void The_smallest_change_is_told_and_does_change_the_answer()
    {
        var day = new LocalDate(2026, 7, 13);
        var law = HeldLaw.Snapshot.On(day);
        var facts = Facts(day, "no", "yes");
        Assert.Equal("change.documents-true", Assert.Single(Assert.Single(WhatWouldChange.Smallest(Room, facts, law))).Key);
        var two = facts with { Documents = [.. facts.Documents.Where(d => d.Requirement != "rehabilitation")] };
        var changes = Assert.Single(WhatWouldChange.Smallest(Room, two, law));
        Assert.Equal(["change.document", "change.documents-true"], changes.Select(c => c.Key));
        Assert.Equal(DecisionOutcome.Granted, Room.Decide(changes.Aggregate(two, (f, c) => c.Apply(f)), law).Outcome);
        Assert.Empty(WhatWouldChange.Smallest(Room, Facts(day, "yes", "yes"), law));
    }

    [Fact]
    public void Every_refusal_can_be_turned_by_the_applicant()
    {
        var day = new LocalDate(2026, 7, 13);
        var law = HeldLaw.Snapshot.On(day);
        foreach (var facts in Odd(day).Where(f => Room.Decide(f, law).Outcome == DecisionOutcome.Refused))
            Assert.NotEmpty(WhatWouldChange.Smallest(Room, facts, law));
    }

    private static ApplicationFacts Facts(LocalDate day, string documentsTrue, string holder) =>
        MadeUp.Certificate(day) with { Established = [MadeUp.Found("documents-true", documentsTrue), MadeUp.Found("holder-rehabilitated", holder)] };

    private static IEnumerable<ApplicationFacts> Odd(LocalDate day)
    {
        foreach (var documentsTrue in new[] { "yes", "no" })
        {
            foreach (var holder in new[] { "yes", "no" })
            {
                var facts = Facts(day, documentsTrue, holder);
                yield return facts;
                yield return facts with { Request = "duplicate" };
                yield return facts with { Documents = [] };
                yield return facts with { Documents = [.. facts.Documents.Select(d => d with { ExpiresOn = day.PlusDays(-1) })] };
                yield return facts with { Representative = MadeUp.Representative(day) with { CoversThisService = false } };
                yield return facts with { Representative = MadeUp.Representative(day) with { ValidUntil = day.PlusDays(-1) } };
            }
        }
    }
}
