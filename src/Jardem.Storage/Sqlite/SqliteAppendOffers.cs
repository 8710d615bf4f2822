using Jardem.Storage.Rows;

namespace Jardem.Storage.Sqlite;

/// <summary>Offers of proactive services.</summary>
internal sealed partial class SqliteAppend
{
    private void Offers()
    {
        foreach (var o in change.Offers)
        {
            writer.Run(
                """
                insert into offers (id, version, service, record, person, addressee_iin, phone, number, phase, body, made_ns, next_ns)
                values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)
                on conflict (id) do update set version = excluded.version, phone = excluded.phone, phase = excluded.phase, next_ns = excluded.next_ns
                """,
                RowId.Bytes(o.Offer), o.Version, o.Service, o.Record, RowId.Bytes(o.Person), o.AddresseeIin, o.Phone, o.Number, StoredName.Of(o.Phase), o.Body,
                StoredTime.Of(o.MadeAt), StoredTime.Of(o.NextAt));
        }
    }
}
