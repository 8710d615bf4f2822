using Jardem.Services;

namespace Jardem.UseCases;

/// <summary>The services that this house delivers, by id.</summary>
public sealed class ServiceRooms(IEnumerable<IServiceRoom> rooms)
{
    private readonly Dictionary<string, IServiceRoom> _rooms = rooms.ToDictionary(r => r.Id);

    public IReadOnlyCollection<IServiceRoom> All => _rooms.Values;

    /// <exception cref="KeyNotFoundException">No such service here.</exception>
    public IServiceRoom this[string service] => _rooms.TryGetValue(service, out var room) ? room : throw new KeyNotFoundException($"No service '{service}' here.");

    public IServiceRoom? Find(string service) => _rooms.GetValueOrDefault(service);
}
