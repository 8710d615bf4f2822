namespace Jardem.Tests;

/// <summary>Names a row of docs/requirements.md (or a reading of docs/readings.md) that the test proves.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RowAttribute(string id) : Attribute
{
    public string Id { get; } = id;
}
