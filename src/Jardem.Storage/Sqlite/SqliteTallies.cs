using Dapper;
using Jardem.Storage.Stores;

namespace Jardem.Storage.Sqlite;

/// <summary>Folding on SQLite, where one change is made at a time.</summary>
internal sealed class SqliteTallies(SqliteDatabase database) : Tallies(database)
{
    private const string Sql = """
        insert into tallies (body, day, service, unit, measure, key, count, sum)
        select body, day, service, unit, measure, key, count(*), sum(value) from tally_deltas where rowid <= @last
        group by body, day, service, unit, measure, key
        on conflict (body, day, service, unit, measure, key) do update set count = count + excluded.count, sum = sum + excluded.sum;
        insert into tally_months (body, month, service, unit, measure, key, count, sum)
        select body, substr(day, 1, 7), service, unit, measure, key, count(*), sum(value) from tally_deltas where rowid <= @last
        group by body, substr(day, 1, 7), service, unit, measure, key
        on conflict (body, month, service, unit, measure, key) do update set count = count + excluded.count, sum = sum + excluded.sum;
        """;

    public override Task<int> Fold(int take, CancellationToken cancel) =>
        Database.Write(
            async (connection, transaction) =>
            {
                CommandDefinition Say(string sql, object values) => new(sql, values, transaction, cancellationToken: cancel);
                if (await connection.ExecuteScalarAsync<long?>(Say("select max(rowid) from (select rowid from tally_deltas order by rowid limit @take)", new { take })) is not { } last)
                    return 0;
                await connection.ExecuteAsync(Say(Sql, new { last }));
                return await connection.ExecuteAsync(Say("delete from tally_deltas where rowid <= @last", new { last }));
            },
            cancel);
}
