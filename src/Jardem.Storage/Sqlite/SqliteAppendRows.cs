using Jardem.Storage.Rows;

namespace Jardem.Storage.Sqlite;

/// <summary>Complaints, tasks and what is counted.</summary>
internal sealed partial class SqliteAppend
{
    private void Complaints(long? number)
    {
        foreach (var c in change.Complaints)
        {
            var entered = number is not null && c.Complaint == change.Streams[0].Stream;
            var journal = entered ? change.Journal : c.Journal;
            writer.Run(
                """
                insert into complaints (id, version, case_id, service, against, held_by, office, phase, assignee, complainant_name, registered_on, due,
                outcome, search_key, journal_unit, journal_service, journal_year, journal_number)
                values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16, @17)
                on conflict (id) do update set version = excluded.version, case_id = excluded.case_id, service = excluded.service,
                against = excluded.against, held_by = excluded.held_by, office = excluded.office, phase = excluded.phase,
                assignee = excluded.assignee, complainant_name = excluded.complainant_name, registered_on = excluded.registered_on,
                due = excluded.due, outcome = excluded.outcome, search_key = excluded.search_key,
                journal_unit = coalesce(excluded.journal_unit, journal_unit), journal_service = coalesce(excluded.journal_service, journal_service),
                journal_year = coalesce(excluded.journal_year, journal_year), journal_number = coalesce(excluded.journal_number, journal_number)
                """,
                RowId.Bytes(c.Complaint), c.Version, RowId.Bytes(c.Case), c.Service, c.Against, c.HeldBy, c.Office, c.Phase, c.Assignee,
                c.ComplainantName, StoredTime.Of(c.RegisteredOn), StoredTime.Of(c.Due), c.Outcome, c.SearchKey,
                journal?.Unit, journal?.Service, journal?.Year, entered ? number : null);
        }
    }

    private void Tasks()
    {
        foreach (var t in change.Tasks)
        {
            writer.Run(
                """
                insert into tasks (id, version, kind, subject, body, due, done) values (@0, @1, @2, @3, @4, @5, @6)
                on conflict (id) do update set version = excluded.version, kind = excluded.kind, subject = excluded.subject,
                body = excluded.body, due = excluded.due, done = excluded.done
                """,
                RowId.Bytes(t.Task), t.Version, t.Kind, t.Subject, t.Body, StoredTime.Of(t.Due), t.Done ? 1 : 0);
        }
    }

    private void Tallies()
    {
        foreach (var t in change.Tallies)
        {
            writer.Run(
                "insert into tally_deltas (body, unit, service, day, measure, key, value) values (@0, @1, @2, @3, @4, @5, @6)",
                t.Body, t.Unit, t.Service, StoredTime.Of(t.Day), t.Measure, t.Key, t.Value);
        }
    }
}
