using Jardem.Storage.Stores;

namespace Jardem.Storage.Postgres;

/// <summary>Folding on PostgreSQL: one statement takes rows that no other node holds and adds them to the totals.</summary>
internal sealed class PostgresTallies(PostgresDatabase database) : Tallies(database)
{
    // Totals are met in one order by everybody, so that two nodes that fold at once cannot wait for each other.
    private const string Sql = """
        with moved as materialized (
            delete from tally_deltas where ctid = any (array(select ctid from tally_deltas limit @take for update skip locked))
            returning body, day, service, unit, measure, key, value),
        days as (
            insert into tallies as t (body, day, service, unit, measure, key, count, sum)
            select body, day, service, unit, measure, key, count(*), sum(value) from moved
            group by body, day, service, unit, measure, key order by body, day, service, unit, measure, key
            on conflict (body, day, service, unit, measure, key) do update set count = t.count + excluded.count, sum = t.sum + excluded.sum),
        months as (
            insert into tally_months as t (body, month, service, unit, measure, key, count, sum)
            select body, substr(day, 1, 7), service, unit, measure, key, count(*), sum(value) from moved
            group by body, substr(day, 1, 7), service, unit, measure, key order by body, substr(day, 1, 7), service, unit, measure, key
            on conflict (body, month, service, unit, measure, key) do update set count = t.count + excluded.count, sum = t.sum + excluded.sum)
        select count(*) from moved
        """;

    public override async Task<int> Fold(int take, CancellationToken cancel) =>
        (int)await Database.First<long>(Sql, new { take }, cancel);
}
