using System.Globalization;
using System.Text.Json;
using Jardem.Cases.Facts;
using Jardem.Law;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Web.Pages.Cabinet;
using NodaTime.Text;

namespace Jardem.Web.Pages.Casework;

/// <summary>What registers say and what is held beside it, in the reader's words.</summary>
public sealed class RegisterWords(TextCatalog texts, Language language, LawOnDay law)
{
    public string Register(string register) => Known($"register.name.{register}") ?? register;

    /// <summary>What was asked, by the operation of the inquiry.</summary>
    public string Asked(string operation) => Known($"register.operation.{operation}") ?? operation;

    public string Outcome(RegisterOutcome outcome) => texts.Get($"register.outcome.{Kebab.Of(outcome)}", language);

    /// <summary>What was asked: the operation of the inquiry, or its key where the law of today has it no more.</summary>
    public string Asked(AskedInquiry? asked, string key) => asked is null ? key : Known($"register.operation.{asked.Inquiry.Operation}") ?? key;

    /// <summary>The name of a compared fact, as "applicant.surname"; about anybody but the applicant it says about whom, in the words of the service where it has them.</summary>
    public string Fact(string key)
    {
        if (!key.StartsWith("applicant.", StringComparison.Ordinal) && Known($"fact.{key}") is { } own)
            return own;
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        var (who, what) = dot < 0 ? ("", key) : (key[..dot], key[(dot + 1)..]);
        var name = Field(what);
        if (who is "" or "applicant")
            return name;
        var whose = Known($"register.who.{who}") ?? who;
        return $"{whose}: {name}";
    }

    /// <summary>A field by the name of the fact or of the register's record; the name itself where we have no word for it.</summary>
    public string Field(string name)
    {
        var what = JsonNamingPolicy.KebabCaseLower.ConvertName(name);
        return Known($"register.fact.{what}") ?? Known($"question.person.{what}.label") ?? Known($"question.applicant.{what}.label") ?? name;
    }

    /// <summary>A value of a compared fact.</summary>
    public string Value(string key, string value)
    {
        var what = JsonNamingPolicy.KebabCaseLower.ConvertName(key[(key.LastIndexOf('.') + 1)..]);
        if (value.Length == 0)
            return texts.Get("register.value.none", language);
        if (Known($"register.fact.{what}.{value}") is { } word)
            return word;
        return what switch
        {
            _ when value is "true" or "false" => texts.Get(value == "true" ? "common.yes" : "common.no", language),
            "amount" => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var tiyn) ? Money.Written(tiyn) : value,
            "sex" => Known($"question.person.sex.{value}") ?? value,
            "territory" => law.Snapshot.Data.Territories.FirstOrDefault(t => t.Id == value)?.Name.In(language) ?? value,
            _ => LocalDatePattern.Iso.Parse(value) is { Success: true } day ? DateText.Long(day.Value, language) : value,
        };
    }

    private string? Known(string key) => texts.Has(key) ? texts.Get(key, language) : null;
}
