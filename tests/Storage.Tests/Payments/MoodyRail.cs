using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Tests.Payments;

/// <summary>A payment system with a book of its own that loses questions and answers, and kills who asks, as often as it is told.</summary>
internal sealed class MoodyRail(Random random) : IPaymentRail
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, (PaymentInstruction Content, string State, int Paid, int Returned)> _book = [];

    /// <summary>Chance of each misfortune, in a thousand.</summary>
    public int Misfortune { get; set; }

    public LocalDate Today { get; set; } = new(2026, 7, 10);

    /// <summary>Times that another content came under a known id.</summary>
    public int Foreign { get; private set; }

    public IReadOnlyList<(PaymentInstruction Content, string State, int Paid, int Returned)> Book
    {
        get
        {
            lock (_gate)
                return [.. _book.Values];
        }
    }

    /// <summary>Money in effect for an entitlement's orders.</summary>
    public long InEffect(IEnumerable<Guid> orders)
    {
        lock (_gate)
            return orders.Sum(o => _book.TryGetValue(o, out var e) ? (e.Paid - e.Returned) * e.Content.Amount : 0);
    }

    public bool IsSetUpFor(string body) => true;

    public Task<PaymentAnswer> Put(PaymentInstruction instruction, CancellationToken cancel) => Exchanged(() =>
    {
        if (!_book.TryGetValue(instruction.Order, out var entry))
            _book[instruction.Order] = entry = (instruction, Chance(60) ? "rejected" : "accepted", 0, 0);
        else if (entry.Content != instruction && entry.State != "stopped")
        {
            Foreign++;
            return new PaymentAnswer.Unknown("other content");
        }

        return entry.State is "rejected" or "stopped" ? new PaymentAnswer.Rejected(entry.State) : new PaymentAnswer.Accepted("r");
    });

    public Task<PaymentAnswer> Ask(PaymentInstruction instruction, CancellationToken cancel) => Exchanged(() => !_book.TryGetValue(instruction.Order, out var entry) ? new PaymentAnswer.NotKnown() : entry.State switch
    {
        "accepted" => new PaymentAnswer.Accepted("r"),
        "paid" => new PaymentAnswer.Paid(Today),
        "returned" => new PaymentAnswer.Returned(Today, "account-closed"),
        _ => new PaymentAnswer.Rejected(entry.State),
    });

    public Task<PaymentAnswer> Stop(PaymentInstruction instruction, CancellationToken cancel) => Exchanged(() =>
    {
        if (!_book.TryGetValue(instruction.Order, out var entry))
            _book[instruction.Order] = entry = (instruction, "stopped", 0, 0);
        if (entry.State == "accepted")
            _book[instruction.Order] = entry = entry with { State = "stopped" };
        return entry.State is "paid" or "returned" ? new PaymentAnswer.TooLate() : new PaymentAnswer.Stopped();
    });

    /// <summary>Pays what it accepted; some of it, or all.</summary>
    public void PayDay(bool all = false) => Turn("accepted", all, e => e with { State = "paid", Paid = e.Paid + 1 });

    /// <summary>Some of what was paid comes back, as does some of what was only accepted.</summary>
    public void Bounce(bool all = false) => Turn("paid", all, e => e with { State = "returned", Returned = e.Returned + 1 });

    private void Turn(string from, bool all, Func<(PaymentInstruction, string State, int Paid, int Returned), (PaymentInstruction, string, int, int)> turned)
    {
        lock (_gate)
        {
            foreach (var (id, entry) in _book.Where(e => e.Value.State == from).ToList())
            {
                if (all || random.Next(2) == 0)
                    _book[id] = turned(entry);
            }
        }
    }

    private Task<PaymentAnswer> Exchanged(Func<PaymentAnswer> act)
    {
        lock (_gate)
        {
            if (Chance(Misfortune))
                return Task.FromResult<PaymentAnswer>(new PaymentAnswer.Unknown("the question was lost"));
            if (Chance(Misfortune / 4))
                throw new PaymentHouse.DiedException();
            var said = act();
            if (Chance(Misfortune / 2))
                throw new PaymentHouse.DiedException();
            return Task.FromResult(Chance(Misfortune) ? new PaymentAnswer.Unknown("the answer was lost") : said);
        }
    }

    private bool Chance(int perMille) => Misfortune > 0 && random.Next(1000) < perMille;
}
