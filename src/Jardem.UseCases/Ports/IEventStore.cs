using Jardem.Cases.Streams;
using Jardem.UseCases.Access;

namespace Jardem.UseCases.Ports;

/// <summary>The storage of streams and of all that changes with them.</summary>
public interface IEventStore
{
    /// <summary>Makes the whole change durable, or none of it. Returns only after the commit.</summary>
    Task<AppendResult> Append(Append change, CancellationToken cancel);

    /// <summary>A stream's events in order; empty when there is none. Who may read is decided by the caller on its first event.</summary>
    Task<IReadOnlyList<StoredEvent>> Read(Guid stream, CancellationToken cancel);

    /// <summary>Whether the request was made before: <see cref="AppendResult.Repeated"/>, <see cref="AppendResult.KeyReused"/>, or null.</summary>
    Task<AppendResult?> Repetition(Idempotency idempotency, CancellationToken cancel);

    /// <summary>The owner of a claim, or null.</summary>
    Task<Guid?> HolderOf(Claim claim, CancellationToken cancel);
}

/// <summary>Work lists and search over cases.</summary>
public interface ICaseLists
{
    Task<CasePage> Find(Scope scope, CaseQuery query, CancellationToken cancel);

    /// <summary>How many cases each of some lists has, asked at once; their order and page do not matter.</summary>
    Task<IReadOnlyList<long>> Count(Scope scope, IReadOnlyList<CaseQuery> queries, CancellationToken cancel);

    Task<CaseRow?> Get(Scope scope, Guid id, CancellationToken cancel);

    /// <summary>Lines of a journal, newest first.</summary>
    Task<IReadOnlyList<JournalLine>> Journal(Scope scope, JournalKey journal, long? before, int take, CancellationToken cancel);
}

/// <summary>Issued documents and kept files.</summary>
public interface IDocumentStore
{
    Task<DocumentRow?> ByToken(string token, CancellationToken cancel);

    /// <summary>Valid documents of a kind held by one person, newest first.</summary>
    Task<IReadOnlyList<DocumentRow>> ByHolder(Scope scope, string kind, string holder, CancellationToken cancel);

    /// <summary>Valid documents that wait for the signature of this officer, the oldest first, at most so many.</summary>
    Task<IReadOnlyList<DocumentRow>> ToSign(Scope scope, string account, int take, CancellationToken cancel);

    Task<StoredFile?> File(string hash, CancellationToken cancel);

    /// <summary>Keeps the rendition of a document (its PDF) beside the original; the first one kept stays.</summary>
    Task<StoredFile> KeepRendition(string token, string language, StoredFile rendition, CancellationToken cancel);

    Task<StoredFile?> Rendition(string token, string language, CancellationToken cancel);
}
