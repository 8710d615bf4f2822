using System.Globalization;
using System.Text;
using Jardem.Cases.Payments;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.Services.Documents.Money;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Jardem.Web.Pages.Oversight;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Payments;

/// <summary>Payments by day and what became of them, held against the ledger; what is missing and what came back. Nobody is named.</summary>
public sealed class IndexModel(ReconcilePayments reconcile) : JardemPage
{
    public Reconciliation Report { get; private set; } = null!;

    public bool Faulty { get; private set; }

    public static IReadOnlyList<PaymentColumn> Columns { get; } = Enum.GetValues<PaymentColumn>();

    public async Task<IActionResult> OnGetAsync(string? body, string? from, string? to, bool done)
    {
        JustDone = done;
        return await Load(body, from, to) ? Page() : NotFound();
    }

    /// <summary>The table of days as a file for a spreadsheet: sums in tenge with a comma, a line with the totals last.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string? body, string? from, string? to)
    {
        if (!await Load(body, from, to))
            return NotFound();
        if (Faulty)
            return BadRequest();
        var text = new StringBuilder();
        Line(text, [T("payments.day"), .. Columns.SelectMany(c => new[] { $"{Name(c)}, {T("payments.count")}", $"{Name(c)}, {T("payments.tenge")}" })]);
        foreach (var day in Report.Days)
            Line(text, [Iso.Date(day.Day), .. Cells(day)]);
        Line(text, [T("payments.total"), .. Cells(Report.Total)]);
        return File((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", $"jardem-payments-{Iso.Date(Report.From)}-{Iso.Date(Report.To)}.csv");
    }

    public string Name(PaymentColumn column) => T($"payments.column.{column.ToString().ToLowerInvariant()}");

    public string Kind(PaymentAgreement agreement) => T($"payments.ledger.{agreement.Kind}");

    public string State(PaymentState state) => T($"payment-state.{state.ToString().ToLowerInvariant()}");

    /// <summary>Why an order is held, stopped or overpaid in words; what a payment system said, as it said it.</summary>
    public string? Why(PaymentRow row) => row.Reason is { } reason && Enum.TryParse<PaymentStopWhy>(reason, out var why) ? T($"payments.why.{why.ToString().ToLowerInvariant()}") : row.Reason;

    public PaymentStep? Step(PaymentRow row) => Report.Steps.TryGetValue(row.Order, out var step) ? step : null;

    /// <summary>What was just done.</summary>
    public bool JustDone { get; private set; }

    public string Amount(long tiyn) => AmountText.Figures(tiyn).In(Language);

    public string Day(LocalDate day) => DateText.Long(day, Language);

    /// <summary>A difference with its sign: what orders say more than the ledger.</summary>
    public string Difference(PaymentAgreement agreement) =>
        (agreement.Orders.Amount - agreement.Ledger.Amount) is var much && much < 0 ? "−" + Amount(-much) : "+" + Amount(much);

    public string CsvAddress =>
        $"/payments{QueryString.Create("handler", "Csv").Add("from", Iso.Date(Report.From)).Add("to", Iso.Date(Report.To)).Add("body", Report.Body ?? "")}";

    private async Task<bool> Load(string? body, string? from, string? to)
    {
        var form = OversightForm.Read(null, body, from, to);
        Faulty = form.Faulty;
        if (await reconcile.Run(Officer, form.Asked.Body, form.Asked.From, form.Asked.To, HttpContext.RequestAborted) is not { } report)
            return false;
        Report = report;
        return true;
    }

    private static IEnumerable<string> Cells(PaymentDay day) => Columns.SelectMany(c => new[]
    {
        day.Columns[c].Count.ToString(CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{day.Columns[c].Amount / 100},{day.Columns[c].Amount % 100:00}"),
    });

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(';', cells.Select(CsvTable.Cell)).Append("\r\n");
}
