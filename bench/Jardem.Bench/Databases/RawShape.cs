using System.Text;

namespace Jardem.Bench.Databases;

/// <summary>
/// The least that a durable change can be: a row of a case, rows of events with a document of JSON each and one row of an outbox, written
/// by one statement with no rule, no guard and no chain. The limit beside which storage is measured.
/// </summary>
/// <param name="Events">Rows of events; the statement writes two rows more.</param>
/// <param name="Payload">Bytes of JSON in each event and in the outbox row.</param>
internal sealed record RawShape(int Events, int Payload)
{
    public const string Schema =
        """
        create schema raw;
        create table raw.cases (id uuid primary key, number text not null unique, kind text not null, person uuid not null, status text not null, opened_at timestamptz not null, version int not null);
        create table raw.events (stream uuid not null, version int not null, type text not null, at timestamptz not null, actor text not null, payload jsonb not null, primary key (stream, version));
        create table raw.outbox (id bigint generated always as identity primary key, topic text not null, payload jsonb not null, due timestamptz not null);
        """;

    private const string At = "timestamptz '2026-07-20 05:00:00+00'";

    /// <summary>Rows that the statement writes.</summary>
    public int Rows => Events + 2;

    /// <summary>The script for pgbench: a random id for each transaction, everything else the same.</summary>
    public string Script()
    {
        string[] parts = ["a", "b", "c", "d"];
        var id = "(" + string.Join("||", parts.Select(p => $"lpad(to_hex(:{p}::bigint),8,'0')")) + ")";
        return string.Concat(parts.Select(p => $"\\set {p} random(1, 2000000000)\n")) + Statement(id + "::uuid", id) + ";\n";
    }

    /// <summary>The statement for a program: the id is $1 as UUID and $2 as text.</summary>
    public string Statement() => Statement("$1", "$2");

    /// <summary>Names and values in JSON, filled up to a size with letters that do not compress.</summary>
    public static string DocumentOf(int bytes)
    {
        const string Head = """{"name":"Үлгілиев Мысал Сынақұлы","territory":"astana","norm":"order-78-2022/p5","pad":"@""";
        var room = Math.Max(0, bytes - Encoding.UTF8.GetByteCount(Head) - 2);
        var random = new Random(78);
        var text = new StringBuilder(room);
        while (text.Length < room)
            text.Append((char)('a' + random.Next(26)));
        return Head + text + "\"}";
    }

    private string Statement(string id, string text)
    {
        var document = DocumentOf(Payload);
        var events = Enumerable.Range(1, Events).Select(i => $"({id}, {i}, 'case.event/{i}', {At}, 'officer-17', '{document}'::jsonb)");
        return $"with c as (insert into raw.cases values ({id}, {text}, 'certificate', {id}, 'registered', {At}, {Events})), "
            + $"o as (insert into raw.outbox (topic, payload, due) values ('case.registered', '{document}'::jsonb, {At})) "
            + $"insert into raw.events values {string.Join(", ", events)}";
    }
}
