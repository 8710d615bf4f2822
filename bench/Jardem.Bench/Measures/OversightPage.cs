using System.Globalization;
using Jardem.Bench.Databases;
using Jardem.Bench.House;
using Jardem.Bench.Measuring;
using Jardem.Bench.Servers;

namespace Jardem.Bench.Measures;

/// <summary>
/// The oversight page of the ministry over a country's cases and what was counted of them, beside the empty page of the same run. Rows of cases
/// and totals are put in at once, as a year of appends would have left them; the last five thousand counts are not folded yet.
/// </summary>
internal static class OversightPage
{
    private const string Database = "oversight";

    public static async Task<IReadOnlyList<Line>> Run(Size size)
    {
        using var server = new PostgresUnderLoad();
        await server.Create(Database);
        var data = Directory.CreateTempSubdirectory("jardem-bench-").FullName;
        try
        {
            await using (await WholeHouse.Open($"postgres:{server.Connection(Database)}"))
            {
            }

            await server.Say(Database, string.Create(CultureInfo.InvariantCulture, $"{Cases(size.Country)}; {Counts(size.Country)}"));
            await server.Say(Database, "vacuum analyze");
            await using var ours = await OurServer.OnPostgres(server, Database, data);
            await using var bare = await PublishedServer.Start(PublishedServer.Peer, "/table", "--pages", "yes");
            using var ministry = new Visitor(ours.Address);
            using var anybody = new Visitor(bare.Address);
            await ministry.SignIn("overseer2");
            const string page = "/oversight?from=2025-07-14&to=2026-07-20";
            if (!(await ministry.Get(page)).Contains("chart-stages-title", StringComparison.Ordinal))
                throw new InvalidOperationException("The oversight page shows no figures.");
            var taken = await Rounds.Interleave(size.Rounds, round => anybody.Load(_ => "/table", size.Load(round)), round => ministry.Load(_ => page, size.Load(round)));
            return [WebPages.BesideEmptyPage(string.Create(CultureInfo.InvariantCulture, $"the oversight page over {size.Country} cases of a year, every body"), taken[0], taken[1])];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>Of a hundred cases ninety-eight are over; the others are open and some of them late.</summary>
    private static string Cases(int count) =>
        $"""
        insert into cases (id, version, service, request, phase, office, body, applicant_name, applicant_iin, filed_on, due, promised_on, next, next_by, search_key, sort_key)
        select gen_random_uuid(), 9, 'rehabilitated-certificate', 'certificate', case when i % 50 = 0 then 'UnderReview' else 'ResultIssued' end, 'astana-1',
            (array['astana-social', 'almaty-social', 'shymkent-social', 'demo-district-social'])[1 + i % 4], 'Үлгілиев Мысал', '380531300011', day, day, day,
            case when i % 50 = 0 then 'Review' end, case when i % 50 = 0 then day end, 'УЛГИЛИЕВ МЫСАЛ 380531300011', 'УЛГИЛИЕВ МЫСАЛ'
        from (select i, (date '2026-07-20' + case when i % 50 = 0 then (i / 50 % 12) - 1 else -(i % 360) end)::text as day from generate_series(1, {count}) i) c
        """;

    /// <summary>Totals of each day, body and unit for what the program counts, as many as the cases give.</summary>
    private static string Counts(int count) =>
        $"""
        create temp table counted as
        select body, body || '-certificates' as unit, 'rehabilitated-certificate' as service, (date '2026-07-20' - d)::text as day, measure, key, greatest(1, {count} / 1440 * share / 100) as count
        from unnest(array['astana-social', 'almaty-social', 'shymkent-social', 'demo-district-social']) body, generate_series(0, 359) d,
            (values ('registered', 'certificate', 90), ('registered', 'duplicate', 10), ('decided', 'granted', 90), ('decided', 'refused', 10), ('decided-in-time', 'granted', 85),
                ('decided-in-time', 'refused', 8), ('decided-late', 'granted', 5), ('decided-late', 'refused', 2), ('refused-ground', 'untrue-documents', 4),
                ('refused-ground', 'not-meeting-requirements', 6), ('preliminary-refusal', 'untrue-documents', 6), ('preliminary-refusal', 'not-meeting-requirements', 8),
                ('hearing', 'held', 9), ('hearing', 'missed-by-applicant', 3), ('hearing', 'missed-by-body', 1), ('hearing', 'moved', 1), ('objection', 'in-time', 6), ('objection', 'late', 1),
                ('after-hearing', 'granted', 4), ('after-hearing', 'refused', 10), ('ended', 'withdrawn', 1), ('ended', 'died', 1), ('reopened', 'complaint', 1), ('slip', 'applicant.surname', 1),
                ('stage', 'Registered', 100), ('stage', 'UnderReview', 100), ('stage', 'AwaitingDecision', 100), ('stage', 'Granted', 90), ('stage', 'ResultReady', 88),
                ('stage', 'PreliminarilyRefused', 14), ('complaint', 'decision', 2), ('complaint', 'inaction', 1), ('complaint-outcome', 'satisfied', 1), ('complaint-outcome', 'upheld', 1),
                ('appeal-rule', 'order-78-2022/p12', 2), ('appeal-rule', 'order-78-2022/p5', 1)) kinds (measure, key, share);
        insert into tallies (body, day, service, unit, measure, key, count, sum) select body, day, service, unit, measure, key, count, count * 2 from counted;
        insert into tally_months (body, month, service, unit, measure, key, count, sum)
        select body, substr(day, 1, 7), service, unit, measure, key, sum(count), sum(count * 2) from counted group by body, substr(day, 1, 7), service, unit, measure, key;
        insert into tally_deltas (body, unit, service, day, measure, key, value)
        select 'astana-social', 'astana-social-certificates', 'rehabilitated-certificate', '2026-07-20', 'stage', 'UnderReview', i % 5 from generate_series(1, 5000) i
        """;
}
