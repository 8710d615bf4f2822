using Jardem.Storage.Rows;

namespace Jardem.Storage.Sqlite;

/// <summary>Orders to pay and the ledger.</summary>
internal sealed partial class SqliteAppend
{
    private void Payments()
    {
        foreach (var p in change.Payments)
        {
            writer.Run(
                """
                insert into payments (id, version, entitlement, case_id, service, body, payee_name, payee_number, account_tail, amount, state, ordered_on,
                sent_ns, settled_on, reference, reason, replaces)
                values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16)
                on conflict (id) do update set version = excluded.version, state = excluded.state, sent_ns = excluded.sent_ns,
                settled_on = excluded.settled_on, reference = excluded.reference, reason = excluded.reason
                """,
                RowId.Bytes(p.Order), p.Version, RowId.Bytes(p.Entitlement), RowId.Bytes(p.Case), p.Service, p.Body, p.PayeeName, p.PayeeNumber, p.AccountTail,
                p.Amount, p.State.ToString(), StoredTime.Of(p.OrderedOn), StoredTime.Of(p.SentAt), StoredTime.Of(p.SettledOn), p.Reference, p.Reason,
                p.Replaces is { } replaced ? RowId.Bytes(replaced) : null);
        }
    }

    private void Ledger()
    {
        foreach (var l in change.Ledger)
        {
            writer.Run(
                """
                insert into ledger (id, entitlement, case_id, payment, body, service, kind, cause, period, day, amount)
                values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10) on conflict (id) do nothing
                """,
                RowId.Bytes(l.Id), RowId.Bytes(l.Entitlement), RowId.Bytes(l.Case), l.Order is { } order ? RowId.Bytes(order) : null, l.Body, l.Service, l.Kind,
                l.Cause, StoredTime.Of(l.Period), StoredTime.Of(l.Day), l.Amount);
        }
    }
}
