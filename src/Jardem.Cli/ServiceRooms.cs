using Jardem.Services;

namespace Jardem.Cli;

/// <summary>Every service's room of the house, found by its type: a new service is one folder and is registered nowhere.</summary>
internal static class ServiceRooms
{
    public static IReadOnlyList<IServiceRoom> All { get; } = typeof(IServiceRoom).Assembly.GetTypes()
        .Where(t => typeof(IServiceRoom).IsAssignableFrom(t) && t is { IsClass: true, IsAbstract: false })
        .OrderBy(t => t.FullName, StringComparer.Ordinal)
        .Select(t => (IServiceRoom)Activator.CreateInstance(t)!)
        .ToList();
}
