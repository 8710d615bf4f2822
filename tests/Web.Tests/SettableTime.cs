namespace Jardem.Tests;

/// <summary>The real time, put on by as much as a test says.</summary>
public sealed class SettableTime : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
