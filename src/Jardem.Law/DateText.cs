using NodaTime;

namespace Jardem.Law;

/// <summary>Dates and times as documents print them, by our own tables: platform tables differ by machine.</summary>
public static class DateText
{
    private static readonly string[] MonthsKk = ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];
    private static readonly string[] MonthsRu = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];
    private static readonly string[] MonthsEn = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] WeekdaysKk = ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"];
    private static readonly string[] WeekdaysRu = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];
    private static readonly string[] WeekdaysEn = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>"2026 жылғы 12 шілде", "12 июля 2026 года", "12 July 2026".</summary>
    public static string Long(LocalDate day, Language language) => language switch
    {
        Language.Kk => $"{Digits(day.Year)} жылғы {Digits(day.Day)} {MonthsKk[day.Month - 1]}",
        Language.Ru => $"{Digits(day.Day)} {MonthsRu[day.Month - 1]} {Digits(day.Year)} года",
        _ => $"{Digits(day.Day)} {MonthsEn[day.Month - 1]} {Digits(day.Year)}",
    };

    /// <summary>The long form in all three languages.</summary>
    public static Text Long(LocalDate day) => new(Long(day, Language.Kk), Long(day, Language.Ru), Long(day, Language.En));

    /// <summary>"2026 жылғы 12 шілде, жексенбі", "12 июля 2026 года (воскресенье)", "Sunday 12 July 2026".</summary>
    public static string WithWeekday(LocalDate day, Language language) => language switch
    {
        Language.Kk => $"{Long(day, language)}, {Weekday(day, language)}",
        Language.Ru => $"{Long(day, language)} ({Weekday(day, language)})",
        _ => $"{Weekday(day, language)} {Long(day, language)}",
    };

    public static string Weekday(LocalDate day, Language language) => (language switch
    {
        Language.Kk => WeekdaysKk,
        Language.Ru => WeekdaysRu,
        _ => WeekdaysEn,
    })[(int)day.DayOfWeek - 1];

    /// <summary>"12.07.2026", in every language.</summary>
    public static string Short(LocalDate day) => $"{Two(day.Day)}.{Two(day.Month)}.{Digits(day.Year)}";

    /// <summary>"18:30", in every language.</summary>
    public static string Time(LocalTime time) => $"{Two(time.Hour)}:{Two(time.Minute)}";

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Two(int number) => number.ToString("00", System.Globalization.CultureInfo.InvariantCulture);
}
