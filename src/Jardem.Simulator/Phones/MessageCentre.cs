using System.Security.Cryptography;
using System.Text;
using Jardem.Simulator.Faults;

namespace Jardem.Simulator.Phones;

/// <summary>A short message centre behind the interface of Kannel: sendsms, delivery reports (dlr-url), replies (get-url).</summary>
public sealed class MessageCentre(WorldSettings settings, WorldTime time, Airwaves airwaves, Orders orders, Journal journal) : IDisposable
{
    private const int LongestRequest = 16 * 1024;
    private const int Tries = 5;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10) };

    public async Task Take(HttpContext http)
    {
        var query = http.Request.QueryString.Value ?? "";
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType)
        {
            if (http.Request.ContentLength is null or > LongestRequest)
            {
                await Say(http, StatusCodes.Status413PayloadTooLarge, "Request too large");
                return;
            }
            using var reader = new StreamReader(http.Request.Body, Encoding.Latin1);
            query = $"{query}&{await reader.ReadToEndAsync(http.RequestAborted)}";
        }
        var fields = KannelFields.Read(query);
        if (!Same(fields["username"], settings.SmsUser) || !Same(fields["password"], settings.SmsPassword))
        {
            await Say(http, StatusCodes.Status403Forbidden, "Authorization failed for sendsms");
            return;
        }
        if (fields["to"].Length == 0)
        {
            await Say(http, StatusCodes.Status400BadRequest, "Missing receiver number, rejected");
            return;
        }
        var order = orders.Draw("sms", FaultNames.OfSms);
        journal.Write(time.Now, "sms", "sendsms", "", order?.Fault ?? "answered");
        if (await Misbehaves(http, order))
            return;
        var to = Airwaves.Number(fields["to"]);
        airwaves.Keep(new Short(time.Written(), fields["from"], to, fields.Text(), Sent: false));
        await Say(http, StatusCodes.Status202Accepted, "0: Accepted for delivery");
        if (order?.Fault != "silence" && fields["dlr-url"] is { Length: > 0 } url && int.TryParse(fields["dlr-mask"], out var mask))
            _ = Report(url, mask, to, order?.Fault);
    }

    /// <summary>Sends a reply to the address configured; false where there is none or nobody took it.</summary>
    public async Task<bool> Reply(string number, string to, string text)
    {
        airwaves.Keep(new Short(time.Written(), number, to, text, Sent: true));
        if (settings.SmsReplies is not { } template)
            return false;
        var plain = text.All(c => c < 128);
        var encoded = Percent(plain ? Encoding.ASCII.GetBytes(text) : Encoding.BigEndianUnicode.GetBytes(text));
        return await Call(template
            .Replace("%p", Uri.EscapeDataString(number), StringComparison.Ordinal)
            .Replace("%P", Uri.EscapeDataString(to), StringComparison.Ordinal)
            .Replace("%C", plain ? "UTF-8" : "UTF-16BE", StringComparison.Ordinal)
            .Replace("%c", plain ? "0" : "2", StringComparison.Ordinal)
            .Replace("%T", time.Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("%I", Guid.NewGuid().ToString(), StringComparison.Ordinal)
            .Replace("%a", encoded, StringComparison.Ordinal)
            .Replace("%b", encoded, StringComparison.Ordinal));
    }

    public void Dispose() => _http.Dispose();

    private static async Task<bool> Misbehaves(HttpContext http, Order? order)
    {
        switch (order?.Fault)
        {
            case "delay":
                await Task.Delay(order.Ms ?? 1000, http.RequestAborted);
                return false;
            case "reset":
                http.Abort();
                return true;
            case "http-500":
                await Say(http, StatusCodes.Status503ServiceUnavailable, "Temporal failure, try again later.");
                return true;
            case "refused":
                await Say(http, StatusCodes.Status400BadRequest, "Number is in black list, rejected");
                return true;
            default:
                return false;
        }
    }

    /// <summary>Reports what the mask asks for: 8 taken by the network, 1 delivered, 2 not delivered.</summary>
    private async Task Report(string url, int mask, string number, string? fault)
    {
        var end = fault == "not-delivered" ? 2 : 1;
        int[] reports = fault == "duplicate" ? [8, end, end] : [8, end];
        foreach (var report in reports.Where(r => (mask & r) != 0))
        {
            var words = report switch { 8 => "ACK/", 1 => "id:1 stat:DELIVRD err:000", _ => "id:1 stat:UNDELIV err:001" };
            await Call(url
                .Replace("%d", report.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("%A", Uri.EscapeDataString(words), StringComparison.Ordinal)
                .Replace("%p", Uri.EscapeDataString(number), StringComparison.Ordinal));
        }
    }

    private async Task<bool> Call(string url)
    {
        for (var tries = 0; tries < Tries && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"; tries++)
        {
            try
            {
                using var answer = await _http.GetAsync(address);
                if ((int)answer.StatusCode < 500)
                    return answer.IsSuccessStatusCode;
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                // Kannel tries again as well.
            }
            catch (ObjectDisposedException)
            {
                return false;
            }
            await Task.Delay(200 << tries);
        }
        return false;
    }

    private static Task Say(HttpContext http, int status, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }

    private static string Percent(byte[] bytes) => string.Concat(bytes.Select(b => "%" + b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));

    private static bool Same(string given, string wanted) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(wanted));
}
