using System.Diagnostics.CodeAnalysis;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Storage.Stores;

/// <summary>Challenges given out to be signed. What has run out goes when a new one comes, a day after its time.</summary>
internal sealed class Challenges(Database database) : IChallenges
{
    private static readonly Duration KeptAfter = Duration.FromDays(1);

    public Task Give(string id, string purpose, ReadOnlyMemory<byte> content, Instant until, CancellationToken cancel) => database.Execute(
        """
        delete from challenges where until_ns < @over;
        insert into challenges (id, purpose, content, until_ns) values (@id, @purpose, @content, @until)
        """,
        new { id, purpose, content = content.ToArray(), until = StoredTime.Of(until), over = StoredTime.Of(until - KeptAfter) },
        cancel);

    public async Task<ReadOnlyMemory<byte>?> Take(string id, string purpose, Instant at, CancellationToken cancel)
    {
        var taken = await database.Change<Record>(
            "update challenges set taken_ns = @at where id = @id and purpose = @purpose and taken_ns is null and until_ns > @at returning content as Content",
            new { id, purpose, at = StoredTime.Of(at) },
            cancel);
        return taken is [var one] ? (ReadOnlyMemory<byte>?)one.Content : null;
    }

    private sealed class Record
    {
        [SuppressMessage("Performance", "CA1819", Justification = "Dapper reads a blob as an array.")]
        public byte[] Content { get; init; } = [];
    }
}
