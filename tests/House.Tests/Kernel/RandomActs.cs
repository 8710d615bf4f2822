using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.People;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Tests.Kernel;

/// <summary>One random act, sensible or not, by somebody who may or may not make it, at a moment that may be wrong.</summary>
internal static class RandomActs
{
    private static readonly string[] Findings = ["documents-true", "holder-rehabilitated"];
    private static readonly string[] Values = ["yes", "no", "no"];
    private static readonly Basis Rule = new Basis.HouseRule("H-reconsideration");

    public static void Do(RefusalWalk walk)
    {
        var random = walk.Random;
        if (random.Next(4) == 0)
            walk.Wait(Period.FromHours(random.Next(1, 40)));
        // Most cases would end early by a random withdrawal; ends are rare so that long walks are walked.
        var kind = random.Next(100) switch { 0 => 20, 1 => 21, var n => n % 20 };
        walk.Try(Act(walk, kind));
    }

    /// <summary>Now and then the sensible next act, so that long walks come far.</summary>
    public static void DoOrGoOn(RefusalWalk walk)
    {
        if (walk.Random.Next(4) == 0)
            WayForward.Go(walk);
        else
            Do(walk);
    }

    private static ActOutcome Act(RefusalWalk walk, int kind)
    {
        var random = walk.Random;
        var (state, today) = (walk.State, walk.Now.Date);
        var near = today.PlusDays(random.Next(-2, 8));
        return kind switch
        {
            0 => walk.Take(),
            1 or 2 => walk.Find(Findings[random.Next(2)], Values[random.Next(3)]),
            3 or 4 => walk.Prepare(),
            5 => walk.Grant(Signer(random)),
            6 => walk.RefusePreliminarily(RefusalWalk.Plan(near), Signer(random)),
            7 => walk.RefusePreliminarily(RefusalWalk.Plan(walk.Days().Days[0])),
            8 => walk.Send(NoticeKinds.PreliminaryRefusal),
            9 => walk.Receive(NoticeKinds.PreliminaryRefusal, near),
            10 => walk.Receive(NoticeKinds.PreliminaryRefusal, today, random.Next(3) == 0 ? ReceiptEvidence.SmsReport : ReceiptEvidence.SignedSlip),
            11 => walk.Object($"{random.Next(3)}", random.Next(3) == 0 ? "000000000000" : null, near),
            12 => walk.Appoint(RefusalWalk.Plan(random.Next(2) == 0 ? near : walk.Days().Days[0])),
            13 => walk.Held(RefusalWalk.Protocol(state.Preliminary is { Hearings.Count: > 0 } p && random.Next(3) > 0 ? p.Hearing.Day : near)),
            14 => walk.Missed(random.Next(2) == 0 ? HearingAbsence.Applicant : HearingAbsence.Body),
            15 or 16 => walk.Refuse(Signer(random)),
            17 => ReturnToSpecialist.Decide(state, walk.Head, "себебі"),
            18 => random.Next(4) == 0 ? Again(walk) : CorrectSlip.Decide(state, walk.Head, Slips.Surname, $"Үлгілиев{random.Next(3)}", "әріп", f => CaseWalk.Room.Decide(f, RefusalWalk.Law.On(f.FiledOn)), ["certificate"]),
            19 => SendResult.Decide(state, walk.Specialist, "certificate"),
            20 => EndCase.Withdraw(state, walk.Operator, state.Facts.Applicant.Iin, "себебі", null),
            _ => EndCase.Death(state, walk.Operator, today, "№ 1"),
        };
    }

    /// <summary>A head, or a specialist who calls himself one.</summary>
    private static Officer Signer(Random random) => random.Next(5) == 0 ? CaseWalk.Specialist : CaseWalk.Head;

    private static ActOutcome Again(RefusalWalk walk) => walk.Random.Next(3) switch
    {
        0 => Reconsider.OnOwnInitiative(walk.State, walk.Head, "себебі", walk.State.Deadline, Rule),
        1 => Reconsider.ByCourt(walk.State, walk.Head, "№ 1", "себебі", again: true, ["decision", "certificate", NoticeKinds.Refusal], walk.State.Deadline, Rule),
        _ => Reconsider.ByCourt(walk.State, walk.Head, "№ 1", "себебі", again: false, ["decision", "certificate", NoticeKinds.Refusal], walk.State.Deadline, Rule),
    };
}
