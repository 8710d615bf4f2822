namespace Jardem.Simulator.Phones;

/// <summary>A message that a phone got or sent.</summary>
/// <param name="Sent">By the phone itself, a reply.</param>
public sealed record Short(string At, string From, string To, string Text, bool Sent);

/// <summary>What made-up phones got and sent; the newest ten thousand messages.</summary>
public sealed class Airwaves
{
    private const int Kept = 10_000;
    private readonly Lock _gate = new();
    private readonly LinkedList<Short> _messages = new();

    public void Keep(Short message)
    {
        lock (_gate)
        {
            _messages.AddFirst(message);
            if (_messages.Count > Kept)
                _messages.RemoveLast();
        }
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Short> Of(string number)
    {
        lock (_gate)
            return [.. _messages.Where(m => m.To == number || m.From == number)];
    }

    /// <summary>Numbers of phones, the one with the newest message first.</summary>
    public IReadOnlyList<string> Numbers()
    {
        lock (_gate)
            return [.. _messages.Select(m => m.Sent ? m.From : m.To).Distinct()];
    }

    /// <summary>A number with its plus, however it was written.</summary>
    public static string Number(string written)
    {
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        return digits.StartsWith("00", StringComparison.Ordinal) ? "+" + digits[2..] : "+" + digits;
    }
}
