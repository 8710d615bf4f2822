using Jardem.Cases.Offers;
using Jardem.Cases.People;
using Jardem.Services.FuneralPayment;
using Jardem.Services.Proactive;
using NodaTime;
using Xunit;
using static Jardem.Tests.MadeUpFuneral;

namespace Jardem.Tests.Funeral;

/// <summary>What the register's awards show of a right before anybody is written to.</summary>
public sealed class FuneralOfferTests
{
    private static readonly FuneralOffer Offer = new(new FuneralPaymentRoom());

    [Fact]
    [Row("E-07"), Row("E-14")]
    public void A_death_already_paid_for_is_offered_to_nobody()
    {
        var right = Assert.IsType<ProactiveRight.Due>(Of(Died, Award("old-age-pension")));
        Assert.Equal(("old-age-pension", 15_137_500L), (right.Status, right.Amount));
        Assert.IsType<ProactiveRight.Assigned>(Of(Died, Award("old-age-pension"), Award("funeral-payment", Died.PlusDays(9))));
        Assert.IsType<ProactiveRight.Due>(Of(Died, Award("old-age-pension"), Award("funeral-payment", Died.PlusDays(9), status: "stopped")));
        Assert.IsType<ProactiveRight.None>(Of(Died));
        Assert.IsType<ProactiveRight.None>(Of(Died, Award("housing-aid")));
    }

    [Fact]
    [Row("E-09"), Row("R-15")]
    public void A_death_whose_yearly_figure_is_not_entered_yet_waits_and_is_not_told_that_there_is_no_right()
    {
        Assert.IsType<ProactiveRight.Due>(Of(new LocalDate(2026, 12, 31), Award("old-age-pension")));
        Assert.IsType<ProactiveRight.SizeUnknown>(Of(new LocalDate(2027, 1, 1), Award("old-age-pension")));
    }

    private static ProactiveRight Of(LocalDate died, params Dictionary<string, string>[] awards) =>
        Offer.RightOf(Notice(died), [.. awards], HeldLaw.Snapshot.On(died.PlusDays(10)));

    private static DeathNotice Notice(LocalDate died) => new()
    {
        RecordNumber = "АЖ-17",
        Version = 1,
        Sequence = 1,
        Office = "АХАЖ",
        RegisteredOn = died,
        CertificateNumber = "Қ-7",
        Annulled = false,
        Iin = DeceasedIin,
        Name = new PersonName("Мысалов", "Үлгі"),
        BirthDate = Born,
        DeathDate = died,
    };
}
