using System.Globalization;
using Jardem.Cases.Payments;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Payments;

/// <summary>Jobs by which orders move. A key holds the order and what makes the job one; the same one is kept once.</summary>
public static class PaymentJobs
{
    public const string Send = GrantedPayment.SendJob;
    public const string Ask = "ask-payment";
    public const string Stop = "stop-payment";

    private static readonly int[] MinutesToWait = [1, 5, 15, 60, 240, 720, 1440];

    /// <summary>Days after the payment for which a return is looked for, once a day.</summary>
    public const int DaysOfReturn = 45;

    private static readonly Duration HeldFor = Duration.FromHours(1);

    public static Guid OrderOf(Job job) => Guid.Parse(job.Key.AsSpan(0, 36));

    /// <summary>How often the job was planned before; 0 for the first.</summary>
    public static int RoundOf(Job job) => job.Key.LastIndexOf('/') is var at and > 0 && int.TryParse(job.Key.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var round) ? round : 0;

    /// <summary>Asks what became of the order; later each time, and for a while after it was paid.</summary>
    public static Job? NextAsk(PaymentOrder order, int round, Instant now) => order.State switch
    {
        PaymentState.Sent or PaymentState.Accepted => Of(Ask, order, round, now + Duration.FromMinutes(MinutesToWait[Math.Min(round, MinutesToWait.Length - 1)])),
        PaymentState.Paid when order.SettledOn is { } paid && now < paid.PlusDays(DaysOfReturn).AtMidnight().InUtc().ToInstant() => Of(Ask, order, round, now + Duration.FromDays(1)),
        _ => null,
    };

    /// <summary>Looks again at an order that could not go.</summary>
    public static Job LookAgain(PaymentOrder order, int round, Instant now) => Of(Send, order, round, now + HeldFor);

    /// <summary>Sends an order that was released.</summary>
    public static Job SendNow(Guid order, int version, Instant now) => new(Send, $"{order}/v{version}", ReadOnlyMemory<byte>.Empty, now);

    public static Job StopNow(PaymentOrder order, Instant now) => new(Stop, order.Id.ToString(), ReadOnlyMemory<byte>.Empty, now);

    private static Job Of(string kind, PaymentOrder order, int round, Instant due) => new(kind, string.Create(CultureInfo.InvariantCulture, $"{order.Id}/{round + 1}"), ReadOnlyMemory<byte>.Empty, due);
}
