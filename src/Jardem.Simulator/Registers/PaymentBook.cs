using System.Globalization;
using NodaTime;

namespace Jardem.Simulator.Registers;

/// <summary>
/// ЦБД: the orders to pay that were put. An order is its id: the same content again is answered as before and pays once, another content is
/// refused. It is paid after a while or when told to; what goes to a closed account comes back.
/// </summary>
public sealed class PaymentBook(WorldSettings settings, WorldTime time)
{
    private static readonly string[] Content = ["caseNumber", "payee", "payeeName", "iban", "amount", "kind", "decisionDate", "decisionHash", "deceasedIin"];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Order> _orders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _closed = new(StringComparer.Ordinal);
    private int _references;

    public IReadOnlyList<Order> All
    {
        get
        {
            lock (_gate)
                return [.. _orders.Values.Select(Grown).OrderBy(o => o.PutAt).ThenBy(o => o.OrderId, StringComparer.Ordinal)];
        }
    }

    /// <summary>A book in which nothing was ever put.</summary>
    public static PaymentBook Empty { get; } = new(new WorldSettings(), null!);

    /// <summary>The funeral payments that orders of the book assigned for a deceased; a stopped one is told as stopped.</summary>
    public IEnumerable<Record> Awarded(string? deceased) =>
    [
        .. All.Where(o => o.Reference is not null && o.Content.GetValueOrDefault("deceasedIin") is { Length: > 0 } iin && iin == deceased).Select(o => new Record
        {
            { "iin", deceased },
            { "kind", WorkRecords.FuneralPayment },
            { "since", o.Content["decisionDate"] },
            { "amount", o.Content["amount"] },
            { "status", o.State == "rejected" ? "stopped" : "active" },
            { "decisionHash", o.Content["decisionHash"] },
        }),
    ];

    public IEnumerable<Record> Put(Asked asked)
    {
        if (asked["orderId"] is not { Length: > 0 } id)
            return [];
        lock (_gate)
        {
            var content = Content.ToDictionary(c => c, c => asked[c] ?? "");
            if (!_orders.TryGetValue(id, out var order))
                _orders[id] = order = Fresh(id, content);
            else if (order.Content.Count > 0 && !Content.All(c => order.Content[c] == content[c]))
            {
                _orders[id] = order with { Times = order.Times + 1, Refused = order.Refused + 1 };
                return [Answer(order with { State = "rejected", Reason = "other-content", Reference = null }, dated: false)];
            }
            else
                _orders[id] = order = order with { Times = order.Times + 1 };
            // A status that came later is told by payment-status; here the answer stays as it was the first time.
            return [Answer(order.State == "rejected" ? order : order with { State = "accepted", Reason = null }, dated: false)];
        }
    }

    public IEnumerable<Record> Status(Asked asked)
    {
        lock (_gate)
            return asked["orderId"] is { } id && _orders.TryGetValue(id, out var order) ? [Answer(Grown(order), dated: true)] : [];
    }

    /// <summary>Stops an order that is not paid; one that never came is refused should it come later.</summary>
    public IEnumerable<Record> Stop(Asked asked)
    {
        if (asked["orderId"] is not { Length: > 0 } id)
            return [];
        lock (_gate)
        {
            var order = _orders.TryGetValue(id, out var known) ? Grown(known) : new Order(id, new Dictionary<string, string>(), null, "rejected", "stopped", time.Now, 0);
            var late = order.State is "paid" or "returned";
            if (order.State == "accepted")
                order = order with { State = "rejected", Reason = "stopped" };
            _orders[id] = order;
            return [new Record { { "orderId", id }, { "state", late ? "too-late" : "stopped" } }];
        }
    }

    /// <summary>Pays an order now, whatever its account.</summary>
    /// <returns>Whether there was such an order to pay.</returns>
    public bool Pay(string id) => Turn(id, "accepted", o => o with { State = "paid", PaidOn = time.Today, Effects = o.Effects + 1 });

    /// <summary>Sends the money of an order back, paid already or not.</summary>
    public bool Return(string id, string reason) => Turn(id, null, o => o with { State = "returned", ReturnedOn = time.Today, Reason = reason });

    /// <summary>The bank closes an account: what is paid to it from now on comes back.</summary>
    public void Close(string iban)
    {
        lock (_gate)
            _closed.Add(iban);
    }

    private bool Turn(string id, string? from, Func<Order, Order> turned)
    {
        lock (_gate)
        {
            if (!_orders.TryGetValue(id, out var order) || Grown(order) is not { State: "accepted" or "paid" } now || (from is not null && now.State != from))
                return false;
            _orders[id] = turned(now);
            return true;
        }
    }

    private Order Fresh(string id, Dictionary<string, string> content)
    {
        var order = new Order(id, content, null, "accepted", null, time.Now, 1);
        var reason = !People.MadeNumbers.IsIban(content["iban"]) ? "wrong-account"
            : !long.TryParse(content["amount"], NumberStyles.None, CultureInfo.InvariantCulture, out var amount) || amount == 0 ? "wrong-amount"
            : content["payee"].Length != 12 || !People.MadeNumbers.Holds(content["payee"]) ? "wrong-payee"
            : null;
        return reason is null
            ? order with { Reference = string.Create(CultureInfo.InvariantCulture, $"CBD-{time.Today:yyyyMMdd}-{++_references:00000}") }
            : order with { State = "rejected", Reason = reason };
    }

    /// <summary>The order with what time has done to it.</summary>
    private Order Grown(Order order)
    {
        if (order.State != "accepted" || settings.PayAfter is not { } after || time.Now < order.PutAt + after)
            return order;
        var grown = IsClosed(order.Content["iban"])
            ? order with { State = "returned", ReturnedOn = time.Today, Reason = "account-closed" }
            : order with { State = "paid", PaidOn = time.Today, Effects = order.Effects + 1 };
        return _orders[order.OrderId] = grown;
    }

    /// <summary>One in a hundred accounts is closed without an order: the number ends in 13.</summary>
    private bool IsClosed(string iban) => _closed.Contains(iban) || iban.EndsWith("13", StringComparison.Ordinal);

    private static Record Answer(Order order, bool dated) => new()
    {
        { "orderId", order.OrderId },
        { "reference", order.Reference },
        { "state", order.State },
        { "paidOn", dated ? order.PaidOn : null },
        { "returnedOn", dated ? order.ReturnedOn : null },
        { "reason", order.Reason },
    };

    /// <summary>An order of the book.</summary>
    /// <param name="State">accepted, paid, returned or rejected.</param>
    /// <param name="Times">How often it was put.</param>
    public sealed record Order(string OrderId, IReadOnlyDictionary<string, string> Content, string? Reference, string State, string? Reason, Instant PutAt, int Times)
    {
        public LocalDate? PaidOn { get; init; }

        public LocalDate? ReturnedOn { get; init; }

        /// <summary>How often another content was put under its id.</summary>
        public int Refused { get; init; }

        /// <summary>How often money went out for it.</summary>
        public int Effects { get; init; }
    }
}
