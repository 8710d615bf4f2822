using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Services.Journeys;
using NodaTime;

namespace Jardem.Cli.Decide;

/// <summary>Holds facts to what the service and its standard of the day know: keys, values, numbers, dates.</summary>
internal static class FactsCheck
{
    /// <exception cref="RefusedException">Something in the facts cannot be; the reason names the member.</exception>
    public static void Run(ApplicationFacts facts, KnownRoom known)
    {
        var questions = known.Room.Journey(known.Law).Steps.SelectMany(s => s.Questions).ToList();
        OneOf("request", facts.Request, known.Room.Requests);
        Person("applicant", facts.Applicant.Name, facts.Applicant.Iin, facts.Applicant.BirthDate, facts.Applicant.Sex, facts.FiledOn);
        OneOf("applicant.territory", facts.Applicant.Territory, known.Law.Snapshot.Data.Territories.Select(t => t.Id));
        if (facts.Representative is { } power)
        {
            Person("representative", power.Name, power.Iin, power.BirthDate, null, facts.FiledOn);
            NotLater("representative.issuedOn", power.IssuedOn, facts.FiledOn);
            if (power.Iin == facts.Applicant.Iin)
                throw Wrong("representative.iin", "көрсетілетін қызметті алушының өз ЖСН-і", "ИИН самого услугополучателя", "the applicant's own IIN");
        }

        for (var i = 0; i < facts.Documents.Count; i++)
            Document($"documents[{i}]", facts.Documents[i], facts.FiledOn, known);
        for (var i = 0; i < facts.Established.Count; i++)
            Finding($"established[{i}]", facts.Established[i], facts, known);
        foreach (var (key, value) in facts.Answers)
            Answer($"answers.{key}", key, value, questions, known);
        foreach (var consent in facts.Consents)
            OneOf("consents", consent, Statements(questions));
    }

    public static IEnumerable<string> Statements(IEnumerable<Question> questions) =>
        questions.Where(q => q.Kind == QuestionKind.Statement).Select(q => q.Key["statement.".Length..]);

    private static void Person(string who, PersonName name, string iin, LocalDate born, Sex? sex, LocalDate day)
    {
        if (string.IsNullOrWhiteSpace(name.Surname) || string.IsNullOrWhiteSpace(name.Name))
            throw Wrong($"{who}.name", "аты-жөні бос", "имя не заполнено", "the name is empty");
        NotLater($"{who}.birthDate", born, day);
        switch (Iin.Check(iin, born, sex))
        {
            case IinFault.None:
                return;
            case IinFault.NotTwelveDigits:
                throw Wrong($"{who}.iin", "ЖСН 12 цифрдан тұрады", "ИИН состоит из 12 цифр", "an IIN has 12 digits");
            case IinFault.NoSuchDate:
                throw Wrong($"{who}.iin", "ЖСН құрамындағы туған күн мүмкін емес", "в ИИН несуществующая дата рождения", "the IIN holds a date of birth that does not exist");
            case IinFault.WrongCheckDigit:
                throw Wrong($"{who}.iin", "ЖСН-нің бақылау цифры сәйкес келмейді", "контрольная цифра ИИН не сходится", "the check digit of the IIN is wrong");
            case IinFault.OtherBirthDate:
                throw Wrong($"{who}.iin", "ЖСН мен туған күн сәйкес келмейді", "ИИН и дата рождения расходятся", "the IIN is of another date of birth");
            default:
                throw Wrong($"{who}.iin", "ЖСН мен жыныс сәйкес келмейді", "ИИН и пол расходятся", "the IIN is of another sex");
        }
    }

    private static void Document(string at, PresentedDocument? document, LocalDate day, KnownRoom known)
    {
        if (document is null)
            throw Wrong(at, "құжат бос", "документ не заполнен", "the document is empty");
        OneOf($"{at}.requirement", document.Requirement, known.Standard.Documents.Select(d => d.Key));
        OneOf($"{at}.kind", document.Kind, known.Standard.Documents.Single(d => d.Key == document.Requirement).AnyOf);
        NotLater($"{at}.issuedOn", document.IssuedOn, day);
        if (document.ExpiresOn < document.IssuedOn)
            throw Wrong($"{at}.expiresOn", "берілген күнінен ерте", "раньше даты выдачи", "earlier than the day of issue");
    }

    private static void Finding(string at, EstablishedFact? fact, ApplicationFacts facts, KnownRoom known)
    {
        if (fact is null)
            throw Wrong(at, "тұжырым бос", "вывод не заполнен", "the finding is empty");
        var asked = known.Room.Findings(facts);
        OneOf($"{at}.key", fact.Key, asked.Select(f => f.Key));
        OneOf($"{at}.value", fact.Value, asked.Single(f => f.Key == fact.Key).Values);
    }

    private static void Answer(string at, string key, string? value, IReadOnlyList<Question> questions, KnownRoom known)
    {
        OneOf("answers", key, questions.Select(q => q.Key).Where(k => k.StartsWith(known.Room.QuestionPrefix, StringComparison.Ordinal)));
        if (string.IsNullOrWhiteSpace(value))
            throw Wrong(at, "жауап бос", "ответ не заполнен", "the answer is empty");
        if (questions.Single(q => q.Key == key) is { Kind: QuestionKind.Choice } choice)
            OneOf(at, value, choice.Options);
    }

    private static void NotLater(string at, LocalDate day, LocalDate latest)
    {
        if (day > latest)
            throw Wrong(at, "өтініш берілген күннен кейінгі күн", "дата позже дня подачи заявления", "a date after the day of filing");
    }

    private static void OneOf(string at, string value, IEnumerable<string> known)
    {
        var all = known.ToList();
        if (all.Contains(value))
            return;
        var list = string.Join(", ", all);
        throw new RefusedException(new Text(
            $"{at}: «{value}» мәні белгісіз. Болатын мәндер: {list}.",
            $"{at}: значение «{value}» неизвестно. Возможные значения: {list}.",
            $"{at}: '{value}' is not known. Possible: {list}."));
    }

    private static RefusedException Wrong(string at, string kk, string ru, string en) => new(new Text($"{at}: {kk}.", $"{at}: {ru}.", $"{at}: {en}."));
}
