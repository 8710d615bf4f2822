using Jardem.Cases.People;
using Jardem.Law.Norms;
using Jardem.Services.Intake;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Intake;

public sealed class SignedOrConfirmedTests
{
    private const string Application = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static readonly string Applicant = MadeUp.Iin(new LocalDate(1961, 3, 4), Sex.Female, 1);
    private static readonly string Other = MadeUp.Iin(new LocalDate(1962, 3, 4), Sex.Male, 1);
    private static readonly Instant Now = Instant.FromUtc(2026, 7, 14, 5, 0);

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(true, true, true)]
    [InlineData(false, false, false)]
    [Row("E-02"), Row("F-10"), Row("G-07"), Row("J-04"), Row("R-05")]
    public void A_signature_or_a_code_to_the_phone_suffices_and_nothing_does_not(bool signed, bool confirmed, bool holds)
    {
        var given = new List<ApplicantConfirmation>();
        if (confirmed)
            given.Add(new ApplicantConfirmation(ConfirmationMeans.Phone, Applicant, Application, Now + Duration.FromMinutes(1)));
        if (signed)
            given.Add(new ApplicantConfirmation(ConfirmationMeans.Signature, Applicant, Application, Now));
        Assert.Equal(holds, SignedOrConfirmed.Holds(Applicant, Application, given));
        Assert.Equal(given.OrderBy(c => c.At), SignedOrConfirmed.Of(Applicant, Application, given));
    }

    [Theory]
    [InlineData(ConfirmationMeans.Signature)]
    [InlineData(ConfirmationMeans.Phone)]
    [Row("E-02"), Row("F-10"), Row("G-07"), Row("J-04"), Row("R-05")]
    public void Neither_another_person_nor_another_application_counts(ConfirmationMeans means)
    {
        Assert.False(SignedOrConfirmed.Holds(Applicant, Application, [new ApplicantConfirmation(means, Other, Application, Now)]));
        Assert.False(SignedOrConfirmed.Holds(Applicant, Application, [new ApplicantConfirmation(means, Applicant, Application[..^1] + "9", Now)]));
    }

    [Fact]
    [Row("R-05")]
    public void That_either_suffices_is_told_as_a_reading_of_ours()
    {
        var rule = Assert.IsType<Basis.HouseRule>(SignedOrConfirmed.Basis);
        var held = HeldLaw.Snapshot.On(new LocalDate(2026, 7, 14)).HouseRule(rule.Id);
        Assert.NotNull(held);
        Assert.False(held.Confirmed);
        Assert.StartsWith($"Правило системы {rule.Id} (не норма закона)", BasisText.Line(rule, HeldLaw.Snapshot.On(new LocalDate(2026, 7, 14))).Ru, StringComparison.Ordinal);
    }
}
