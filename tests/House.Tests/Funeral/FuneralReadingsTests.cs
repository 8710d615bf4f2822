using Jardem.Cases.Facts;
using Jardem.Law.Norms;
using Jardem.Services.FuneralPayment;
using NodaTime;
using Xunit;
using static Jardem.Tests.MadeUpFuneral;

namespace Jardem.Tests.Funeral;

/// <summary>What is a house rule is named beside the provision, never in its place and never as law.</summary>
public sealed class FuneralReadingsTests
{
    private static readonly FuneralPaymentRoom Room = new();
    private static readonly LocalDate Day = new(2026, 5, 21);

    private static Reason Of(ApplicationFacts facts, string key) => Room.Decide(facts, HeldLaw.Snapshot.On(Day)).Reasoning.Single(r => r.Key == key);

    [Theory]
    [Row("E-06"), Row("E-07"), Row("E-08"), Row("E-09"), Row("R-08")]
    [InlineData(null, "H-funeral-desk")]
    [InlineData("portal", null)]
    [InlineData("proactive", "R-08")]
    public void Point_13_part_3_stands_alone_on_the_portal_only(string? channel, string? reading)
    {
        var facts = Confirmed(Day) with { Channel = channel };
        string[] checks = ["reason.funeral-complete", "reason.funeral-no-award", "reason.funeral-no-application", "reason.funeral-status"];
        foreach (var check in checks)
        {
            var reason = Of(facts, check);
            Assert.StartsWith("p13.part3.", ((Basis.Norm)reason.Basis).Ref.Path, StringComparison.Ordinal);
            Assert.Equal(reading is null ? null : [reading], reason.Readings);
        }

        Assert.Equal(reading is null ? ["H-funeral-last-day"] : [reading, "H-funeral-last-day"], Of(facts, "reason.funeral-three-years").Readings!);
    }

    [Fact]
    [Row("E-10")]
    public void The_last_day_is_printed_as_counted_by_a_house_rule()
    {
        var law = HeldLaw.Snapshot.On(Day);
        var reason = Of(Confirmed(Day) with { Channel = "portal" }, "reason.funeral-three-years");
        var printed = BasisText.Line(reason.Basis, reason.Readings, law);
        Assert.StartsWith(BasisText.Line(reason.Basis, law).Ru + "; ", printed.Ru, StringComparison.Ordinal);
        Assert.EndsWith("Правило системы H-funeral-last-day (не норма закона): Последний день срока в три года", printed.Ru, StringComparison.Ordinal);
        Assert.EndsWith("Жүйе қағидасы H-funeral-last-day (заң нормасы емес): Үш жылдық мерзімнің соңғы күні", printed.Kk, StringComparison.Ordinal);
    }

    [Theory]
    [Row("E-45")]
    [InlineData("refused-account-of-a-closed-bank", "reason.funeral-account", "H-funeral-account")]
    [InlineData("refused-death-before-birth", "reason.funeral-death-day", "H-funeral-death-day")]
    [InlineData("refused-legal-entity-closed", "reason.funeral-entity", "H-funeral-closed-entity")]
    public void What_the_order_does_not_say_is_refused_under_its_ground_with_the_rule_named(string sample, string key, string rule)
    {
        var facts = Golden.FuneralSamples.All.Single(s => s.Name == sample).Facts;
        var unmet = Assert.Single(Room.Decide(facts, HeldLaw.Snapshot.On(facts.FiledOn)).Reasoning, r => r.Met == false);
        Assert.Equal((key, "app2.r9.sub2"), (unmet.Key, ((Basis.Norm)unmet.Basis).Ref.Path));
        Assert.Equal([rule], unmet.Readings!);
        Assert.NotNull(HeldLaw.Snapshot.On(facts.FiledOn).HouseRule(rule));
    }

    [Fact]
    [Row("E-09")]
    public void A_participant_of_the_war_whom_the_point_does_not_name_has_a_basis_of_its_own()
    {
        var alone = Confirmed(Day) with { Channel = "portal", Registers = [PersonSays(), DeathSays(), AwardSays("war-participant"), AccountSays()] };
        Assert.Equal((true, new Basis.HouseRule("H-funeral-war-participant")), (Of(alone, "reason.funeral-status").Met, Of(alone, "reason.funeral-status").Basis));
        var both = alone with { Registers = [PersonSays(), DeathSays(), Said("award", "payments", DeceasedIin, Award("war-participant"), Award("special-benefit")), AccountSays()] };
        Assert.Equal("p13.part3.sub4", ((Basis.Norm)Of(both, "reason.funeral-status").Basis).Ref.Path);
    }
}
