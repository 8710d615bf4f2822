using NodaTime;

namespace Jardem.Simulator.Faults;

/// <summary>One call.</summary>
/// <param name="MessageId">Of the request; the same one twice is a try again.</param>
/// <param name="Did">answered, or the fault.</param>
public sealed record Entry(string At, string Register, string Operation, string MessageId, string Did);

/// <summary>What was asked of the outside world, for tests to look at; the newest twenty thousand calls.</summary>
public sealed class Journal
{
    private const int Kept = 20_000;
    private readonly Lock _gate = new();
    private readonly Queue<Entry> _entries = new();
    private readonly SortedDictionary<string, int> _asked = new(StringComparer.Ordinal);

    public void Write(Instant at, string register, string operation, string messageId, string did)
    {
        lock (_gate)
        {
            _asked[register] = _asked.GetValueOrDefault(register) + 1;
            _entries.Enqueue(new Entry(WorldTime.Written(at), register, operation, messageId, did));
            if (_entries.Count > Kept)
                _entries.Dequeue();
        }
    }

    public (IReadOnlyDictionary<string, int> Asked, IReadOnlyList<Entry> Entries) Read()
    {
        lock (_gate)
            return (new SortedDictionary<string, int>(_asked, StringComparer.Ordinal), [.. _entries]);
    }

    public void Clear()
    {
        lock (_gate)
        {
            _asked.Clear();
            _entries.Clear();
        }
    }
}
