using System.Globalization;
using System.Net;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;

namespace Jardem.Integrations.Sms;

/// <summary>Where Kannel is and what it is told.</summary>
/// <param name="Address">Of the sendsms interface, as http://127.0.0.1:13013/cgi-bin/sendsms.</param>
/// <param name="From">The number or name that the phone shows.</param>
/// <param name="Reports">Where Kannel asks with reports: our /sms/report.</param>
public sealed record KannelSettings(Uri Address, string User, string Password, string From, Uri Reports);

/// <summary>
/// Kannel by its HTTP interface sendsms. Kazakh and Russian go as UCS-2 (coding 2), what fits the GSM alphabet as coding 0, both written to
/// Kannel in UTF-8; Kannel cuts long ones into parts. Each message names the address for its own reports (dlr-mask 31).
/// </summary>
public sealed class KannelCentre(HttpClient http, KannelSettings settings, CentreTokens tokens) : ISmsCentre
{
    private const int LongestAnswer = 4096;

    /// <param name="timeout">How long an answer is awaited.</param>
    public static KannelCentre At(KannelSettings settings, CentreTokens tokens, TimeSpan timeout)
    {
        // A redirection is not followed: the password goes to the address that was set and nowhere else.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        return new KannelCentre(new HttpClient(handler) { Timeout = timeout, MaxResponseContentBufferSize = LongestAnswer }, settings, tokens);
    }

    public async Task<SmsHandedOver> Send(SmsMessage message, SmsText text, CancellationToken cancel)
    {
        try
        {
            using var answer = await http.GetAsync(Request(message, text), cancel);
            return Read(answer.StatusCode, (await answer.Content.ReadAsStringAsync(cancel)).Trim());
        }
        catch (HttpRequestException error)
        {
            return new SmsHandedOver.Unreachable(error.HttpRequestError.ToString(), error.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError));
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new SmsHandedOver.Unreachable("no answer in time", MayHaveTaken: true);
        }
    }

    private Uri Request(SmsMessage message, SmsText text)
    {
        var report = Query(settings.Reports, ("id", message.Id.ToString()), ("attempt", message.Attempts.ToString(CultureInfo.InvariantCulture)), ("token", tokens.OfReport(message.Id, message.Attempts)))
            // Kannel puts in what happened (%d) and the network's own words (%A).
            + "&type=%d&answer=%A";
        return new Uri(Query(
            settings.Address,
            ("username", settings.User),
            ("password", settings.Password),
            ("from", settings.From),
            ("to", message.Phone),
            ("charset", "UTF-8"),
            ("coding", text.Alphabet == SmsAlphabet.Ucs2 ? "2" : "0"),
            ("dlr-mask", "31"),
            ("dlr-url", report),
            ("text", text.Text)));
    }

    private static string Query(Uri address, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var query = new List<string>();
        foreach (var (name, value) in fields)
            query.Add($"{name}={Uri.EscapeDataString(value)}");
        return $"{address.GetLeftPart(UriPartial.Path)}?{string.Join('&', query)}";
    }

    /// <summary>"0: Accepted for delivery" and "3: Queued for later delivery" come with 202; anything else is a refusal or a pause.</summary>
    private static SmsHandedOver Read(HttpStatusCode status, string body)
    {
        var reason = string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)status}: {Words(body)}");
        return status switch
        {
            HttpStatusCode.Accepted or HttpStatusCode.OK when body.StartsWith("0:", StringComparison.Ordinal) || body.StartsWith("3:", StringComparison.Ordinal) => new SmsHandedOver.Accepted(),
            // The message itself: no receiver, a number on the black list, an empty text.
            HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.RequestUriTooLong => new SmsHandedOver.Refused(reason),
            // A wrong password or address is ours to mend, a full queue the centre's; the message is not to blame.
            _ => new SmsHandedOver.Unreachable(reason, MayHaveTaken: false),
        };
    }

    /// <summary>The centre's words without digits: they may hold the number.</summary>
    private static string Words(string body) => string.Concat(body.Where(c => char.IsAsciiLetter(c) || c is ' ' or ',' or '.' or ':' or '-').Take(80));
}
