using System.Data.Common;
using Jardem.Storage;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using NodaTime;

namespace Jardem.Web.Hosting.Readiness;

/// <summary>Whether this process can do its work now, and if not, for want of what.</summary>
public sealed class ReadinessCheck(
    IStorageAdministration storage, ILawSnapshots law, IKeyManager keys, WebSettings settings, SealRounds seals, ILogger<ReadinessCheck> log)
{
    /// <summary>Each part with its state; "ok" is the good one. What each other word means stands in docs/operations.md.</summary>
    public async Task<IReadOnlyList<(string Part, string State)>> Run(CancellationToken cancel)
    {
        if (!await storage.IsReady(cancel))
            return [("storage", "unusable")];
        List<(string, string)> parts = [("storage", "ok")];
        try
        {
            parts.Add(("law", await law.Active(cancel) is null ? "none" : "ok"));
            parts.Add(("keys", KeysAreReadable() ? "ok" : "unreadable"));
        }
        catch (Exception error) when (error is DbException or StorageException)
        {
            log.LogError(error, "The storage broke off while readiness was asked.");
            return [("storage", "unusable")];
        }

        if (settings.Role != ProcessRole.Web)
            parts.Add(("seals", seals.AreLate(Duration.FromMinutes(settings.SealMinutes)) ? "late" : "ok"));
        return parts;
    }

    /// <summary>Every key in force can be unwrapped by the certificates given; else sessions of other nodes would end here.</summary>
    private bool KeysAreReadable()
    {
        var now = DateTimeOffset.UtcNow;
        foreach (var key in keys.GetAllKeys().Where(k => !k.IsRevoked && k.ExpirationDate > now))
        {
            try
            {
                if (key.CreateEncryptor() is null)
                    return false;
            }
#pragma warning disable CA1031 // Whatever the framework throws for a key that it cannot unwrap, the answer is the same; the reason is logged.
            catch (Exception error) when (error is not DbException)
#pragma warning restore CA1031
            {
                log.LogError(error, "Key {Key} of the key ring cannot be unwrapped.", key.KeyId);
                return false;
            }
        }

        return true;
    }
}
