using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jardem.Integrations.Sms;

/// <summary>
/// The secret by which the centre's requests are known. Replies carry the secret itself, written into Kannel's settings; a report carries
/// what is derived from it for one message and attempt, so that an address seen in a log opens nothing else. Compared in constant time.
/// </summary>
public sealed class CentreTokens
{
    private const int Shortest = 16;
    private readonly byte[] _secret;

    /// <exception cref="ArgumentException">The secret is too short to be one.</exception>
    public CentreTokens(string secret)
    {
        if (secret.Length < Shortest)
            throw new ArgumentException($"A token needs at least {Shortest} characters.", nameof(secret));
        _secret = Encoding.UTF8.GetBytes(secret);
    }

    public string OfReport(Guid message, int attempt) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"report/{message:D}/{attempt}"))));

    public bool IsReport(string given, Guid message, int attempt) => Same(Encoding.UTF8.GetBytes(OfReport(message, attempt)), given);

    public bool IsReply(string given) => Same(_secret, given);

    /// <summary>By their hashes, so that not even the length can be measured.</summary>
    private static bool Same(byte[] secret, string given) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(secret), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
}
