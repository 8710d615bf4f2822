using Jardem.Cases.Payments;
using Jardem.Law.Data;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Oversight;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Payments;

/// <summary>A count and a sum in tiyn.</summary>
public sealed record Money(long Count, long Amount)
{
    public static Money None { get; } = new(0, 0);

    public static Money operator +(Money a, Money b) => new(a.Count + b.Count, a.Amount + b.Amount);
}

/// <summary>Columns of the reconciliation, in their order.</summary>
public enum PaymentColumn
{
    Ordered,

    /// <summary>Ordered, not sent.</summary>
    Waiting,

    /// <summary>Not to be sent for now.</summary>
    Held,

    /// <summary>Sent or accepted; not settled.</summary>
    Sent,

    Paid,
    Returned,
    Rejected,
    Stopped,
}

/// <summary>Orders of one day by what became of them.</summary>
public sealed record PaymentDay(LocalDate Day, IReadOnlyDictionary<PaymentColumn, Money> Columns);

/// <summary>What rows of orders and lines of the ledger say of one thing.</summary>
/// <param name="Day">Null for the whole time up to now.</param>
/// <param name="Kind">Kind of the ledger's lines.</param>
public sealed record PaymentAgreement(LocalDate? Day, string Kind, Money Orders, Money Ledger)
{
    public bool Agrees => Orders == Ledger;
}

/// <param name="Missing">Sent, and nothing heard for the working days named.</param>
/// <param name="NeedAccount">Came back or were not taken; another account is awaited.</param>
/// <param name="Unsent">Ordered and not sent.</param>
/// <param name="Overpaid">Paid without a right, and the money is not back.</param>
/// <param name="Owed">All of the overpaid by the ledger.</param>
/// <param name="Steps">What the officer may do to which of the orders listed.</param>
public sealed record Reconciliation(
    LocalDate From, LocalDate To, string? Body, IReadOnlyList<BodyData> Bodies, IReadOnlyList<PaymentDay> Days, PaymentDay Total,
    IReadOnlyList<PaymentAgreement> Agreements, IReadOnlyList<PaymentRow> Missing, IReadOnlyList<PaymentRow> NeedAccount,
    IReadOnlyList<PaymentRow> Unsent, IReadOnlyList<PaymentRow> Held, IReadOnlyList<PaymentRow> Overpaid, Money Owed, IReadOnlyDictionary<Guid, PaymentStep> Steps, IReadOnlyDictionary<Guid, string> Numbers);

/// <summary>
/// Holds orders, their ends and the ledger against one another, for heads and overseers of the bodies that pay, and for specialists what their body
/// still has to do. Lists name nobody.
/// </summary>
public sealed class ReconcilePayments(IPaymentOrders orders, ICaseLists cases, PaymentStreams streams, SnapshotSource law, IClock clock)
{
    /// <summary>Working days without any word after which a sent order is missing.</summary>
    public const int MissingAfter = 3;

    private const int Listed = 100;
    private const int MostDays = 366;
    private static readonly LocalDate Beginning = new(2000, 1, 1);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    /// <returns>Null where the officer sees no body's payments, or not those of the body asked for.</returns>
    public async Task<Reconciliation?> Run(Principal principal, string? body, LocalDate? from, LocalDate? to, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var today = now.InZone(Zone).Date;
        var snapshot = await law.Active(cancel);
        var day = snapshot.On(today);
        var bodies = OverseenBodies.Of(principal, day);
        if (bodies.Count == 0 && principal.Is(Cases.Cases.Role.Specialist) && day.Body(principal.Officer.Body) is { } own)
            bodies = [own];
        var shown = body is null ? bodies : [.. bodies.Where(b => b.Id == body)];
        if (shown.Count == 0)
            return null;
        var last = to ?? today;
        var first = LocalDate.Max(from ?? last.PlusDays(-30), last.PlusDays(-MostDays));
        var scope = Scope.OfBodies(shown.Select(b => b.Id), "reconciliation");
        var all = await orders.Sums(scope, Beginning, today.PlusYears(1), cancel);
        var ledger = await orders.LedgerSums(scope, Beginning, today.PlusYears(1), cancel);
        var days = all.Where(s => s.OrderedOn >= first && s.OrderedOn <= last).GroupBy(s => s.OrderedOn).Select(g => new PaymentDay(g.Key, Columns(g))).OrderByDescending(d => d.Day).ToList();
        var missing = await orders.Find(scope, new PaymentQuery { SilentSince = WorkingDaysAgo(today, snapshot.Calendar).AtStartOfDayInZone(Zone).ToInstant(), Take = Listed }, cancel);
        var back = new List<PaymentRow>();
        foreach (var row in await orders.Find(scope, new PaymentQuery { States = [PaymentState.Returned, PaymentState.Rejected], Take = Listed }, cancel))
        {
            if (await streams.Read(row.Order, cancel) is { NeedsAccount: true })
                back.Add(row);
        }

        var unsent = await orders.Find(scope, new PaymentQuery { States = [PaymentState.Ordered], Take = Listed }, cancel);
        var held = await orders.Find(scope, new PaymentQuery { States = [PaymentState.Held], Take = Listed }, cancel);
        var overpaid = await orders.Find(scope, new PaymentQuery { Overpaid = true, Take = Listed }, cancel);
        var steps = new Dictionary<Guid, PaymentStep>();
        foreach (var row in unsent.Concat(held).Concat(overpaid).Where(r => principal.Is(Cases.Cases.Role.Head) && r.Body == principal.Officer.Body))
        {
            if (await streams.Read(row.Order, cancel) is { } order && Enum.GetValues<PaymentStep>().Where(s => HandlePayment.CanBe(order, s)).ToList() is [var step, ..])
                steps[row.Order] = step;
        }

        Money Lines(string kind) => ledger.Where(l => l.Kind == kind).Aggregate(Money.None, (m, l) => m + new Money(l.Count, l.Amount));
        var (over, recovered) = (Lines(PaymentLedger.Overpaid), Lines(PaymentLedger.Recovered));
        var numbers = new Dictionary<Guid, string>();
        foreach (var id in missing.Concat(back).Concat(unsent).Concat(held).Concat(overpaid).Select(r => r.Case).Distinct())
            numbers[id] = Complaints.ComplaintRows.Number(await cases.Get(scope, id, cancel)) ?? "–";
        return new Reconciliation(first, last, body, bodies, days, new PaymentDay(last, Columns(all.Where(s => s.OrderedOn >= first && s.OrderedOn <= last))), Agreements(all, ledger),
            missing, back, unsent, held, overpaid, new Money(over.Count - recovered.Count, over.Amount - recovered.Amount), steps, numbers);
    }

