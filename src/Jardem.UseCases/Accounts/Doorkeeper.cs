using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Accounts;

/// <summary>
/// Begins and ends stays in the house. A sign-in always gets a session of its own, with an id that nobody knew before. Time is the real
/// one, also where a demonstration takes another day for today.
/// </summary>
public sealed class Doorkeeper(ISessions sessions, SessionTerms terms, IIds ids, TimeProvider time)
{
    /// <summary>Longest name of a device that is kept.</summary>
    public const int LongestDevice = 120;

    /// <param name="former">The session that this browser had before; it ends.</param>
    public async Task<Session> Admit(SubjectKind kind, string subject, SignInMethod method, string device, string? former, CancellationToken cancel)
    {
        var now = Moment();
        if (former is not null)
            await sessions.End(former, now, cancel);
        var lasts = kind == SubjectKind.Officer ? terms.Officer : terms.Citizen;
        var session = new Session(ids.Token() + ids.Token(), kind, subject, method, now, now, now + lasts, Shortened(device));
        await sessions.Begin(session, cancel);
        return session;
    }

    /// <summary>The session while it lasts; null once it is over or was ended, on this node or another.</summary>
    public Task<Session?> Recognise(string id, CancellationToken cancel) => sessions.Find(id, Moment(), cancel);

    /// <summary>Whether the subject proved recently enough who it is.</summary>
    public bool IsFresh(Session session) => Moment() - session.AuthenticatedAt <= terms.Fresh;

    /// <summary>The subject has proved again who it is.</summary>
    public Task Renew(Session session, SignInMethod method, CancellationToken cancel) => sessions.Renew(session.Id, method, Moment(), cancel);

    public Task<IReadOnlyList<Session>> Of(Session session, CancellationToken cancel) => sessions.Of(session.Kind, session.Subject, Moment(), cancel);

    public Task End(Session session, CancellationToken cancel) => sessions.End(session.Id, Moment(), cancel);

    /// <summary>Signs the subject out everywhere, programs with tokens too.</summary>
    /// <param name="but">Id of the one session that stays; null for none.</param>
    public Task EndAll(SubjectKind kind, string subject, string? but, CancellationToken cancel) => sessions.EndAll(kind, subject, Moment(), but, cancel);

    private Instant Moment() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static string Shortened(string device)
    {
        var plain = new string([.. device.Where(c => !char.IsControl(c))]).Trim();
        return plain.Length <= LongestDevice ? plain : plain[..LongestDevice];
    }
}
