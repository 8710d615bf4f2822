using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.Payments;
using Jardem.Law.Norms;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Payments;

/// <summary>Whether the decision behind an order still stands at the moment of sending (R-19: what is disputed and not sent yet stops).</summary>
public sealed class PaymentStanding(IEventStore events)
{
    /// <summary>The reading by which a disputed payment waits.</summary>
    public static Basis Rule { get; } = new Basis.HouseRule("R-19");

    /// <param name="Ends">The right is gone for good; else the order only waits.</param>
    public sealed record Obstacle(PaymentStopWhy Why, bool Ends);

    /// <summary>The case of the order as it is now, for whoever acts on how it stands.</summary>
    public async Task<IReadOnlyList<StreamAppend>> Pin(PaymentOrder order, CancellationToken cancel) =>
        await events.Read(order.Ordered.Case, cancel) is { Count: > 0 } stream ? [new StreamAppend(order.Ordered.Case, "case", stream.Count, [])] : [];

    /// <summary>Null where the order may go.</summary>
    public async Task<Obstacle?> Of(PaymentOrder order, CancellationToken cancel)
    {
        var state = CaseState.Of(await events.Read(order.Ordered.Case, cancel));
        switch (state?.Phase)
        {
            case CasePhase.Granted or CasePhase.ResultReady or CasePhase.ResultIssued:
                // A decision made anew of another sum is ordered anew, once what it replaces has come to its end.
                if (state.Granted is { } granted && granted.Record.Decision.Amount != order.Ordered.Amount)
                    return new Obstacle(PaymentStopWhy.DecisionGone, Ends: false);
                break;
            case CasePhase.Annulled or CasePhase.Refused:
                return new Obstacle(PaymentStopWhy.DecisionGone, Ends: true);
            default:
                return new Obstacle(PaymentStopWhy.DecisionGone, Ends: false);
        }

        foreach (var rival in (state.Facts.Rivals ?? []).Where(r => r.Kind == RivalKind.Dispute))
        {
            if (CaseState.Of(await events.Read(rival.Case, cancel)) is { } other && other.Phase.IsOpen())
                return new Obstacle(PaymentStopWhy.Disputed, Ends: false);
        }

        return null;
    }
}
