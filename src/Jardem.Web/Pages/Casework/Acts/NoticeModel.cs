using Jardem.Cases.Cases;
using Jardem.Services.Deciding;
using Jardem.Services.Journeys;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Casework.Acts;

/// <summary>Serves a notice: first how it is handed over or sent, then the evidence that it was received.</summary>
public sealed class NoticeModel(HearingActs acts) : ActPage
{
    private const string Channel = "notice.channel";
    private const string To = "notice.to";
    private const string Evidence = "receipt.evidence";
    private const string On = "receipt.day";
    private const string Detail = "receipt.detail";

    /// <summary>Token of the document that is the notice.</summary>
    [FromRoute]
    public string Token { get; set; } = "";

    /// <summary>The notice was sent, but has to be sent in another way.</summary>
    [FromQuery]
    public string? Again { get; set; }

    public override bool Offered => Acts.ToServe.Any(d => d.Token == Token);

    public IssuedDocument Notice => View.State.Documents.First(d => d.Token == Token);

    public NoticeService? Served => View.State.ServiceOf(Token);

    /// <summary>The page asks for the evidence of receipt, since the notice is on its way.</summary>
    public bool Receiving => Served is { ReceivedOn: null } && Again is null;

    public override IReadOnlyList<(string Label, string Value)> Told => Served is not { } service
        ? []
        :
        [
            (T("casework.notice.sent"), $"{T($"question.{Channel}.{Kebab.Of(service.Channel)}")}, {service.To}, {Day(service.SentOn)}"),
            .. service is { ReceivedOn: { } day, Evidence: { } evidence } ? [(T("casework.notice.received"), $"{Day(day)}, {T($"question.{Evidence}.{Kebab.Of(evidence)}")}")] : Array.Empty<(string, string)>(),
        ];

    protected override bool Exists => View.State.Documents.Any(d => d.Token == Token && NoticeKinds.Served.Contains(d.Kind));

    protected override CaseAct Act => Receiving ? CaseAct.ProveReceipt : CaseAct.SendNotice;

    protected override string Done => Receiving ? "notice-received" : "notice-sent";

    /// <summary>Once sent, the receipt is asked for on the same page: in person both are one visit.</summary>
    protected override string After => Receiving ? Home : $"{Home}/notices/{Token}";

    protected override Answers Initial => Receiving
        ? Answers.None.With(On, Iso.Date(View.Today))
        : Answers.None.With(To, View.State.Facts.Applicant.Address);

    protected override JourneyStep Step() => Receiving
        ? new JourneyStep("notice-receipt",
        [
            new Question(Evidence, QuestionKind.Choice) { Options = [.. Enum.GetValues<ReceiptEvidence>().Where(Fits).Select(Kebab.Of)] },
            new Question(On, QuestionKind.Date),
            new Question(Detail, QuestionKind.Text),
            new Question("receipt.file", QuestionKind.File, Required: false) { TextKey = ActQuestions.File },
        ])
        : new JourneyStep("notice-sending",
        [
            new Question(Channel, QuestionKind.Choice) { Options = [.. Enum.GetValues<NoticeChannel>().Select(Kebab.Of)] },
            new Question(To, QuestionKind.Text),
        ]);

    protected override Task<CommandOutcome> Do(CommandOn on, Answers answers, StoredFile? file, IFormCollection form) => Receiving
        ? acts.ProveReceipt(on, Token, Kebab.Parse<ReceiptEvidence>(answers[Evidence])!.Value, ActQuestions.Day(answers, On)!.Value, answers[Detail]!, file, HttpContext.RequestAborted)
        : acts.SendNotice(on, Token, Kebab.Parse<NoticeChannel>(answers[Channel])!.Value, answers[To]!, HttpContext.RequestAborted);

    protected override string QuestionOf(string refusal) => refusal switch
    {
        "act.notice-address-needed" => To,
        "act.received-before-sent" or "act.received-in-future" => On,
        "act.receipt-detail-needed" => Detail,
        "act.evidence-does-not-fit" => Evidence,
        _ => "",
    };

    private bool Fits(ReceiptEvidence evidence) => Served!.Channel switch
    {
        NoticeChannel.Sms => evidence == ReceiptEvidence.SmsReport,
        NoticeChannel.Cabinet => evidence == ReceiptEvidence.CabinetOpening,
        _ => evidence is ReceiptEvidence.SignedSlip or ReceiptEvidence.WitnessedRefusal,
    };
}
