using System.Security.Cryptography;
using System.Text;
using Jardem.Storage.Rows;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Storage.Stores;

/// <summary>Stays of officers and citizens. An id is stored as its SHA-256, so the table alone opens nothing.</summary>
internal sealed class Sessions(Database database) : ISessions
{
    private const string Select = "select kind as Kind, subject as Subject, method as Method, began_ns as Began, authenticated_ns as Authenticated, ends_ns as Ends, device as Device from sessions";

    public Task Begin(Session session, CancellationToken cancel) => database.Execute(
        """
        insert into sessions (id, kind, subject, method, began_ns, authenticated_ns, ends_ns, device)
        values (@id, @kind, @subject, @method, @began, @authenticated, @ends, @device)
        """,
        new
        {
            id = Hash(session.Id),
            kind = StoredName.Of(session.Kind),
            subject = session.Subject,
            method = StoredName.Of(session.Method),
            began = StoredTime.Of(session.BeganAt),
            authenticated = StoredTime.Of(session.AuthenticatedAt),
            ends = StoredTime.Of(session.EndsAt),
            device = session.Device,
        },
        cancel);

    public async Task<Session?> Find(string id, Instant at, CancellationToken cancel) =>
        (await database.First<Record>($"{Select} where id = @id and ended_ns is null and ends_ns > @at", new { id = Hash(id), at = StoredTime.Of(at) }, cancel))?.ToSession(id);

    public async Task<IReadOnlyList<Session>> Of(SubjectKind kind, string subject, Instant at, CancellationToken cancel) =>
    [
        .. (await database.Query<Record>(
            $"{Select} where kind = @kind and subject = @subject and ended_ns is null and ends_ns > @at order by began_ns desc",
            new { kind = StoredName.Of(kind), subject, at = StoredTime.Of(at) },
            cancel)).Select(r => r.ToSession("")),
    ];

    public Task Renew(string id, SignInMethod method, Instant authenticatedAt, CancellationToken cancel) => database.Execute(
        "update sessions set method = @method, authenticated_ns = @at where id = @id and ended_ns is null",
        new { id = Hash(id), method = StoredName.Of(method), at = StoredTime.Of(authenticatedAt) },
        cancel);

    public Task End(string id, Instant at, CancellationToken cancel) => database.Execute(
        "update sessions set ended_ns = @at where id = @id and ended_ns is null", new { id = Hash(id), at = StoredTime.Of(at) }, cancel);

    public Task EndAll(SubjectKind kind, string subject, Instant at, string? but, CancellationToken cancel) => database.Execute(
        "update sessions set ended_ns = @at where kind = @kind and subject = @subject and ended_ns is null and id <> @but",
        new { kind = StoredName.Of(kind), subject, at = StoredTime.Of(at), but = but is null ? "" : Hash(but) },
        cancel);

    private static string Hash(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private sealed class Record
    {
        public string Kind { get; init; } = "";

        public string Subject { get; init; } = "";

        public string Method { get; init; } = "";

        public long Began { get; init; }

        public long Authenticated { get; init; }

        public long Ends { get; init; }

        public string Device { get; init; } = "";

        public Session ToSession(string id) => new(
            id,
            StoredName.Read<SubjectKind>(Kind),
            Subject,
            StoredName.Read<SignInMethod>(Method),
            StoredTime.Moment(Began),
            StoredTime.Moment(Authenticated),
            StoredTime.Moment(Ends),
            Device);
    }
}
