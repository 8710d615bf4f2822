using System.Text.Json;
using Jardem.Law;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages;

/// <summary>The demonstration's phones: the newest messages, and a form to reply as one of them. Outside the demonstration there is no such page.</summary>
public sealed class DemoOutboxModel(ISmsMessages messages, ReceiveSms receive, WebSettings settings) : JardemPage
{
    private const int Most = 50;

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public IReadOnlyList<SmsMessage> Messages { get; private set; } = [];

    public string? Phone { get; private set; }

    public string? Text { get; private set; }

    public IReadOnlyList<(string Field, string Words)> Faults { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => settings.Demo ? await Show() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? phone, string? text)
    {
        if (!settings.Demo)
            return NotFound();
        (Phone, Text) = (phone, text);
        var faults = new List<(string, string)>();
        var number = PhoneNumber.Normalise(phone ?? "");
        if (number is null)
            faults.Add(("phone", T("outbox.reply.phone-wrong")));
        if (string.IsNullOrWhiteSpace(text))
            faults.Add(("text", T("outbox.reply.text-empty")));
        Faults = faults;
        if (number is null || faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await Show();
        }

        await receive.Run($"demo-{FormKey}", number, text!, HttpContext.RequestAborted);
        return Redirect("/demo/outbox");
    }

    public string? Fault(string field) => Faults.FirstOrDefault(f => f.Field == field).Words;

    public string When(SmsMessage message)
    {
        var local = message.At.InZone(Zone).LocalDateTime;
        return $"{DateText.Short(local.Date)} {DateText.Time(local.TimeOfDay)}";
    }

    public string Whom(SmsMessage message) => message.State == SmsState.Received ? T("outbox.from", ("phone", message.Phone)) : T("outbox.to", ("phone", message.Phone));

    public string State(SmsMessage message) => T($"sms-state.{JsonNamingPolicy.KebabCaseLower.ConvertName(message.State.ToString())}");

    private async Task<IActionResult> Show()
    {
        Messages = await messages.Newest(Most, HttpContext.RequestAborted);
        return Page();
    }
}
