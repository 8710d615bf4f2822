using Jardem.Tests.Storage;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedServer))]

namespace Jardem.Tests.Storage;

/// <summary>Ends the shared PostgreSQL server after the last test.</summary>
public sealed class SharedServer : IDisposable
{
    public void Dispose() => TestStorage.End();
}
