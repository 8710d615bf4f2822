using Dapper;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Storage.Seals;

/// <summary>Seals the heads of streams that changed, and verifies everything that seals and chains protect.</summary>
internal sealed class SealWriter(Database database) : ISeals
{
    public Task<bool> Seal(Instant at, CancellationToken cancel) =>
        database.Write(
            async (connection, transaction) =>
            {
                CommandDefinition Say(string sql, object? values = null) => new(sql, values, transaction, cancellationToken: cancel);
                if (database.OneSealer is { } wait)
                    await connection.ExecuteAsync(Say(wait));
                var last = await connection.QueryFirstOrDefaultAsync<SealRecord>(Say($"select {SealRecord.Columns} from seals order by number desc limit 1"));
                var number = (last?.Number ?? 0) + 1;

                // The heads are copied first and read back, so that the root is over what was copied although streams go on changing.
                var copied = await connection.ExecuteAsync(Say(
                    "insert into seal_heads (seal, stream, version, hash) select @number, id, version, hash from streams where sealed = 0", new { number }));
                if (copied == 0)
                    return false;
                var root = new MerkleRoot();
                await foreach (var head in connection.QueryUnbufferedAsync<SealedHead>(
                    $"select {SealedHead.Columns} from seal_heads where seal = @number order by stream", new { number }, transaction).WithCancellation(cancel))
                {
                    root.Add(head.Stream, head.Version, head.Hash);
                }

                var seal = new SealRecord { Number = number, At = StoredTime.Of(at), Heads = copied, Prev = last?.Hash ?? new SealRecord().Prev, Root = root.Close() };
                await connection.ExecuteAsync(Say(
                    "insert into seals (number, at_ns, heads, prev, root, hash) values (@Number, @At, @Heads, @Prev, @Root, @own)",
                    new { seal.Number, seal.At, seal.Heads, seal.Prev, seal.Root, own = seal.OwnHash() }));
                await connection.ExecuteAsync(Say(
                    """
                    update streams set sealed = 1 where sealed = 0 and exists (
                        select 1 from seal_heads h where h.seal = @number and h.stream = streams.id and h.version = streams.version)
                    """,
                    new { number }));
                return true;
            },
            cancel);

    public Task<VerifyReport> Verify(IProgress<long>? progress, CancellationToken cancel) =>
        database.ReadAtOnce((connection, transaction) => new Verification(connection, transaction, progress, cancel).Run(), cancel);
}
