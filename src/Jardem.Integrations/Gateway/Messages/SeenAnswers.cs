namespace Jardem.Integrations.Gateway.Messages;

/// <summary>Ids of answers that were used, the newest of them: one id answers one question. Older ones are refused by their date.</summary>
internal sealed class SeenAnswers
{
    private const int Most = 200_000;
    private readonly Dictionary<string, string> _question = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly Lock _lock = new();

    /// <summary>Whether the answer's id is new, or was of this same question before.</summary>
    /// <exception cref="UnusableException">It is no id.</exception>
    public bool Take(AnswerHead head)
    {
        if (head.MessageId.Length is 0 or > 128)
            throw new UnusableException("the answer has no id");
        lock (_lock)
        {
            if (_question.TryGetValue(head.MessageId, out var before))
                return before == head.CorrelationId;
            if (_order.Count == Most)
                _question.Remove(_order.Dequeue());
            _order.Enqueue(head.MessageId);
            _question.Add(head.MessageId, head.CorrelationId);
            return true;
        }
    }
}
