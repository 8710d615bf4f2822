using Jardem.Cases.People.Events;
using Jardem.Cases.Streams;
using NodaTime;

namespace Jardem.Cases.People.Consents;

/// <summary>A consent and what became of it.</summary>
/// <param name="Withdrawn">When it was taken back; null while it was not.</param>
public sealed record ConsentEntry(ConsentGiven Given, Instant? Withdrawn)
{
    /// <summary>Whether it holds at the moment: given, not over, not taken back.</summary>
    public bool HoldsAt(Instant at) => Given.At <= at && (Given.Until is null || at < Given.Until) && (Withdrawn is null || at < Withdrawn);
}

/// <summary>Every consent of a person, as its events make them, oldest first.</summary>
public sealed record ConsentBook(IReadOnlyList<ConsentEntry> Entries, IReadOnlyList<ConsentWithdrawn> Withdrawals)
{
    public static ConsentBook Empty { get; } = new([], []);

    /// <exception cref="UnknownEventException">The stream holds an event that this version cannot read.</exception>
    public static ConsentBook Of(IReadOnlyList<StoredEvent> stream)
    {
        var book = Empty;
        foreach (var stored in stream)
            book = book.With(PersonEvent.Serializer.Read(stored));
        return book;
    }

    public ConsentBook With(PersonEvent happened) => happened switch
    {
        ConsentGiven given => this with { Entries = [.. Entries, new ConsentEntry(given, null)] },
        ConsentWithdrawn back => new ConsentBook(
            [.. Entries.Select(e => e.Withdrawn is null && e.Given.Kind == back.Kind && (back.About is null || back.About == e.Given.About) ? e with { Withdrawn = back.At } : e)],
            [.. Withdrawals, back]),
        _ => this,
    };

    /// <summary>Whether a consent of the kind holds for this matter; one given for everything of its kind counts for each.</summary>
    public bool Holds(ConsentKind kind, string? about, Instant at) => Entries.Any(e => e.Given.Kind == kind && (e.Given.About is null || e.Given.About == about) && e.HoldsAt(at));

    /// <summary>The last time the kind was taken back, wholly or for this matter, up to the moment; null for never.</summary>
    public Instant? LastWithdrawn(ConsentKind kind, string? about, Instant at) => Withdrawals
        .Where(w => w.Kind == kind && (w.About is null || w.About == about) && w.At <= at)
        .Select(w => (Instant?)w.At)
        .Max();
}
