using Jardem.UseCases.Ports;

namespace Jardem.Bench.House;

/// <summary>Ids as the server makes them; codes are noughts.</summary>
internal sealed class BenchIds : IIds
{
    public Guid New() => Guid.CreateVersion7();

    public string Token() => Guid.NewGuid().ToString("N");

    public string Digits(int count) => new('0', count);
}
