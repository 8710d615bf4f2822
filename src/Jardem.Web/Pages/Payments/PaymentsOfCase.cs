using Jardem.Cases.Payments;
using Jardem.Cases.Streams;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.Services.Documents.Money;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.Payments;

/// <summary>An order of a case with what happened to it.</summary>
public sealed record ShownPayment(PaymentOrder Order, string Amount, string State, IReadOnlyList<(string When, string What)> Happened);

/// <summary>On the page of a case: its orders to pay, the newest first. The account is told by its last four characters.</summary>
public sealed class PaymentsOfCase(IPaymentOrders orders, IEventStore events, TextCatalog texts) : ViewComponent
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    /// <param name="office">The page is the desk's, where another account can be given.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid about, bool office)
    {
        var language = ReaderLanguage.Of(HttpContext);
        var shown = new List<ShownPayment>();
        var whole = UseCases.Access.Scope.Whole("case page");
        foreach (var row in (await orders.OfCase(whole, about, HttpContext.RequestAborted)).Reverse())
        {
            var stream = await events.Read(row.Order, HttpContext.RequestAborted);
            shown.Add(new ShownPayment(
                PaymentOrder.Of(stream)!,
                AmountText.Figures(row.Amount).In(language),
                texts.Get($"payment-state.{row.State.ToString().ToLowerInvariant()}", language),
                [.. stream.Select(e => (DateText.Long(e.Meta.At.InZone(Zone).Date, language), What(e, language)))]));
        }

        return View("/Pages/Payments/_OfCase.cshtml", (about, office, shown));
    }

    /// <summary>What happened, why, and in the officer's own words where there are any.</summary>
    private string What(StoredEvent stored, Language language)
    {
        var what = texts.Get($"event.{stored.Type[..stored.Type.IndexOf('/', StringComparison.Ordinal)]}", language);
        var (why, words) = PaymentEvent.Serializer.Read(stored) switch
        {
            PaymentHeld e => (e.Why, e.Words),
            PaymentReleased e => (default(PaymentStopWhy?), e.Words),
            PaymentRecovered e => (null, e.Words),
            PaymentStopAsked e => (e.Why, null),
            PaymentStopped e => (e.Why, null),
            PaymentOverpaid e => (e.Why, null),
            _ => (null, null),
        };
        if (why is { } known)
            what += $" ({texts.Get($"payments.why.{known.ToString().ToLowerInvariant()}", language)})";
        return words is null ? what : $"{what}. {words}";
    }
}
