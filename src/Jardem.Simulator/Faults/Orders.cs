using Jardem.Simulator.People;

namespace Jardem.Simulator.Faults;

/// <summary>An order to misbehave.</summary>
/// <param name="Register">Id of a register, <c>sms</c>, <c>ncalayer</c>, or * for every register.</param>
/// <param name="Fault">One of <see cref="FaultNames"/>.</param>
/// <param name="Share">How often, from 0 to 1.</param>
/// <param name="Count">How many times at most.</param>
/// <param name="Ms">Milliseconds, for what takes time.</param>
public sealed record Order(string Register, string Fault, double Share = 1, int? Count = null, int? Ms = null);

/// <summary>What can be ordered.</summary>
public static class FaultNames
{
    /// <summary>Of a call, whichever channel.</summary>
    public static IReadOnlyList<string> OfCalls { get; } =
        ["delay", "reset", "http-500", "soap-fault", "soap-fault-client", "garbage", "huge", "unsigned", "wrong-signature", "untrusted-signature", "wrapped", "dtd", "old"];

    /// <summary>Of the answer.</summary>
    public static IReadOnlyList<string> OfAnswers { get; } = ["silence", "other-answer", "stale", "wrong", "no-record", "refused", "lost"];

    /// <summary>Of answers in the asynchronous channel.</summary>
    public static IReadOnlyList<string> OfQueues { get; } = ["duplicate", "late", "reorder"];

    /// <summary>Of a feed.</summary>
    public static IReadOnlyList<string> OfFeeds { get; } = ["duplicate", "reorder"];

    public static IReadOnlyList<string> OfKeys { get; } = ["cancel", "wrong-person", "other-bytes", "expired", "revoked", "error", "silence"];

    public static IReadOnlyList<string> OfSms { get; } = ["delay", "reset", "http-500", "refused", "not-delivered", "silence", "duplicate"];

    public static IReadOnlyList<string> Of(string register) => register switch
    {
        "ncalayer" => OfKeys,
        "sms" => OfSms,
        _ => [.. OfCalls, .. OfAnswers, .. OfQueues],
    };
}

/// <summary>The orders that stand. Their shares are drawn from the seed, so a run can be repeated.</summary>
public sealed class Orders(ulong seed)
{
    private readonly Lock _gate = new();
    private readonly List<(Order Order, int Left)> _standing = [];
    private Draws _draws = new(seed);

    public IReadOnlyList<Order> Standing
    {
        get
        {
            lock (_gate)
                return [.. _standing.Select(s => s.Order with { Count = s.Left == int.MaxValue ? null : s.Left })];
        }
    }

    public void Give(Order order)
    {
        lock (_gate)
            _standing.Add((order, order.Count ?? int.MaxValue));
    }

    public void Clear()
    {
        lock (_gate)
        {
            _standing.Clear();
            _draws = new Draws(seed);
        }
    }

    /// <summary>The first standing order for the register, of these faults, whose share the draw hits; null for good behaviour.</summary>
    public Order? Draw(string register, IReadOnlyList<string> of)
    {
        lock (_gate)
        {
            for (var i = 0; i < _standing.Count; i++)
            {
                var (order, left) = _standing[i];
                if ((order.Register != register && (order.Register != "*" || register is "sms" or "ncalayer")) || !of.Contains(order.Fault) || left == 0)
                    continue;
                if (order.Share < 1 && _draws.Below(1_000_000) >= order.Share * 1_000_000)
                    continue;
                if (left != int.MaxValue)
                    _standing[i] = (order, left - 1);
                return order;
            }
            return null;
        }
    }
}
