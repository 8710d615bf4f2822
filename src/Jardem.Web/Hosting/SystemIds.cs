using System.Security.Cryptography;
using Jardem.UseCases.Ports;

namespace Jardem.Web.Hosting;

/// <summary>Ids from the system: UUIDs of version 7 and random tokens.</summary>
public sealed class SystemIds : IIds
{
    public Guid New() => Guid.CreateVersion7();

    public string Token() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public string Digits(int count) => RandomNumberGenerator.GetString("0123456789", count);
}
