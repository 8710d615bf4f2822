using Jardem.Cases.People;
using Jardem.Services.Journeys;
using Jardem.Services.RehabilitatedCertificate;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Certificate;

/// <summary>Each wrong answer is named by the field and the text that tells how to mend it.</summary>
public sealed class AnswerFaultTests
{
    private static readonly LocalDate Today = new(2026, 7, 13);
    private static readonly LocalDate Born = new(1938, 5, 31);
    private static readonly Journey Journey = new RehabilitatedCertificateRoom().Journey(HeldLaw.Snapshot.On(Today));

    private static readonly Answers Person = Answers.None
        .With("applicant.surname", "Үлгілиев").With("applicant.name", "Мысал").With("applicant.birth-date", "1938-05-31")
        .With("applicant.sex", "male").With("applicant.iin", MadeUp.Iin(Born, Sex.Male, 1));

    private static readonly Answers Paper = Answers.None
        .With("documents.identity.kind", "identity-card").With("documents.identity.number", "000000001").With("documents.identity.issued-by", "Мысал органы")
        .With("documents.identity.issued-on", "2020-01-15").With("documents.identity.expires-on", "2030-01-15")
        .With("documents.identity.original-shown", "yes").With("documents.identity.original-returned", "yes");

    [Theory]
    [InlineData("applicant.surname", "", "fault.text.empty")]
    [InlineData("applicant.surname", "   ", "fault.text.empty")]
    [InlineData("applicant.name", "Мысал\u0007", "fault.control-characters")]
    [InlineData("applicant.birth-date", "", "fault.date.empty")]
    [InlineData("applicant.birth-date", "31.05.1938", "fault.date.wrong")]
    [InlineData("applicant.birth-date", "1938-02-30", "fault.date.wrong")]
    [InlineData("applicant.birth-date", "2026-07-14", "fault.date.future")]
    [InlineData("applicant.birth-date", "1879-12-31", "fault.date.too-early")]
    [InlineData("applicant.sex", "", "fault.choice.empty")]
    [InlineData("applicant.sex", "other", "fault.choice.unknown")]
    [InlineData("applicant.iin", "", "fault.iin.empty")]
    [InlineData("applicant.iin", "38053130001", "fault.iin.not-twelve-digits")]
    [InlineData("applicant.iin", "38053130001a", "fault.iin.not-twelve-digits")]
    [InlineData("applicant.iin", "381331300014", "fault.iin.no-such-date")]
    public void A_wrong_answer_about_the_person(string key, string value, string fault) => Only(key, fault, Check("applicant", Person.With(key, value)));

    [Fact]
    public void A_number_of_another_person()
    {
        Only("applicant.iin", "fault.iin.wrong-check-digit", Check("applicant", Person.With("applicant.iin", WrongDigit(MadeUp.Iin(Born, Sex.Male, 1)))));
        Only("applicant.iin", "fault.iin.other-birth-date", Check("applicant", Person.With("applicant.iin", MadeUp.Iin(Born.PlusDays(-1), Sex.Male, 1))));
        Only("applicant.iin", "fault.iin.other-sex", Check("applicant", Person.With("applicant.iin", MadeUp.Iin(Born, Sex.Female, 1))));
        Assert.Empty(Check("applicant", Person));
    }

    [Theory]
    [InlineData("documents.identity.kind", "passport", "fault.choice.unknown")]
    [InlineData("documents.identity.issued-on", "2026-07-14", "fault.date.future")]
    [InlineData("documents.identity.expires-on", "2020-01-14", "fault.date.before-issue")]
    [InlineData("documents.identity.original-shown", "maybe", "fault.choice.unknown")]
    public void A_wrong_answer_about_a_document(string key, string value, string fault) => Only(key, fault, Check("documents.identity", Paper.With(key, value)));

    [Fact]
    public void A_document_may_expire_later_than_today() => Assert.Empty(Check("documents.identity", Paper));

    [Fact]
    public void A_text_too_long_is_refused_at_its_first_letter_too_many()
    {
        Assert.Empty(Check("applicant", Person.With("applicant.surname", new string('ә', 100))));
        Only("applicant.surname", "fault.too-long", Check("applicant", Person.With("applicant.surname", new string('ә', 101))));
    }

    [Theory]
    [InlineData("+7 700 000 00 00", true)]
    [InlineData("8(700)000-00-00", true)]
    [InlineData("700 000 00 00", false)]
    [InlineData("+7 700 000 00 00 доб. 1", false)]
    public void A_telephone_has_eleven_digits(string phone, bool right)
    {
        var answers = Answers.None.With("applicant.territory", "astana").With("applicant.address", "Демонстрация көшесі, 7").With("language", "kk").With("applicant.phone", phone);
        Assert.Equal(right ? [] : ["fault.phone.wrong"], Check("address", answers).Select(f => f.TextKey));
        Only("applicant.territory", "fault.choice.unknown", Check("address", answers.With("applicant.phone", null).With("applicant.territory", "nowhere")));
    }

    [Fact]
    public void A_statement_not_ticked_stops_the_application() =>
        Assert.Equal(["fault.statement.empty", "fault.statement.empty"], Check("statements", Answers.None.With("statement.documents-true", "no")).Select(f => f.TextKey));

    [Fact]
    public void Nobody_represents_oneself()
    {
        var iin = MadeUp.Iin(Born, Sex.Male, 1);
        var answers = Answers.None.With("applies", "representative").With("applicant.iin", iin).With("representative.iin", iin)
            .With("representative.surname", "Үлгілиев").With("representative.name", "Мысал").With("representative.birth-date", "1938-05-31")
            .With("representative.power-number", "Д-1").With("representative.power-issued", "2026-01-05").With("representative.power-covers", "yes");
        Only("representative.iin", "fault.representative.same-person", Check("representative", answers));
        Only("representative.power-until", "fault.date.before-issue", Check("representative", answers.With("applicant.iin", null).With("representative.power-until", "2026-01-04")));
    }

    private static IReadOnlyList<AnswerFault> Check(string step, Answers answers) =>
        new AnswerCheck(Today, HeldLaw.Snapshot.Data.Territories).Check(Journey.Steps.Single(s => s.Key == step), answers);

    private static void Only(string key, string fault, IReadOnlyList<AnswerFault> faults) => Assert.Equal(new AnswerFault(key, fault), Assert.Single(faults));

    private static string WrongDigit(string iin) => iin[..11] + (char)('0' + ((iin[11] - '0' + 1) % 10));
}
