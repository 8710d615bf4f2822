namespace Jardem.UseCases.Ports;

/// <summary>The ring of keys by which all nodes protect sessions and forms. The keys come wrapped; the storage only keeps them.</summary>
public interface IKeyRing
{
    /// <summary>Every key's XML, ordered by name.</summary>
    Task<IReadOnlyList<string>> All(CancellationToken cancel);

    /// <summary>Keeps a key under its name; the same name again replaces it.</summary>
    Task Add(string name, string xml, CancellationToken cancel);
}