    private static Dictionary<PaymentColumn, Money> Columns(IEnumerable<PaymentSum> sums)
    {
        var columns = Enum.GetValues<PaymentColumn>().ToDictionary(c => c, _ => Money.None);
        foreach (var sum in sums)
        {
            var money = new Money(sum.Count, sum.Amount);
            columns[PaymentColumn.Ordered] += money;
            columns[ColumnOf(sum.State)] += money;
        }

        return columns;
    }

    private static PaymentColumn ColumnOf(PaymentState state) => state switch
    {
        PaymentState.Ordered => PaymentColumn.Waiting,
        PaymentState.Held => PaymentColumn.Held,
        PaymentState.Sent or PaymentState.Accepted => PaymentColumn.Sent,
        PaymentState.Paid => PaymentColumn.Paid,
        PaymentState.Returned => PaymentColumn.Returned,
        PaymentState.Rejected => PaymentColumn.Rejected,
        _ => PaymentColumn.Stopped,
    };

    /// <summary>The whole time for each kind, and each day on which what was ordered and what became due differ.</summary>
    private static IReadOnlyList<PaymentAgreement> Agreements(IReadOnlyList<PaymentSum> all, IReadOnlyList<LedgerSum> ledger)
    {
        Money Orders(params PaymentState[] states) => all.Where(s => states.Contains(s.State)).Aggregate(Money.None, (m, s) => m + new Money(s.Count, s.Amount));
        Money Lines(string kind) => ledger.Where(l => l.Kind == kind).Aggregate(Money.None, (m, l) => m + new Money(l.Count, l.Amount));
        var ordered = all.GroupBy(s => s.OrderedOn).ToDictionary(g => g.Key, g => g.Aggregate(Money.None, (m, s) => m + new Money(s.Count, s.Amount)));
        var due = ledger.Where(l => l.Kind == PaymentLedger.Due).GroupBy(l => l.Day).ToDictionary(g => g.Key, g => g.Aggregate(Money.None, (m, l) => m + new Money(l.Count, l.Amount)));
        return
        [
            new PaymentAgreement(null, PaymentLedger.Due, Orders(Enum.GetValues<PaymentState>()), Lines(PaymentLedger.Due)),
            new PaymentAgreement(null, PaymentLedger.Paid, Orders(PaymentState.Paid, PaymentState.Returned), Lines(PaymentLedger.Paid)),
            new PaymentAgreement(null, PaymentLedger.Returned, Orders(PaymentState.Returned), Lines(PaymentLedger.Returned)),
            new PaymentAgreement(null, PaymentLedger.Cancelled, Orders(PaymentState.Stopped), Lines(PaymentLedger.Cancelled)),
            .. ordered.Keys.Union(due.Keys).Order().Select(d => new PaymentAgreement(d, PaymentLedger.Due, ordered.GetValueOrDefault(d, Money.None), due.GetValueOrDefault(d, Money.None))).Where(a => !a.Agrees),
        ];
    }

    private static LocalDate WorkingDaysAgo(LocalDate today, Law.Calendar.WorkCalendar calendar)
    {
        var day = today;
        for (var passed = 0; passed < MissingAfter;)
        {
            day = day.PlusDays(-1);
            if (calendar.IsWorking(day))
                passed++;
        }

        return day;
    }
}
