using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;

namespace Jardem.Integrations.Signatures.Revocation;

/// <summary>Asks responders and fetches lists. Answers are kept for a while, bounded; an address that is silent is left alone for a while.</summary>
internal sealed class LiveAnswers(SignatureSettings settings, AnswerAddresses addresses, LimitedHttp http, IClock clock) : IRevocationAnswers
{
    private const int LargestOcsp = 64 * 1024;
    private const int Remembered = 10_000;

    private readonly ConcurrentDictionary<string, (RevocationAnswer Answer, Instant Until)> good = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Uri, KeptList> lists = new();
    private readonly ConcurrentDictionary<Uri, Instant> silent = new();

    public async ValueTask<RevocationAnswer?> Ocsp(X509Certificate2 certificate, X509Certificate2 issuer, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var key = certificate.GetCertHashString(HashAlgorithmName.SHA256);
        if (good.TryGetValue(key, out var kept) && now < kept.Until)
            return kept.Answer;
        foreach (var address in addresses.Ocsp(certificate))
        {
            if (IsSilent(address, now))
                continue;
            var question = new OcspQuestion(certificate, issuer);
            var nonce = RandomNumberGenerator.GetBytes(16);
            if (await http.Post(address, question.Write(nonce), "application/ocsp-request", LargestOcsp, cancel) is not { } der)
            {
                silent[address] = now + settings.Pause;
                continue;
            }

            try
            {
                var answer = OcspResponse.Read(der, question, nonce, now);
                if (answer.RevokedAt is null)
                    Remember(key, answer, now);
                return answer;
            }
            catch (UnusableAnswerException)
            {
                // As if it had not come: the next address or the list has its say.
            }
        }

        return null;
    }

    public async ValueTask<RevocationAnswer?> List(X509Certificate2 certificate, X509Certificate2 issuer, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        foreach (var address in addresses.Lists(certificate))
        {
            if (await ListAt(address, issuer, now, cancel) is not { } list)
                continue;
            try
            {
                return list.About(certificate);
            }
            catch (UnusableAnswerException)
            {
                // Another list may be older and still know.
            }
        }

        return null;
    }

    private async ValueTask<RevocationList?> ListAt(Uri address, X509Certificate2 issuer, Instant now, CancellationToken cancel)
    {
        // Who signed it was asked when it was taken: a list is kept for one issuer's key.
        var by = issuer.GetCertHashString(HashAlgorithmName.SHA256);
        if (lists.TryGetValue(address, out var kept) && kept.By == by && now < kept.RefreshAt && kept.List.HoldsAt(now))
            return kept.List;
        if (!IsSilent(address, now) && await Fetch(address, issuer, now, cancel) is { } fresh)
        {
            // A later list is never given up for an earlier one.
            if (kept is null || kept.By != by || fresh.ThisUpdate >= kept.List.ThisUpdate)
                lists[address] = kept = new KeptList(fresh, by, now + settings.ListRefresh);
        }

        return kept is not null && kept.By == by && kept.List.HoldsAt(now) ? kept.List : null;
    }

    private async Task<RevocationList?> Fetch(Uri address, X509Certificate2 issuer, Instant now, CancellationToken cancel)
    {
        if (await http.Get(address, settings.LargestList, cancel) is not { } der)
        {
            silent[address] = now + settings.Pause;
            return null;
        }

        try
        {
            var list = RevocationList.Read(der);
            return list.HoldsAt(now) && list.IsBy(issuer) ? list : null;
        }
        catch (UnusableAnswerException)
        {
            return null;
        }
    }

    private void Remember(string key, RevocationAnswer answer, Instant now)
    {
        if (good.Count >= Remembered)
            good.Clear();
        good[key] = (answer, Instant.Min(answer.Until, now + settings.OcspReuse));
    }

    private bool IsSilent(Uri address, Instant now) => silent.TryGetValue(address, out var until) && now < until;

    private sealed record KeptList(RevocationList List, string By, Instant RefreshAt);
}
