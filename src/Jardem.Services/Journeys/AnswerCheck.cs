using Jardem.Cases.People;
using Jardem.Law.Data;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Services.Journeys;

/// <summary>Checks the answers of one page and names each fault by the text that tells how to mend it.</summary>
/// <param name="banks">The banks of the law data; an account at one that is known to have closed is a fault, one that is not listed is none.</param>
public sealed class AnswerCheck(LocalDate today, IReadOnlyList<TerritoryData> territories, IReadOnlyList<BankData>? banks = null)
{
    public IReadOnlyList<AnswerFault> Check(JourneyStep step, Answers answers)
    {
        var faults = step.Asked(answers).Select(q => Fault(q, answers)).OfType<AnswerFault>().ToList();
        if (faults.Count == 0)
            faults.AddRange(Together(answers, step));
        return faults;
    }

    private AnswerFault? Fault(Question question, Answers answers)
    {
        var value = answers[question.Key]?.Trim();
        if (string.IsNullOrEmpty(value))
            return question.Required ? new AnswerFault(question.Key, $"fault.{question.Kind.ToString().ToLowerInvariant()}.empty") : null;
        if (value.Length > question.MaxLength && question.Kind != QuestionKind.File)
            return new AnswerFault(question.Key, "fault.too-long");
        if (value.Any(char.IsControl) && question.Kind != QuestionKind.LongText)
            return new AnswerFault(question.Key, "fault.control-characters");
        return question.Kind switch
        {
            QuestionKind.Choice when !question.Options.Contains(value) => new AnswerFault(question.Key, "fault.choice.unknown"),
            QuestionKind.YesNo when value is not ("yes" or "no") => new AnswerFault(question.Key, "fault.choice.unknown"),
            QuestionKind.YesNo when value == "no" && question.TextKey == "document.original-returned" => new AnswerFault(question.Key, "fault.original.not-returned"),
            QuestionKind.Statement when value != "yes" => new AnswerFault(question.Key, "fault.statement.empty"),
            QuestionKind.Territory when territories.All(t => t.Id != value) => new AnswerFault(question.Key, "fault.choice.unknown"),
            QuestionKind.Date => DateFault(question.Key, value),
            QuestionKind.Iin => IinFaultOf(question.Key, Iin.Check(value)),
            QuestionKind.Bin => BinFault(question.Key, value),
            QuestionKind.Iban => AccountFault(question.Key, value),
            QuestionKind.Phone when !IsPhone(value) => new AnswerFault(question.Key, "fault.phone.wrong"),
            _ => null,
        };
    }

    private AnswerFault? DateFault(string key, string value)
    {
        var parsed = LocalDatePattern.Iso.Parse(value);
        if (!parsed.Success)
            return new AnswerFault(key, "fault.date.wrong");
        var future = key.EndsWith("expires-on", StringComparison.Ordinal) || key.EndsWith("until", StringComparison.Ordinal);
        if (!future && parsed.Value > today)
            return new AnswerFault(key, "fault.date.future");
        return parsed.Value < new LocalDate(1880, 1, 1) ? new AnswerFault(key, "fault.date.too-early") : null;
    }

    private static AnswerFault? BinFault(string key, string value)
    {
        if (value.Length != 12 || !value.All(char.IsAsciiDigit))
            return new AnswerFault(key, "fault.bin.not-twelve-digits");
        return Bin.IsOne(value) ? null : new AnswerFault(key, "fault.bin.wrong-check-digit");
    }

    private AnswerFault? AccountFault(string key, string value)
    {
        if (Iban.Check(value) is not IbanFault.None and var fault)
            return new AnswerFault(key, fault == IbanFault.WrongCheckDigits ? "fault.iban.wrong-check-digits" : "fault.iban.not-an-account");
        var own = (banks ?? []).Where(b => b.Code == Iban.BankOf(value)).ToList();
        return own.Count == 0 || own.Any(b => b.Span().Contains(today)) ? null : new AnswerFault(key, "fault.iban.bank-closed");
    }

    private static IEnumerable<AnswerFault> Together(Answers answers, JourneyStep step)
    {
        foreach (var question in step.Asked(answers).Where(q => q.Kind == QuestionKind.Iin))
        {
            var who = question.Key[..question.Key.LastIndexOf('.')];
            if (answers[$"{who}.birth-date"] is { } date && answers[question.Key] is { } iin)
            {
                Sex? sex = answers[$"{who}.sex"] switch { "female" => Sex.Female, "male" => Sex.Male, _ => null };
                if (IinFaultOf(question.Key, Iin.Check(iin, LocalDatePattern.Iso.Parse(date).Value, sex)) is { } fault)
                    yield return fault;
            }
        }

        foreach (var question in step.Asked(answers).Where(q => q.Key.EndsWith("expires-on", StringComparison.Ordinal) || q.Key.EndsWith("power-until", StringComparison.Ordinal)))
        {
            var issued = question.Key.Replace("expires-on", "issued-on", StringComparison.Ordinal).Replace("power-until", "power-issued", StringComparison.Ordinal);
            if (answers[question.Key] is { } until && answers[issued] is { } from && string.CompareOrdinal(until, from) < 0)
                yield return new AnswerFault(question.Key, "fault.date.before-issue");
        }

        foreach (var question in step.Asked(answers).Where(q => q.Key.EndsWith(".death-date", StringComparison.Ordinal)))
        {
            var who = question.Key[..question.Key.LastIndexOf('.')];
            if (answers[question.Key] is { } died && answers[$"{who}.birth-date"] is { } born && string.CompareOrdinal(died, born) < 0)
                yield return new AnswerFault(question.Key, "fault.date.death-before-birth");
            if (answers[$"{who}.iin"] is { } iin && iin == answers["applicant.iin"])
                yield return new AnswerFault($"{who}.iin", "fault.deceased.same-person");
        }

        if (answers["representative.iin"] is { } other && step.Key == "representative" && other == answers["applicant.iin"])
            yield return new AnswerFault("representative.iin", "fault.representative.same-person");
    }

    private static AnswerFault? IinFaultOf(string key, IinFault fault) => fault switch
    {
        IinFault.None => null,
        IinFault.NotTwelveDigits => new AnswerFault(key, "fault.iin.not-twelve-digits"),
        IinFault.NoSuchDate => new AnswerFault(key, "fault.iin.no-such-date"),
        IinFault.WrongCheckDigit => new AnswerFault(key, "fault.iin.wrong-check-digit"),
        IinFault.OtherBirthDate => new AnswerFault(key, "fault.iin.other-birth-date"),
        _ => new AnswerFault(key, "fault.iin.other-sex"),
    };

    private static bool IsPhone(string text)
    {
        var digits = text.Where(char.IsAsciiDigit).Count();
        return digits == 11 && text.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '-' or '(' or ')');
    }
}
