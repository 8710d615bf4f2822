using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Jardem.Web.Hosting;

/// <summary>Password hashes by the framework's PBKDF2 with a salt of its own for each.</summary>
public sealed class Passwords : IPasswords
{
    private static readonly object Nobody = new();
    private readonly PasswordHasher<object> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    public string Hash(string password) => _hasher.HashPassword(Nobody, password);

    public bool Verify(string hash, string password) => _hasher.VerifyHashedPassword(Nobody, hash, password) != PasswordVerificationResult.Failed;
}
