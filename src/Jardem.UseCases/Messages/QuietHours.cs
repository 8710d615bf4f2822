using NodaTime;

namespace Jardem.UseCases.Messages;

/// <summary>
/// Hours in which no phone is disturbed: 21.00 to 9.00 (house rule H-quiet-hours). Codes and answers, for which the reader waits, go at any hour.
/// </summary>
public static class QuietHours
{
    /// <summary>The house rule that these hours are.</summary>
    public const string Rule = "H-quiet-hours";

    private static readonly LocalTime Begin = new(21, 0);
    private static readonly LocalTime End = new(9, 0);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    /// <summary>The first moment from <paramref name="now"/> on at which a message of this kind may go.</summary>
    public static Instant Next(string kind, Instant now)
    {
        if (kind is SmsKinds.Code or SmsKinds.Answer)
            return now;
        var local = now.InZone(Zone);
        if (local.TimeOfDay >= End && local.TimeOfDay < Begin)
            return now;
        var day = local.TimeOfDay < End ? local.Date : local.Date.PlusDays(1);
        return day.At(End).InZoneLeniently(Zone).ToInstant();
    }
}
