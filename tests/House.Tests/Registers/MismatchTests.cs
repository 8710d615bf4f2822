using System.Collections.Immutable;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Law.Norms;
using Jardem.Law.Standards;
using Jardem.Services;
using Jardem.Services.Intake;
using Jardem.Tests.Kernel;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Registers;

/// <summary>What was declared beside what a register says: found, settled by the assignee with a reason, and in the way of a decision until then.</summary>
public sealed class MismatchTests
{
    private static readonly ApplicationFacts Facts = MadeUp.Certificate(new LocalDate(2026, 5, 18));

    private static readonly ImmutableSortedDictionary<string, string> Agreeing = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
    {
        ["surname"] = "УЛГИЛИЕВ",
        ["name"] = "Мысал",
        ["patronymic"] = "Сынакулы",
        ["birthDate"] = "1938-05-31",
        ["gender"] = "1",
        ["territory"] = "astana",
        ["lifeStatus"] = "0",
    });

    private static RegisterAnswer Answer(RegisterOutcome outcome, params ImmutableSortedDictionary<string, string>[] records) => new()
    {
        Inquiry = "person",
        Register = "persons",
        Subject = Facts.Applicant.Iin,
        Outcome = outcome,
        Records = records,
        Basis = new Basis.HouseRule("H-identity-register"),
    };

    private static ImmutableSortedDictionary<string, string> With(string field, string value) => Agreeing.SetItem(field, value);

    private static IReadOnlyList<AskedInquiry> Asked(ApplicationFacts facts) => CaseWalk.Room.Inquiries(facts, HeldLaw.Snapshot.On(facts.FiledOn));

    private static IReadOnlyList<ComparedFact> Open(params RegisterAnswer[] answers) => Mismatches.Open(Facts with { Registers = answers }, Asked(Facts));

    private static CaseState Taken(RegisterAnswer answer)
    {
        var state = CaseWalk.Taken();
        return CaseState.Evolve(state, state.Id, new RegisterAnswered(answer, null));
    }

    private static string Why(ActOutcome outcome) => Assert.IsType<ActOutcome.NotAllowed>(outcome).Key;

    private static ActOutcome Settle(CaseState state, string key = "applicant.surname", string reason = "жеке куәлікте солай", ActBy? by = null) =>
        SettleMismatch.Decide(state, by ?? CaseWalk.By(CaseWalk.Specialist, Role.Specialist), Mismatches.Of(state.Facts, Asked(state.Facts)), key, declaredStands: true, reason);

    private static ActOutcome Prepare(CaseState state) =>
        PrepareDecision.Decide(state, CaseWalk.By(CaseWalk.Specialist, Role.Specialist), CaseWalk.Decision(state), CaseWalk.Now, Mismatches.Of(state.Facts, Asked(state.Facts)));

    [Fact]
    public void Names_agree_in_whatever_letters_the_register_writes_them() => Assert.Empty(Open(Answer(RegisterOutcome.Found, Agreeing)));

    [Theory]
    [InlineData("surname", "Басқаев", "applicant.surname")]
    [InlineData("patronymic", "", "applicant.patronymic")]
    [InlineData("birthDate", "1938-05-30", "applicant.birth-date")]
    [InlineData("birthDate", "not a day", "applicant.birth-date")]
    [InlineData("gender", "2", "applicant.sex")]
    [InlineData("territory", "almaty", "applicant.territory")]
    [InlineData("lifeStatus", "1", "applicant.life")]
    public void Each_difference_is_open_until_somebody_settles_it(string field, string value, string key) =>
        Assert.Equal(key, Assert.Single(Open(Answer(RegisterOutcome.Found, With(field, value)))).Key);

    [Theory]
    [Row("F-11"), Row("G-09"), Row("R-04")]
    [InlineData(RegisterOutcome.NoRecord)]
    [InlineData(RegisterOutcome.NotCovered)]
    [InlineData(RegisterOutcome.Silent)]
    [InlineData(RegisterOutcome.Unusable)]
    public void A_register_that_says_nothing_contradicts_nobody_and_refuses_nothing(RegisterOutcome outcome)
    {
        Assert.Empty(Open(Answer(outcome)));
        var state = Taken(Answer(outcome));
        Assert.Equal(DecisionOutcome.Granted, CaseWalk.Decision(state).Outcome);
        Assert.IsType<ActOutcome.Done>(Prepare(state));
    }

    [Fact]
    public void A_difference_decides_nothing_by_itself()
    {
        var state = Taken(Answer(RegisterOutcome.Found, With("lifeStatus", "1")));
        Assert.Equal(DecisionOutcome.Granted, CaseWalk.Decision(state).Outcome);
    }

    [Fact]
    public void A_register_that_falls_silent_later_takes_nothing_back() =>
        Assert.Single(Open(Answer(RegisterOutcome.Found, With("surname", "Басқаев")), Answer(RegisterOutcome.Silent)));

    [Fact]
    public void Among_several_records_the_one_that_agrees_best_is_held_beside() =>
        Assert.Empty(Open(Answer(RegisterOutcome.Found, With("surname", "Басқаев"), Agreeing)));

    [Fact]
    [Row("J-05")]
    public void No_decision_is_prepared_over_an_open_difference_and_one_is_once_it_is_settled()
    {
        var state = Taken(Answer(RegisterOutcome.Found, With("surname", "Басқаев")));
        Assert.Equal("act.mismatch-open", Why(Prepare(state)));
        var settled = CaseWalk.After(state, Settle(state));
        Assert.Equal(("Үлгілиев", "Басқаев", "Үлгілиев"), Assert.Single(settled.Facts.Settled!) is var s ? (s.Declared, s.Confirmed, s.Chosen) : default);
        Assert.IsType<ActOutcome.Done>(Prepare(settled));
    }

    [Fact]
    public void Another_value_of_the_register_opens_the_difference_anew()
    {
        var state = Taken(Answer(RegisterOutcome.Found, With("surname", "Басқаев")));
        state = CaseWalk.After(state, Settle(state));
        state = CaseState.Evolve(state, state.Id, new RegisterAnswered(Answer(RegisterOutcome.Found, With("surname", "Өзгеев")), null));
        Assert.Equal("act.mismatch-open", Why(Prepare(state)));
    }

    [Fact]
    public void What_is_settled_so_already_is_not_written_twice()
    {
        var state = Taken(Answer(RegisterOutcome.Found, With("surname", "Басқаев")));
        state = CaseWalk.After(state, Settle(state));
        Assert.Empty(Assert.IsType<ActOutcome.Done>(Settle(state)).Events);
    }

    [Fact]
    public void Only_the_assignee_settles_only_a_difference_and_only_with_a_reason()
    {
        var state = Taken(Answer(RegisterOutcome.Found, With("surname", "Басқаев")));
        Assert.Equal("act.not-assignee", Why(Settle(state, by: CaseWalk.By(CaseWalk.Other, Role.Specialist))));
        Assert.Equal("act.other-body", Why(Settle(state, by: CaseWalk.By(CaseWalk.Stranger, Role.Specialist))));
        Assert.Equal("act.not-your-role", Why(Settle(state, by: CaseWalk.By(CaseWalk.Head, Role.Head))));
        Assert.Equal("act.reason-needed", Why(Settle(state, reason: "  ")));
        Assert.Equal("act.reason-too-long", Why(Settle(state, reason: new string('a', 2001))));
        Assert.Equal("act.no-such-mismatch", Why(Settle(state, "applicant.name")));
        Assert.Equal("act.no-such-mismatch", Why(Settle(state, "nothing")));
    }

    [Theory]
    [InlineData("мкр. Самал, ул. Достык, д. 5, кв. 3", "Достық 5", true)]
    [InlineData("ул. Достык, д. 5", "Достық 7", false)]
    public void An_address_agrees_where_each_word_of_the_registers_stands_in_it(string declared, string confirmed, bool agrees)
    {
        var asked = new AskedInquiry(Asked(Facts)[0].Inquiry, Facts.Applicant.Iin) { Compared = [new Comparison("applicant.address", declared, "address", ComparedKind.Address)] };
        Assert.Equal(agrees, Mismatches.Of(asked, Answer(RegisterOutcome.Found, Agreeing.SetItem("address", confirmed)), []).Single().Agrees);
    }

    [Fact]
    public void A_service_that_names_no_inquiry_asks_nothing()
    {
        IServiceRoom room = new LibraryCard.LibraryCardRoom();
        Assert.Empty(room.Inquiries(Facts, HeldLaw.Snapshot.On(Facts.FiledOn)));
    }

    /// <summary>A requirement that an inquiry confirms: met without the document only where a record was found and nothing in it differs.</summary>
    [Theory]
    [Row("E-36"), Row("E-39"), Row("F-46"), Row("G-35"), Row("F-11"), Row("G-09"), Row("R-04")]
    [InlineData(RegisterOutcome.Found, null, true)]
    [InlineData(RegisterOutcome.Found, "Басқаев", false)]
    [InlineData(RegisterOutcome.NoRecord, null, false)]
    [InlineData(RegisterOutcome.NotCovered, null, false)]
    [InlineData(RegisterOutcome.Silent, null, false)]
    [InlineData(RegisterOutcome.Unusable, null, false)]
    public void A_document_need_not_be_brought_where_a_register_confirms_it(RegisterOutcome outcome, string? surname, bool unneeded)
    {
        var law = HeldLaw.Snapshot.On(Facts.FiledOn);
        var held = law.Standard("rehabilitated-certificate")!;
        var standard = held with { Documents = [.. held.Documents.Select(d => d.Key == "identity" ? d with { ConfirmedBy = ["person"], ConfirmedNorm = d.Norm } : d)] };
        var record = surname is null ? Agreeing : With("surname", surname);
        var facts = Facts with { Documents = [.. Facts.Documents.Where(d => d.Requirement != "identity")], Registers = [outcome == RegisterOutcome.Found ? Answer(outcome, record) : Answer(outcome)] };
        var faults = PackageCheck.Check(facts, standard, law, Asked(facts));
        Assert.Equal(unneeded ? [] : ["identity"], faults.Select(f => f.Requirement));
        Assert.Equal(unneeded ? ["rehabilitation"] : ["identity", "rehabilitation"], ConfirmedDocuments.ToBring(standard, facts, Asked(facts)).Select(d => d.Key));
        if (surname is not null)
        {
            var settled = facts with { Settled = [new SettledMismatch("applicant.surname", "Үлгілиев", surname, "Үлгілиев", "куәлікте солай")] };
            Assert.Empty(PackageCheck.Check(settled, standard, law, Asked(settled)));
        }

        Assert.Equal(["identity"], PackageCheck.Check(facts, standard, law).Select(f => f.Requirement));
    }

    [Fact]
    public void An_answer_that_is_over_by_the_day_of_the_package_confirms_nothing()
    {
        var law = HeldLaw.Snapshot.On(Facts.FiledOn);
        var requirement = law.Standard("rehabilitated-certificate")!.Documents[0] with { ConfirmedBy = ["person"] };
        var stale = Facts with { Registers = [Answer(RegisterOutcome.Found, Agreeing) with { ValidUntil = Facts.FiledOn.PlusDays(-1) }] };
        Assert.False(ConfirmedDocuments.Confirms(requirement, stale, Asked(stale)));
        var good = Facts with { Registers = [Answer(RegisterOutcome.Found, Agreeing) with { ValidUntil = Facts.FiledOn }] };
        Assert.True(ConfirmedDocuments.Confirms(requirement, good, Asked(good)));
    }
}
