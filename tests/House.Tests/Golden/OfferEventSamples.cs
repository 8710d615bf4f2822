using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Events;
using Jardem.Cases.People;
using Jardem.Cases.People.Consents;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Tests.Golden;

/// <summary>One sample of each event of an offer, every field filled.</summary>
internal static class OfferEventSamples
{
    private static readonly Instant At = Instant.FromUtc(2026, 7, 13, 5, 30);
    private static readonly Guid Message = Guid.Parse("01980000-0000-7000-8000-000000000002");
    private static readonly Guid Case = Guid.Parse("01980000-0000-7000-8000-000000000001");
    private static readonly OfferWord Word = new(ConsentChannel.SmsReply, "01980000-0000-7000-8000-000000000003", At);

    public static OfferMade Made { get; } = new()
    {
        Service = "funeral-payment",
        Death = new DeathNotice
        {
            Sequence = 97_010_001,
            Version = 1,
            RecordNumber = "10-123-26-0000017",
            RegisteredOn = new LocalDate(2026, 7, 10),
            Office = "АХАЖ № 1",
            Iin = MadeUp.Iin(new LocalDate(1948, 5, 31), Sex.Male, 1),
            Name = new PersonName("Үлгілиев", "Мысал", "Сынақұлы"),
            BirthDate = new LocalDate(1948, 5, 31),
            DeathDate = new LocalDate(2026, 7, 9),
            CertificateNumber = "Қ-17",
            Declarant = new Declarant(MadeUp.Iin(new LocalDate(1950, 2, 3), Sex.Female, 1), "ҮЛГІЛИЕВА СЫНАҚ", DeclarantRelation.Spouse),
        },
        Addressee = new OfferAddressee(Guid.Parse("01980000-0000-7000-8000-000000000004"), MadeUp.Iin(new LocalDate(1950, 2, 3), Sex.Female, 1), new PersonName("Үлгілиева", "Сынақ", "Мысалқызы"), "declarant-spouse"),
        Ways = [new OfferWay("+77010000001", "citizens"), new OfferWay("+77010000002", "mobile-citizens")],
        Account = new OfferAccount("KZ000000000000001234", "Үлгі банк"),
        Status = "old-age-pension",
        Amount = 19_660_000,
        Body = "astana-clsp",
        Number = 1,
        Language = "kk",
        Until = At + Duration.FromDays(10),
        At = At,
        By = new Officer("head", new PersonName("Басшыев", "Мысал", "Үлгіұлы"), new Jardem.Law.Text("бөлім басшысы", "руководитель отдела"), "astana-clsp"),
        Basis = new Basis.HouseRule("H-proactive-addressee"),
    };

    public static IReadOnlyList<object> All { get; } =
    [
        Made,
        new OfferSent(0, Message, At),
        new OfferDelivered(Message, At),
        new OfferWayLost(0, WayLoss.WrongPerson, Message, At),
        new OfferUndeliverable(At),
        new OfferLanguageChosen("ru", At),
        new OfferConsented(Word),
        new OfferAccountConfirmed(Made.Account!, true, Word),
        new OfferAccountAsked(Word),
        new OfferDeclined(Word),
        new OfferStopped(Word),
        new OfferExpired(At),
        new OfferSuperseded(Case, At),
        new OfferAccepted(Case, At),
        new OfferResultTold(true, Message, At),
        new OfferNotAccepted(["check.status"], At, Guid.Parse("01980000-0000-7000-8000-000000000005")),
        new OfferWithdrawn(OfferWithdrawal.DeathAnnulled, 2, true, At),
    ];
}
