using Jardem.Cases.Cases;
using Jardem.Cases.Payments;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Payments;

/// <summary>What a head may do to one order.</summary>
public enum PaymentStep
{
    /// <summary>Keep an order that was not sent from going.</summary>
    Hold,

    /// <summary>Let go what an officer or a doubt holds.</summary>
    Release,

    /// <summary>Record that what was overpaid came back from the payee.</summary>
    Recover,
}

/// <summary>The head of the body that pays holds an order, lets it go, or records what came back, each with the reason in the head's own words, kept with the event.</summary>
public sealed class HandlePayment(PaymentStreams streams, IPaymentOrders orders, StopPayment payments, IClock clock)
{
    public const int LongestWords = 500;

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Done(PaymentOrder Order) : Outcome;

        /// <summary>Not possible now; the key names the text that says why and what to do.</summary>
        public sealed record NotAllowed(string TextKey) : Outcome;

        /// <summary>No such order in the officer's scope.</summary>
        public sealed record NotFound : Outcome;

        /// <summary>The order changed meanwhile: look at it again.</summary>
        public sealed record Conflict : Outcome;
    }

    /// <summary>Whether the order stands so that the step can be made.</summary>
    public static bool CanBe(PaymentOrder order, PaymentStep step) => step switch
    {
        PaymentStep.Hold => order.State == PaymentState.Ordered,
        PaymentStep.Release => order.WaitsForOfficer,
        PaymentStep.Recover => order.IsOverpaid,
        _ => false,
    };

    /// <summary>The order, for the head of the body that pays; for anybody else there is none.</summary>
    public async Task<PaymentOrder?> Read(Principal principal, Guid order, CancellationToken cancel) =>
        principal.Is(Role.Head) && await orders.Get(principal.Scope("payments"), order, cancel) is not null ? await streams.Read(order, cancel) : null;

    /// <param name="seen">Version of the order that the head saw.</param>
    /// <param name="on">The day on which the money came back; only for <see cref="PaymentStep.Recover"/>.</param>
    public async Task<Outcome> Run(Principal principal, Guid id, PaymentStep step, int seen, string words, LocalDate? on, CancellationToken cancel)
    {
        if (await Read(principal, id, cancel) is not { } order)
            return new Outcome.NotFound();
        if (order.Version != seen)
            return new Outcome.Conflict();
        if (!CanBe(order, step))
            return new Outcome.NotAllowed($"act.payment-not-to-{step}".ToLowerInvariant());
        if (words.Trim() is not { Length: > 0 and <= LongestWords } why)
            return new Outcome.NotAllowed("act.payment-words-needed");
        var day = on ?? Today();
        if (step == PaymentStep.Recover && (day > Today() || day < order.SettledOn))
            return new Outcome.NotAllowed("act.payment-day-wrong");
        var by = principal.Officer;
        var after = step == PaymentStep.Recover ? await payments.Recovered(id, day, by, cancel, why) : await payments.Hold(id, step == PaymentStep.Hold, by, cancel, why, seen);
        // Whoever was faster is looked at first.
        return after is not null && after.Version == seen + 1 && !CanBe(after, step) ? new Outcome.Done(after) : new Outcome.Conflict();
    }

    private LocalDate Today() => clock.GetCurrentInstant().InZone(Zone).Date;
}
