using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Standards;
using Jardem.Services.Journeys;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Web.Pages.Desk;

/// <summary>The questions asked when a result is handed over, and the receiver made of the answers.</summary>
public static class HandOverForm
{
    public const string Applicant = "applicant";
    public const string Representative = "representative";

    public const string Who = "receiver.who";
    private const string IdentityKind = "receiver.identity-kind";
    private const string IdentityNumber = "receiver.identity-number";
    private const string IdentityExpiresOn = "receiver.identity-expires-on";
    private const string Surname = "receiver.surname";
    private const string GivenName = "receiver.name";
    private const string Patronymic = "receiver.patronymic";
    private const string ReceiverIin = "receiver.iin";
    private const string PowerNumber = "receiver.power-number";
    private const string PowerUntil = "receiver.power-until";

    /// <param name="applicant">Name and IIN of the applicant, shown as the first option.</param>
    /// <param name="standard">The standard of the day of filing; its identity documents are those to choose from.</param>
    public static JourneyStep Step(string applicant, ServiceStandard standard)
    {
        var identity = standard.Documents.First(d => !d.RepresentativeOnly && d.Expires);
        static bool ByOther(Answers a) => a.Is(Who, Representative);
        static bool Known(Answers a) => a[Who] is not null;
        return new JourneyStep("hand-over",
        [
            new Question(Who, QuestionKind.Choice)
            {
                Options = [Applicant, Representative],
                OptionTexts = new Dictionary<string, Text> { [Applicant] = new(applicant, applicant, applicant) },
            },
            new Question(Surname, QuestionKind.Text) { TextKey = "person.surname", MaxLength = 100, AskedWhen = ByOther },
            new Question(GivenName, QuestionKind.Text) { TextKey = "person.name", MaxLength = 100, AskedWhen = ByOther },
            new Question(Patronymic, QuestionKind.Text, Required: false) { TextKey = "person.patronymic", MaxLength = 100, AskedWhen = ByOther },
            new Question(ReceiverIin, QuestionKind.Iin) { TextKey = "person.iin", AskedWhen = ByOther },
            new Question(IdentityKind, QuestionKind.Choice)
            {
                Options = identity.AnyOf,
                OptionTexts = identity.AnyOf.Where(standard.DocumentKinds.ContainsKey).ToDictionary(k => k, k => standard.DocumentKinds[k].Name),
                AskedWhen = Known,
            },
            new Question(IdentityNumber, QuestionKind.Text) { MaxLength = 60, AskedWhen = Known },
            new Question(IdentityExpiresOn, QuestionKind.Date) { AskedWhen = Known },
            new Question(PowerNumber, QuestionKind.Text) { TextKey = "representative.power-number", MaxLength = 60, AskedWhen = ByOther },
            new Question(PowerUntil, QuestionKind.Date, Required: false) { TextKey = "representative.power-until", AskedWhen = ByOther },
        ]);
    }

    /// <summary>The receiver of checked answers; the applicant's own name and IIN are those of the case.</summary>
    public static Receiver Read(Answers answers, CaseState state)
    {
        var other = answers.Is(Who, Representative);
        return new Receiver
        {
            Representative = other,
            Name = other ? new PersonName(answers[Surname]!, answers[GivenName]!, answers[Patronymic]) : state.Facts.Applicant.Name,
            Iin = other ? answers[ReceiverIin]! : state.Facts.Applicant.Iin,
            IdentityKind = answers[IdentityKind]!,
            IdentityNumber = answers[IdentityNumber]!,
            IdentityExpiresOn = Date(answers, IdentityExpiresOn),
            PowerNumber = other ? answers[PowerNumber] : null,
            PowerValidUntil = other ? Date(answers, PowerUntil) : null,
        };
    }

    /// <summary>What only this page can see: a representative cannot be the applicant.</summary>
    public static IEnumerable<AnswerFault> Together(Answers answers, CaseState state)
    {
        if (answers.Is(Who, Representative) && answers[ReceiverIin] == state.Facts.Applicant.Iin)
            yield return new AnswerFault(ReceiverIin, "fault.representative.same-person");
    }

    /// <summary>The question to which a refusal of the act belongs.</summary>
    public static string QuestionOf(string refusal) => refusal switch
    {
        "act.identity-expired" => IdentityExpiresOn,
        "act.power-needed" => PowerNumber,
        "act.power-expired" => PowerUntil,
        _ => Who,
    };

    private static LocalDate? Date(Answers answers, string key) => answers[key] is { } text ? LocalDatePattern.Iso.Parse(text).GetValueOrThrow() : null;
}
