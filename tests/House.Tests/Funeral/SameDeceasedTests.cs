using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Services;
using Jardem.Services.FuneralPayment;
using NodaTime;
using Xunit;
using static Jardem.Tests.MadeUpFuneral;

namespace Jardem.Tests.Funeral;

/// <summary>When two applications are about one deceased, and by which keys they meet.</summary>
public sealed class SameDeceasedTests
{
    private static readonly FuneralPaymentRoom Room = new();
    private static readonly ApplicationFacts Own = Application(new LocalDate(2026, 5, 21));
    private static readonly string AnotherIin = MadeUp.Iin(Born, Sex.Male, 900);

    public static TheoryData<string, Likeness> Others => new()
    {
        { "the same", Likeness.Same },
        { "same IIN, all else different", Likeness.Same },
        { "other IIN, all else different", Likeness.Different },
        { "other IIN, same person", Likeness.Different },
        { "other IIN, same record", Likeness.Doubt },
        { "no IIN, same record and person", Likeness.Same },
        { "no IIN, same record, other person", Likeness.Doubt },
        { "no IIN, other record, same person", Likeness.Doubt },
        { "no IIN, other record and person", Likeness.Different },
        { "no IIN, same record written otherwise, name in Russian letters", Likeness.Same },
        { "no IIN, other day of death", Likeness.Doubt },
    };

    [Theory]
    [MemberData(nameof(Others))]
    [Row("E-07")]
    [Row("E-08")]
    [Row("J-21")]
    public void Two_applications(string other, Likeness likeness)
    {
        var facts = Made(other);
        Assert.Equal(likeness, Room.Compare(Own, facts));
        Assert.Equal(likeness, Room.Compare(facts, Own));
        Assert.Equal(likeness != Likeness.Different || other == "other IIN, same person", Room.UniqueKeys(Own).Intersect(Room.UniqueKeys(facts)).Any());
    }

    [Fact]
    public void Keys_hold_no_name()
    {
        var keys = Room.UniqueKeys(Own);
        Assert.Equal([$"iin/{DeceasedIin}", "record/АЖ17"], keys.Take(2));
        Assert.DoesNotContain("МЫСАЛ", string.Join(' ', keys.Skip(2)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    [Row("R-19")]
    public void In_doubt_an_officer_says_whether_it_is_the_same_and_then_who_buried()
    {
        var doubt = Confirmed(new LocalDate(2026, 5, 21)) with { Rivals = [new RivalCase(Guid.Empty, RivalKind.Doubt)] };
        Assert.Equal(["other-deceased"], Room.Findings(doubt).Select(f => f.Key));
        var same = doubt with { Established = [MadeUp.Found("other-deceased", "same")] };
        Assert.Equal(["other-deceased", "who-buried"], Room.Findings(same).Select(f => f.Key));
        Assert.Equal(DecisionOutcome.Undetermined, Room.Decide(same, HeldLaw.Snapshot.On(same.FiledOn)).Outcome);
        var dispute = Confirmed(new LocalDate(2026, 5, 21)) with { Rivals = [new RivalCase(Guid.Empty, RivalKind.Dispute)] };
        Assert.Equal(["who-buried"], Room.Findings(dispute).Select(f => f.Key));
    }

    private static ApplicationFacts Made(string other)
    {
        var facts = Own;
        if (other.Contains("other IIN", StringComparison.Ordinal))
            facts = facts.With("funeral.deceased.iin", AnotherIin);
        if (other.Contains("no IIN", StringComparison.Ordinal))
            facts = facts.With("funeral.deceased.has-iin", "no") with { Answers = facts.Answers.SetItem("funeral.deceased.has-iin", "no").Remove("funeral.deceased.iin") };
        if (other.Contains("all else different", StringComparison.Ordinal) || other.Contains("other person", StringComparison.Ordinal) || other.Contains("record and person", StringComparison.Ordinal) && other.Contains("other record", StringComparison.Ordinal))
            facts = facts.With("funeral.deceased.surname", "Басқаев");
        if (other.Contains("all else different", StringComparison.Ordinal) || other.Contains("other record", StringComparison.Ordinal) || other is "other IIN, same person")
            facts = facts.With("funeral.deceased.record-number", "АЖ-18");
        if (other.Contains("other day of death", StringComparison.Ordinal))
            facts = facts.With("funeral.deceased.death-date", "2026-05-05");
        if (other.Contains("written otherwise", StringComparison.Ordinal))
            facts = facts.With("funeral.deceased.record-number", "аж 17").With("funeral.deceased.name", "УЛГІ").With("funeral.deceased.patronymic", "Сынакулы");
        if (other is "other IIN, same record")
            facts = facts.With("funeral.deceased.surname", "Басқаев");
        return facts;
    }
}
