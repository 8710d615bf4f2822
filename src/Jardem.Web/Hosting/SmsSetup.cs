using System.Globalization;
using System.Net;
using Jardem.Integrations.Sms;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Jardem.Web.Workers;

namespace Jardem.Web.Hosting;

/// <summary>
/// Puts in messages to phones: Kannel where its address is set, else in the demonstration an outbox that a page shows; else messages wait
/// until they are useless. Kannel's reports and replies come as GET requests known by a secret.
/// </summary>
internal static class SmsSetup
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private const int LongestId = 100;

    public static IServiceCollection AddSms(this IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton(settings.Sms.Policy);
        if (settings.Role == ProcessRole.Web)
            return services;
        if (settings.Sms.Kannel is { } kannel)
            services.AddSingleton<ISmsCentre>(KannelCentre.At(kannel, settings.Sms.Tokens!, Timeout));
        else if (settings.Demo)
            services.AddSingleton<ISmsCentre, OutboxCentre>();
        else
            return services;
        return services.AddSingleton<SmsDelivery>().AddHostedService<SmsWorker>();
    }

    public static void MapSms(this WebApplication app, SmsSettings settings)
    {
        app.MapGet("/sms/report", (HttpContext context, TakeReport reports, ILogger<TakeReport> log) => Report(context, settings, reports, log)).AllowAnonymous();
        app.MapGet("/sms/reply", (HttpContext context, ReceiveSms receive, ILogger<ReceiveSms> log) => Reply(context, settings, receive, log)).AllowAnonymous();
    }

    private static async Task<IResult> Report(HttpContext context, SmsSettings settings, TakeReport reports, ILogger log)
    {
        if (settings.Tokens is not { } tokens || !MayCome(context, settings))
            return Results.NotFound();
        var asked = CentreRequest.Read(context.Request.QueryString.Value ?? "");
        if (!Guid.TryParseExact(asked["id"], "D", out var id)
            || !int.TryParse(asked["attempt"], NumberStyles.None, CultureInfo.InvariantCulture, out var attempt)
            || !tokens.IsReport(asked["token"], id, attempt))
            return Refused(log, "A report of delivery without the right token was refused.");
        if (CentreRequest.Report(asked["type"]) is not { } report)
            return Results.Text("unknown type\n", statusCode: StatusCodes.Status400BadRequest);
        var known = await reports.Run(id, attempt, report, asked["answer"], context.RequestAborted);
        log.LogInformation("Report of message {Message}, attempt {Attempt}: {Report}{Unknown}", id, attempt, report, known ? "" : ", unknown message");
        return Results.Text("ok\n");
    }

    private static async Task<IResult> Reply(HttpContext context, SmsSettings settings, ReceiveSms receive, ILogger log)
    {
        if (settings.Tokens is not { } tokens || !MayCome(context, settings))
            return Results.NotFound();
        var asked = CentreRequest.Read(context.Request.QueryString.Value ?? "");
        if (!tokens.IsReply(asked["token"]))
            return Refused(log, "A message without the right token was refused.");
        var (id, sender) = (asked["id"], asked["sender"]);
        if (id.Length is 0 or > LongestId || sender.Length == 0)
            return Results.Text("id and sender are needed\n", statusCode: StatusCodes.Status400BadRequest);
        var received = await receive.Run(id, sender, asked.Text("text", asked["charset"]), context.RequestAborted);
        log.LogInformation("A message came in: {Received}", received);
        // Empty: whatever stands here Kannel would send to the phone.
        return Results.Text("");
    }

    private static IResult Refused(ILogger log, string what)
    {
        log.LogWarning("{What}", what);
        return Results.Text("refused\n", statusCode: StatusCodes.Status403Forbidden);
    }

    private static bool MayCome(HttpContext context, SmsSettings settings)
    {
        if (settings.Allowed.Count == 0)
            return true;
        var from = context.Connection.RemoteIpAddress ?? IPAddress.None;
        var plain = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        return settings.Allowed.Any(n => n.Contains(plain));
    }
}
