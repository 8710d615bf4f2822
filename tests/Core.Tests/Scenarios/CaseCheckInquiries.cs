using System.Collections.Immutable;
using System.Text.Json;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Standards;
using Jardem.Services.Intake;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Tests.Scenarios;

/// <summary>What a scenario may ask of registers: which the law has asked, what each covers, and which documents are still to be brought.</summary>
public sealed partial class CaseCheck
{
    private const string Somebody = "000000000000";

    private string ActAsked(LocalDate day) => one.Find("act") ?? law.On(day).Standard(Service)?.Act ?? throw new FormatException($"No standard of '{Service}' on that day.");

    /// <summary>A value declared and another in the register's record.</summary>
    private static readonly Comparison Differing = new("value", "declared", "value", ComparedKind.Code);

    private IReadOnlyList<Inquiry> Asked(LocalDate day) =>
        one.Find("act") is null && law.On(day).Standard(Service) is { } standard ? law.On(day).Inquiries(standard) : law.On(day).Inquiries(ActAsked(day));

    private void InquiryOf()
    {
        var day = On();
        var key = one.Need("inquiry");
        var inquiry = Asked(day).FirstOrDefault(i => i.Key == key);
        Same("answer", one.Need("answer"), inquiry is null ? "none" : JsonNamingPolicy.KebabCaseLower.ConvertName(inquiry.Coverage(Known("registered"), Known("happened")).ToString()));
        Expect("register", inquiry?.Register ?? "");
        Expect("operation", inquiry?.Operation ?? "");
        Expect("about", inquiry?.About ?? "");
        Expect("by", inquiry?.Norm?.ToString() ?? inquiry?.HouseRule ?? "");
        Expect("after", inquiry?.CoveredAfter is { } after ? Iso(after) : "");
    }

    private void DocumentsAfter()
    {
        var said = one.NeedMap("documents-after");
        var day = On();
        var on = law.On(day);
        var asked = Asked(day).Select(i => new AskedInquiry(i, Somebody) { Compared = said.GetValueOrDefault(i.Key) == "mismatch" ? [Differing] : [] }).ToList();
        foreach (var unknown in said.Keys.Where(k => asked.All(a => a.Inquiry.Key != k)))
            _faults.Add($"the law has no inquiry '{unknown}' on that day");
        var facts = new ApplicationFacts
        {
            Request = "any",
            FiledOn = day,
            Applicant = new Applicant { Name = new PersonName("", ""), Iin = Somebody, BirthDate = day, Sex = Sex.Female, Territory = "", Address = "" },
            Registers = [.. asked.Where(a => said.ContainsKey(a.Inquiry.Key)).Select(a => new RegisterAnswer
            {
                Inquiry = a.Inquiry.Key,
                Register = a.Inquiry.Register,
                Subject = a.Subject,
                Outcome = OutcomeOf(said[a.Inquiry.Key]),
                Records = said[a.Inquiry.Key] == "mismatch" ? [ImmutableSortedDictionary<string, string>.Empty.Add("value", "confirmed")] : [],
                Basis = a.Inquiry.BasisOn(on),
            })],
        };
        var standard = on.Standard(Service) ?? throw new FormatException($"No standard of '{Service}' on that day.");
        var toBring = ConfirmedDocuments.ToBring(standard, facts, asked).Select(d => d.Key);
        Same("toBring", string.Join(' ', one.FindList("toBring") ?? throw new FormatException("The case needs 'toBring'.")), string.Join(' ', toBring));
    }

    private static RegisterOutcome OutcomeOf(string word) =>
        word == "mismatch" ? RegisterOutcome.Found : Enum.Parse<RegisterOutcome>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private LocalDate? Known(string key) => one.Find(key) is { } text ? LocalDatePattern.Iso.Parse(text).GetValueOrThrow() : null;
}
