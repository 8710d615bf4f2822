using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Jardem.Storage.Rows;

/// <summary>
/// A UUID as a column: PostgreSQL's own type, and on SQLite sixteen big-endian bytes, so that both engines order version 7 ids by time.
/// </summary>
internal readonly record struct RowId(Guid Value)
{
    public static implicit operator RowId(Guid value) => new(value);

    public static implicit operator Guid(RowId id) => id.Value;

    public static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    public static Guid Read(object stored) => stored is byte[] bytes ? new Guid(bytes, bigEndian: true) : (Guid)stored;

    internal sealed class Handler : SqlMapper.TypeHandler<RowId>
    {
        public override void SetValue(IDbDataParameter parameter, RowId value) =>
            parameter.Value = parameter is SqliteParameter ? Bytes(value.Value) : value.Value;

        public override RowId Parse(object value) => new(Read(value));
    }
}
