using System.Xml.Linq;

namespace Jardem.Simulator.Wire;

/// <summary>An answer that waits to be fetched and confirmed.</summary>
internal sealed record Letter(string MessageId, string CorrelationId, string ServiceId, XElement Payload, long ReadyAt);

/// <summary>What the asynchronous channel keeps: questions taken, answers not yet confirmed.</summary>
public sealed class Mailbox
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _taken = [];
    private readonly HashSet<string> _unanswered = [];
    private readonly LinkedList<Letter> _letters = new();

    /// <summary>Our id of a question; the same for one that came before.</summary>
    internal string Take(string messageId, out bool again)
    {
        lock (_gate)
        {
            again = _taken.TryGetValue(messageId, out var ours);
            return again ? ours! : _taken[messageId] = Guid.NewGuid().ToString();
        }
    }

    internal void NeverAnswer(string messageId)
    {
        lock (_gate)
            _unanswered.Add(messageId);
    }

    /// <param name="first">Goes before those that wait.</param>
    internal void Put(Letter letter, bool first)
    {
        lock (_gate)
        {
            if (first)
                _letters.AddFirst(letter);
            else
                _letters.AddLast(letter);
        }
    }

    /// <summary>Answers that are ready; the same come again until they are confirmed.</summary>
    internal IReadOnlyList<Letter> Fetch(string serviceId, int amount, long now)
    {
        lock (_gate)
            return [.. _letters.Where(l => l.ServiceId == serviceId && l.ReadyAt <= now).Take(amount)];
    }

    internal void Confirm(string messageId)
    {
        lock (_gate)
        {
            for (var node = _letters.First; node is not null; node = node.Next)
            {
                if (node.Value.MessageId != messageId)
                    continue;
                _letters.Remove(node);
                return;
            }
        }
    }

    /// <summary>messageState of a question.</summary>
    internal string StateOf(string messageId)
    {
        lock (_gate)
            return !_taken.ContainsKey(messageId) ? "NOT_DELIVERED" : _unanswered.Contains(messageId) ? "ON_DELIVERY" : "DELIVERED";
    }
}
