using System.Globalization;
using System.Text;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Texts;

namespace Jardem.UseCases.Proactive;

/// <summary>
/// Whom we would write to, as a head or an administrator sees it before anything goes: enough to judge by, with names shortened and the phone
/// and the account masked, so that a list of thousands opens nobody's file.
/// </summary>
public sealed class PlanView(TextCatalog texts)
{
    private static readonly string[] Columns = ["record", "deceased", "died-on", "addressee", "basis", "status", "amount", "phone", "account"];

    public IReadOnlyList<string> Headings(Language language) => [.. Columns.Select(c => texts.Get($"proactive.column.{c}", language))];

    public IReadOnlyList<string> Cells(DeathRow row, Language language)
    {
        var (death, plan) = (row.Notice, row.Plan!);
        return
        [
            death.RecordNumber,
            Short(death.Name),
            DateText.Short(death.DeathDate),
            Short(plan.AddresseeName),
            texts.Get($"proactive.relation.{plan.Relation}", language),
            texts.Get($"proactive.status.{plan.Status}", language),
            OfferTexts.Tenge(plan.Amount),
            Masked(plan.Ways[0].Phone),
            plan.Account is { } account ? "*" + account.Tail() : texts.Get("proactive.no-account", language),
        ];
    }

    /// <summary>UTF-8 with its mark, parted by semicolons; what a spreadsheet would take for a formula is led by an apostrophe.</summary>
    public byte[] Csv(IReadOnlyList<DeathRow> rows, Language language)
    {
        var text = new StringBuilder();
        foreach (var line in rows.Select(r => Cells(r, language)).Prepend(Headings(language)))
            text.AppendJoin(';', line.Select(Cell)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n") ? string.Create(CultureInfo.InvariantCulture, $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"") : safe;
    }

    /// <summary>+7 701 … 01</summary>
    private static string Masked(string phone) => phone.Length < 6 ? "…" : $"{phone[..2]} {phone[2..5]} … {phone[^2..]}";

    private static string Short(PersonName name) => OfferTexts.Short(name);
}
