using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.People;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Kernel;

/// <summary>Who signs a document, when not, and what waits for it where an installation requires it.</summary>
[Row("J-03")]
public sealed class SignDocumentTests
{
    private const string Certificate = "00000000000000000000000000000000";
    private static readonly string[] Kinds = ["decision", "certificate"];

    [Fact]
    public void The_officer_who_answers_for_a_document_signs_it_once()
    {
        var state = CaseWalk.WithCertificate(CaseWalk.Granted());
        var signed = CaseWalk.After(state, SignDocument.Decide(state, Certificate, CaseWalk.Head.Account, Signature(CaseWalk.Head)));
        Assert.Equal(CaseWalk.Head, signed.Document("certificate")!.Signature!.By);
        Assert.Equal(state.Version + 1, signed.Version);
        Assert.Equal("act.document-signed-already", Refused(signed, CaseWalk.Head, CaseWalk.Head));
    }

    [Fact]
    public void Nobody_signs_for_another_nor_what_is_void_or_not_there()
    {
        var state = CaseWalk.WithCertificate(CaseWalk.Granted());
        Assert.Equal("act.not-your-document", Refused(state, CaseWalk.Specialist, CaseWalk.Head));
        Assert.Equal("act.no-such-document", Refused(state, CaseWalk.Head, null));
        Assert.Equal("act.no-such-document", Refused(CaseWalk.Granted(), CaseWalk.Head, CaseWalk.Head));
        var gone = CaseState.Evolve(state, state.Id, new DocumentVoided(Certificate, new DocumentVoid(CaseWalk.Filed, VoidReasons.NewDecision, state.Id)));
        Assert.Equal("act.document-void", Refused(gone, CaseWalk.Head, CaseWalk.Head));
    }

    [Fact]
    public void The_application_is_the_applicants_own_paper()
    {
        Assert.False(SignDocument.Signs("application"));
        Assert.True(SignDocument.Signs("acceptance-receipt"));
        var state = CaseWalk.Registered();
        state = CaseState.Evolve(state, state.Id, new DocumentIssued(Paper("application", null)));
        Assert.Equal("act.no-such-document", Refused(state, CaseWalk.Operator, CaseWalk.Operator));
    }

    [Fact]
    public void Where_it_is_required_an_unsigned_result_is_neither_sent_nor_handed_over()
    {
        var state = CaseWalk.WithCertificate(CaseWalk.Granted());
        var specialist = CaseWalk.By(CaseWalk.Specialist, Role.Specialist);
        var desk = CaseWalk.By(CaseWalk.Operator, Role.Operator);
        Assert.Equal("act.not-signed", Key(SendResult.Decide(state, specialist, "certificate", Kinds)));
        var ready = CaseWalk.After(state, SendResult.Decide(state, specialist, "certificate"));
        Assert.Equal("act.not-signed", Key(HandOver.Decide(ready, desk, CaseWalk.Receiver(ready), ["identity-card"], Kinds)));
        var signed = CaseWalk.After(state, SignDocument.Decide(state, Certificate, CaseWalk.Head.Account, Signature(CaseWalk.Head)));
        signed = CaseWalk.After(signed, SendResult.Decide(signed, specialist, "certificate", Kinds));
        Assert.Null(Key(HandOver.Decide(signed, desk, CaseWalk.Receiver(signed), ["identity-card"], Kinds)));
    }

    [Fact]
    public void Where_it_is_required_an_unsigned_notice_is_not_served_and_the_case_waits_for_the_signature()
    {
        var walk = new RefusalWalk(1).ToPreliminary();
        var notice = walk.State.Document(NoticeKinds.PreliminaryRefusal)!;
        Assert.Equal("act.not-signed", Key(ServeNotice.Send(walk.State, walk.Specialist, notice.Token, NoticeChannel.InPerson, "Астана", signed: true)));
        Assert.Null(Key(ServeNotice.Send(walk.State, walk.Specialist, notice.Token, NoticeChannel.InPerson, "Астана")));
        Assert.Equal(StepAwaited.SendNotice, NextStep.Of(walk.State)!.Step);
        Assert.Equal(StepAwaited.Sign, NextStep.Of(walk.State, signing: true)!.Step);
        walk.Do(SignDocument.Decide(walk.State, notice.Token, CaseWalk.Head.Account, Signature(CaseWalk.Head)));
        Assert.Equal(StepAwaited.SendNotice, NextStep.Of(walk.State, signing: true)!.Step);
        Assert.Null(Key(ServeNotice.Send(walk.State, walk.Specialist, notice.Token, NoticeChannel.InPerson, "Астана", signed: true)));
    }

    [Fact]
    public void Where_it_is_required_a_granted_case_waits_for_the_signature_first()
    {
        var granted = CaseWalk.Granted();
        granted = CaseState.Evolve(granted, granted.Id, new DocumentIssued(Paper("certificate", granted.DecisionVersion)));
        Assert.Equal(StepAwaited.SendResult, NextStep.Of(granted)!.Step);
        Assert.Equal(StepAwaited.Sign, NextStep.Of(granted, signing: true)!.Step);
        granted = CaseWalk.After(granted, SignDocument.Decide(granted, Certificate, CaseWalk.Head.Account, Signature(CaseWalk.Head)));
        Assert.Equal(StepAwaited.SendResult, NextStep.Of(granted, signing: true)!.Step);
    }

    private static string? Refused(CaseState state, Officer signer, Officer? answers) => Key(SignDocument.Decide(state, Certificate, answers?.Account, Signature(signer)));

    private static string? Key(ActOutcome outcome) => (outcome as ActOutcome.NotAllowed)?.Key;

    private static IssuedDocument Paper(string kind, int? madeFor) =>
        new() { Kind = kind, Token = Certificate, Html = new string('0', 64), Template = $"{kind}/1", At = CaseWalk.Filed, For = madeFor };

    private static DocumentSignature Signature(Officer by) => new()
    {
        Cms = new string('a', 64),
        Evidence = new string('b', 64),
        By = by,
        Certificate = "0A",
        Signer = "МЫСАЛОВ МЫСАЛ",
        At = CaseWalk.Filed + Duration.FromHours(31),
        Revocation = "ocsp",
    };
}
