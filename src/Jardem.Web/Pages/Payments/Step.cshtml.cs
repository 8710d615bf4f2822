using Jardem.Cases.Payments;
using Jardem.Services.Documents.Money;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Web.Pages.Payments;

/// <summary>One step of the head on one order, with the reason asked: hold it, let it go, record that what was overpaid came back.</summary>
public sealed class StepModel(HandlePayment payments, ICaseLists cases, IClock clock) : JardemPage
{
    public PaymentOrder Order { get; private set; } = null!;

    public PaymentStep Step { get; private set; }

    public string Number { get; private set; } = "";

    public string? Fault { get; private set; }

    /// <summary>Id of the field that the fault is about.</summary>
    public string FaultField { get; private set; } = "words";

    public string? Typed { get; private set; }

    public string? TypedDay { get; private set; }

    public string Name => Step.ToString().ToLowerInvariant();

    public string Amount => AmountText.Figures(Order.Ordered.Amount).In(Language);

    public string State => T($"payment-state.{Order.State.ToString().ToLowerInvariant()}");

    /// <summary>Whether the order stands so that the step can be made.</summary>
    public bool MayAct => HandlePayment.CanBe(Order, Step);

    public async Task<IActionResult> OnGetAsync(Guid order, string step)
    {
        if (!await Load(order, step))
            return NotFound();
        TypedDay = Hosting.Iso.Date(clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid order, string step, int seen, string? words, string? on)
    {
        if (!await Load(order, step))
            return NotFound();
        (Typed, TypedDay) = (words, on);
        LocalDate? day = LocalDatePattern.Iso.Parse(on ?? "") is { Success: true, Value: var read } ? read : null;
        var outcome = Step == PaymentStep.Recover && day is null
            ? new HandlePayment.Outcome.NotAllowed("act.payment-day-wrong")
            : await payments.Run(Officer, order, Step, seen, words ?? "", day, HttpContext.RequestAborted);
        switch (outcome)
        {
            case HandlePayment.Outcome.Done:
                return Redirect("/payments?done=true");
            case HandlePayment.Outcome.NotFound:
                return NotFound();
            case HandlePayment.Outcome.NotAllowed no:
                (Fault, FaultField) = (T(no.TextKey), no.TextKey == "act.payment-day-wrong" ? "on" : "words");
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            default:
                await Load(order, step);
                Fault = T("payments.changed-meanwhile");
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
        }
    }

    private async Task<bool> Load(Guid order, string step)
    {
        var known = Enum.GetValues<PaymentStep>().FirstOrDefault(s => step.Equals(s.ToString(), StringComparison.OrdinalIgnoreCase), (PaymentStep)(-1));
        if (!Enum.IsDefined(known) || await payments.Read(Officer, order, HttpContext.RequestAborted) is not { } found)
            return false;
        (Order, Step) = (found, known);
        Number = ComplaintRows.Number(await cases.Get(Officer.Scope("payments"), found.Ordered.Case, HttpContext.RequestAborted)) ?? "–";
        return true;
    }
}
