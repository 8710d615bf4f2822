using System.Data.Common;
using Dapper;
using Jardem.Storage.Rows;

namespace Jardem.Storage;

/// <summary>Connections to one engine, and the few words in which its SQL differs from the other's.</summary>
internal abstract class Database : IAsyncDisposable
{
    static Database() => SqlMapper.AddTypeHandler(new RowId.Handler());

    /// <summary>Ends a subquery that picks rows to lease, so that two workers never pick one row.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>The function that finds a text in another by bytes, counted from 1; 0 when it is not there.</summary>
    public abstract string Position { get; }

    /// <summary>The statement by which one sealer waits for another; null where writers wait for each other anyway.</summary>
    public abstract string? OneSealer { get; }

    /// <summary>The statement by which changes that name the same @turn go one after the other, to the end of their transactions; null where writers wait for each other anyway.</summary>
    public abstract string? OneInTurn { get; }

    /// <summary>A condition on being among the values of a list parameter.</summary>
    public abstract string In(string list);

    /// <summary>Folder of the engine's schema scripts.</summary>
    public abstract string SchemaFolder { get; }

    public abstract Task<T> Read<T>(Func<DbConnection, Task<T>> read, CancellationToken cancel);

    /// <summary>Runs reads that all see the storage as it was at one moment.</summary>
    public abstract Task<T> ReadAtOnce<T>(Func<DbConnection, DbTransaction, Task<T>> read, CancellationToken cancel);

    /// <summary>Runs writes in one transaction; an exception takes all of them back.</summary>
    public abstract Task<T> Write<T>(Func<DbConnection, DbTransaction, Task<T>> write, CancellationToken cancel);

    /// <summary>Whether the engine refused a row because its key is there already.</summary>
    public abstract bool IsDuplicate(DbException error);

    public abstract ValueTask DisposeAsync();

    public Task<IReadOnlyList<T>> Query<T>(string sql, object? values, CancellationToken cancel) =>
        Read<IReadOnlyList<T>>(async c => (await c.QueryAsync<T>(new CommandDefinition(sql, values, cancellationToken: cancel))).AsList(), cancel);

    public Task<T?> First<T>(string sql, object? values, CancellationToken cancel) =>
        Read(c => c.QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, values, cancellationToken: cancel)), cancel);

    /// <summary>One statement, durable on return; gives the number of rows changed.</summary>
    public virtual Task<int> Execute(string sql, object? values, CancellationToken cancel) =>
        Write((c, t) => c.ExecuteAsync(new CommandDefinition(sql, values, t, cancellationToken: cancel)), cancel);

    /// <summary>One statement that changes rows and returns them, durable on return.</summary>
    public virtual Task<IReadOnlyList<T>> Change<T>(string sql, object? values, CancellationToken cancel) =>
        Write<IReadOnlyList<T>>(async (c, t) => (await c.QueryAsync<T>(new CommandDefinition(sql, values, t, cancellationToken: cancel))).AsList(), cancel);
}
