using Jardem.Law;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Cli;

/// <summary>Dates and times as they are typed.</summary>
internal static class DateInput
{
    private static readonly IPattern<OffsetDateTime>[] WithOffset =
    [
        OffsetDateTimePattern.ExtendedIso,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm:sso<Z+HH:mm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>"),
    ];

    private static readonly IPattern<LocalDateTime>[] Local =
    [
        LocalDateTimePattern.ExtendedIso,
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
    ];

    public static LocalDate Day(string text) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day)
            ? Sensible(day)
            : throw new RefusedException(new Text(
                $"«{text}» — күн емес. Күнді 2026-07-12 түрінде жазыңыз.",
                $"«{text}» не является датой. Запишите дату в виде 2026-07-12.",
                $"'{text}' is not a date. Write the date as 2026-07-12."));

    /// <summary>A moment; without an offset it is the office's time. A day without a time is the day alone.</summary>
    public static TypedMoment Moment(string text, DateTimeZone zone)
    {
        var typed = text.Trim().Replace(' ', 'T');
        foreach (var pattern in WithOffset)
            if (pattern.Parse(typed).TryGetValue(default, out var moment))
                return new TypedMoment(moment.With(Sensible).ToInstant(), HasTime: true);
        foreach (var pattern in Local)
            if (pattern.Parse(typed).TryGetValue(default, out var local))
                return new TypedMoment(zone.AtLeniently(local.With(Sensible)).ToInstant(), HasTime: true);
        if (LocalDatePattern.Iso.Parse(typed).TryGetValue(default, out var day))
            return new TypedMoment(zone.AtStartOfDay(Sensible(day)).ToInstant(), HasTime: false);
        throw new RefusedException(new Text(
            $"«{text}» — күн мен уақыт емес. Мысалы, 2026-07-10T18:30 немесе 2026-07-10T13:30Z деп жазыңыз.",
            $"«{text}» не является датой и временем. Запишите, например, 2026-07-10T18:30 или 2026-07-10T13:30Z.",
            $"'{text}' is not a date and time. Write, for example, 2026-07-10T18:30 or 2026-07-10T13:30Z."));
    }

    /// <summary>A slip in the year is told at once: no case is older or later than these.</summary>
    private static LocalDate Sensible(LocalDate day) => day.Year is >= 1900 and <= 2200
        ? day
        : throw new RefusedException(new Text(
            $"{day.Year} жыл есептеуге жарамайды. Жылды 1900–2200 аралығында жазыңыз.",
            $"Год {day.Year} не подходит для расчета. Запишите год от 1900 до 2200.",
            $"The year {day.Year} cannot be counted with. Write a year from 1900 to 2200."));
}

/// <summary>A moment as typed; without a time it stands at the start of its day, before any office opens.</summary>
internal sealed record TypedMoment(Instant At, bool HasTime);
