using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Jardem.Tests.Storage;

/// <summary>The engines over which the one compliance suite runs.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on each engine.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryEngineAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([.. Enum.GetValues<Engine>().Select(e => new TheoryDataRow<Engine>(e))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
