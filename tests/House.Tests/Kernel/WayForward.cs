using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Cases.Hearings;
using Jardem.Cases.Facts;
using NodaTime;

namespace Jardem.Tests.Kernel;

/// <summary>The next sensible act of officers who do their work, from whatever state a case is in.</summary>
internal static class WayForward
{
    public static void Go(RefusalWalk walk)
    {
        var state = walk.State;
        switch (state.Phase)
        {
            case CasePhase.Registered:
                walk.Do(walk.Take());
                break;
            case CasePhase.AwaitingDecision:
                Decide(walk);
                break;
            case CasePhase.UnderReview or CasePhase.PreliminarilyRefused when walk.Decision.Outcome == DecisionOutcome.Undetermined:
                foreach (var finding in CaseWalk.Room.Findings(state.Facts).Where(f => state.Facts.EstablishedValue(f.Key) is null))
                    walk.Do(walk.Find(finding.Key, "yes"));
                break;
            case CasePhase.UnderReview or CasePhase.PreliminarilyRefused:
                Review(walk);
                break;
            case CasePhase.Granted:
                walk.Do(SendResult.Decide(state, walk.Specialist, "certificate"));
                break;
            case CasePhase.ResultReady:
                walk.Do(HandOver.Decide(state, walk.Operator, new Receiver { Representative = false, Name = state.Facts.Applicant.Name, Iin = state.Facts.Applicant.Iin, IdentityKind = "identity-card", IdentityNumber = "1", IdentityExpiresOn = walk.Now.Date }, ["identity-card"]));
                break;
        }
    }

    private static void Decide(RefusalWalk walk)
    {
        if (walk.Decision.Outcome == DecisionOutcome.Granted)
            walk.Do(walk.Grant());
        else if (walk.Step() is RefusalStep.Notify)
            walk.Do(walk.RefusePreliminarily(RefusalWalk.Plan(walk.Days().Days[0])));
        else if (walk.Step() is RefusalStep.Refuse)
            walk.Do(walk.Refuse());
        else
            walk.Do(ReturnToSpecialist.Decide(walk.State, walk.Head, "себебі"));
    }

    private static void Review(RefusalWalk walk)
    {
        if (walk.Decision.Outcome == DecisionOutcome.Granted || walk.Step() is RefusalStep.Notify or RefusalStep.Refuse)
        {
            walk.Do(walk.Prepare());
            return;
        }

        var preliminary = walk.State.Preliminary!;
        if (preliminary.Window is not { } window)
            Serve(walk, NoticeKinds.PreliminaryRefusal);
        else if (preliminary.Hearing.Missed == HearingAbsence.Body || (preliminary.Hearing.Pending && (preliminary.Hearing.Day < window.HearingFrom.Due || Uninvited(walk, preliminary.Hearing))))
        {
            walk.Do(walk.Appoint(RefusalWalk.Plan(walk.Days().Days[0])));
            Serve(walk, NoticeKinds.Invitation);
        }
        else if (preliminary.Hearing.Pending)
            Hear(walk, preliminary.Hearing);
        else
            walk.WaitFor(window.DecisionFrom.Due);
    }

    private static bool Uninvited(RefusalWalk walk, Hearing hearing) =>
        hearing.Number > 1 && walk.State.ServiceOf(walk.Token(NoticeKinds.Invitation))?.ReceivedOn is null;

    private static void Serve(RefusalWalk walk, string kind)
    {
        if (walk.State.ServiceOf(walk.Token(kind)) is null)
            walk.Do(walk.Send(kind));
        walk.Do(walk.Receive(kind, walk.Now.Date));
    }

    private static void Hear(RefusalWalk walk, Hearing hearing)
    {
        walk.WaitFor(hearing.Day);
        walk.Wait(Period.FromHours(4));
        walk.Do(walk.Missed(walk.Random.Next(3) == 0 ? HearingAbsence.Body : HearingAbsence.Applicant));
    }
}
