using Jardem.UseCases.Ports;

namespace Jardem.Storage.Stores;

/// <summary>Keys that protect sessions and forms, shared by all nodes; wrapped before they come here.</summary>
internal sealed class KeyRing(Database database) : IKeyRing
{
    public Task<IReadOnlyList<string>> All(CancellationToken cancel) => database.Query<string>("select xml from keys order by name", null, cancel);

    public Task Add(string name, string xml, CancellationToken cancel) =>
        database.Execute("insert into keys (name, xml) values (@name, @xml) on conflict (name) do update set xml = excluded.xml", new { name, xml }, cancel);
}
