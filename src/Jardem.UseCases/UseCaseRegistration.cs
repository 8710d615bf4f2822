using Jardem.UseCases.Accounts;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Automatic;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Checking;
using Jardem.UseCases.Citizens;
using Jardem.UseCases.Codes;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Consents;
using Jardem.UseCases.Desk;
using Jardem.UseCases.DigitalDocuments;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Oversight;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Portal;
using Jardem.UseCases.Proactive;
using Jardem.UseCases.Registers;
using Jardem.UseCases.Signatures;
using Jardem.UseCases.Signatures.Keys;
using Jardem.UseCases.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace Jardem.UseCases;

/// <summary>Registers the use cases; ports, clock, ids, rooms and texts come from whoever hosts them.</summary>
public static class UseCaseRegistration
{
    public static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddSingleton<ServiceRooms>()
        .AddSingleton<SnapshotSource>()
        .AddSingleton<CaseReader>()
        .AddSingleton<CaseCommand>()
        .AddSingleton<CaseActs>()
        .AddSingleton<HearingActs>()
        .AddSingleton<EndActs>()
        .AddSingleton<OpenCase>()
        .AddSingleton(SigningPolicy.Offered)
        .AddSingleton<DocumentSigning>()
        .AddSingleton<SignedDocuments>()
        .AddSingleton<AuthorisedSigning>()
        .AddSingleton<DecideAutomatically>()
        .AddSingleton<DocumentIssuer>()
        .AddSingleton<ComplaintReader>()
        .AddSingleton<ComplaintIssuer>()
        .AddSingleton<LodgeComplaint>()
        .AddSingleton<ComplaintActs>()
        .AddSingleton<OpenComplaint>()
        .AddSingleton<ReadComplaintFile>()
        .AddSingleton<CaseForComplaint>()
        .AddSingleton<FindForCaller>()
        .AddSingleton<RegisterAccess>()
        .AddSingleton<AskRegisters>()
        .AddSingleton<AskForDraft>()
        .AddSingleton<DraftBook>()
        .AddSingleton<TakeApplication>()
        .AddSingleton<AttachFile>()
        .AddSingleton<RegisterCase>()
        .AddSingleton<PaymentNews>()
        .AddSingleton<PaymentStreams>()
        .AddSingleton<PaymentStanding>()
        .AddSingleton<PaymentInstructions>()
        .AddSingleton<TakePaymentWord>()
        .AddSingleton<SendPayment>()
        .AddSingleton<TellStop>()
        .AddSingleton<AskPayment>()
        .AddSingleton<StopPayment>()
        .AddSingleton<HandlePayment>()
        .AddSingleton<LookAtRivals>()
        .AddSingleton<PaymentsOfCase>()
        .AddSingleton<SettlePayments>()
        .AddSingleton<GiveAccount>()
        .AddSingleton<SameMatter>()
        .AddSingleton<ApplicationPaper>()
        .AddSingleton<ConfirmApplication>()
        .AddSingleton<ConfirmAtDesk>()
        .AddSingleton<ICodeReplyHandler>(s => s.GetRequiredService<ConfirmAtDesk>())
        .AddSingleton<FillApplication>()
        .AddSingleton<SubmitByCitizen>()
        .AddSingleton<RefuseByCheck>()
        .AddSingleton<WithdrawByCitizen>()
        .AddSingleton<AskForInformation>()
        .AddSingleton<GiveAccountByCitizen>()
        .AddSingleton<OwnFiles>()
        .AddSingleton<ReconcilePayments>()
        .AddSingleton<SubmitApplication>()
        .AddSingleton<RefusedIntake>()
        .AddSingleton<SubmittedDraft>()
        .AddSingleton<OpenOversight>()
        .AddSingleton<CheckDocument>()
        .AddSingleton<ReadDocument>()
        .AddSingleton<OpenReasoning>()
        .AddSingleton<SignIn>()
        .AddSingleton<KeepAccounts>()
        .AddSingleton<Doorkeeper>()
        .AddSingleton<SignatureChallenge>()
        .AddSingleton<SignInBySignature>()
        .AddSingleton<EnterCitizen>()
        .AddSingleton<SignInByCode>()
        .AddSingleton<OwnPhone>()
        .AddSingleton<OpenCabinet>()
        .AddSingleton<WhoLooked>()
        .AddSingleton<IPhoneCodes, PhoneCodes>()
        .AddSingleton<PersonFile>()
        .AddSingleton<KeepConsents>()
        .AddSingleton<ActivateLaw>()
        .AddSingleton<RaiseTasks>()
        .AddSingleton<DoTask>()
        .AddSingleton<AnswerHeadTask>()
        .AddSingleton<SmsPolicy>()
        .AddSingleton<SendSms>()
        .AddSingleton<ReceiveSms>()
        .AddSingleton<TakeReport>()
        .AddSingleton<OneTimeCodes>()
        .AddSingleton<ProactiveQuestions>()
        .AddSingleton<OfferTexts>()
        .AddSingleton<OfferChange>()
        .AddSingleton<RecallSms>()
        .AddSingleton<ScreenDeath>()
        .AddSingleton<FollowRecord>()
        .AddSingleton<HandToPerson>()
        .AddSingleton<DoubtGranted>()
        .AddSingleton<FollowDeathInCase>()
        .AddSingleton<ScreenDeaths>()
        .AddSingleton<SendOffers>()
        .AddSingleton<DeclineAgreed>()
        .AddSingleton<AcceptOffer>()
        .AddSingleton<SignAcceptance>()
        .AddSingleton<TellResult>()
        .AddSingleton<WatchFeed>()
        .AddSingleton<LateOffers>()
        .AddSingleton<WatchOffers>()
        .AddSingleton<OwnOffers>()
        .AddSingleton<ISmsReplyHandler, OfferReplies>()
        .AddSingleton<ISmsReplyHandler, CodeReplies>()
        .AddSingleton<DocumentConsent>()
        .AddSingleton<ICodeReplyHandler>(s => s.GetRequiredService<DocumentConsent>())
        .AddSingleton<RequestDigitalDocument>()
        .AddSingleton<RederiveDeadlines>();
}
