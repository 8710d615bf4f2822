using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Storage.Rows;

/// <summary>How moments and days are stored, the same in both engines: a moment in nanoseconds since the Unix epoch, a day as ISO text.</summary>
internal static class StoredTime
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <exception cref="OverflowException">The moment lies outside the years 1678 to 2262.</exception>
    public static long Of(Instant at)
    {
        var since = at - NodaConstants.UnixEpoch;
        return since.ToInt64Nanoseconds();
    }

    public static long? Of(Instant? at) => at is { } moment ? Of(moment) : null;

    public static Instant Moment(long nanoseconds)
    {
        var seconds = Math.DivRem(nanoseconds, NanosecondsPerSecond, out var rest);
        return Instant.FromUnixTimeSeconds(seconds).PlusNanoseconds(rest);
    }

    public static Instant? Moment(long? nanoseconds) => nanoseconds is { } some ? Moment(some) : null;

    public static string Of(LocalDate day) => LocalDatePattern.Iso.Format(day);

    [return: NotNullIfNotNull(nameof(day))]
    public static string? Of(LocalDate? day) => day is { } some ? Of(some) : null;

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
