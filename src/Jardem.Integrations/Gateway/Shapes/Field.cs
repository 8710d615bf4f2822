namespace Jardem.Integrations.Gateway.Shapes;

/// <summary>A named value of a request or a record and its shape.</summary>
internal sealed record Field(string Name, Shape Shape, bool Required)
{
    public static Field Of(string name, Shape shape) => new(name, shape, true);

    /// <summary>A value that may be absent or empty.</summary>
    public static Field Maybe(string name, Shape shape) => new(name, shape, false);
}
