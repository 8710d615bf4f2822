using System.Globalization;

namespace Jardem.Law.Clock;

/// <summary>An amount of time in words: "5 жұмыс күні", "5 рабочих дней", "5 working days".</summary>
public static class CountText
{
    public static Text Of(int amount, LimitUnit unit) => unit switch
    {
        LimitUnit.WorkingDays => Say(amount, "жұмыс күні", ("рабочий день", "рабочих дня", "рабочих дней"), "working day"),
        LimitUnit.CalendarDays => Say(amount, "күнтізбелік күн", ("календарный день", "календарных дня", "календарных дней"), "calendar day"),
        LimitUnit.Months => Say(amount, "ай", ("месяц", "месяца", "месяцев"), "month"),
        LimitUnit.Years => Say(amount, "жыл", ("год", "года", "лет"), "year"),
        _ => Say(amount, "минут", ("минута", "минуты", "минут"), "minute"),
    };

    private static Text Say(int amount, string kk, (string One, string Few, string Many) ru, string en)
    {
        var n = amount.ToString(CultureInfo.InvariantCulture);
        return new Text($"{n} {kk}", $"{n} {Russian(amount, ru)}", amount == 1 ? $"{n} {en}" : $"{n} {en}s");
    }

    private static string Russian(int amount, (string One, string Few, string Many) forms) => (amount % 100, amount % 10) switch
    {
        ( >= 11 and <= 14, _) => forms.Many,
        (_, 1) => forms.One,
        (_, >= 2 and <= 4) => forms.Few,
        _ => forms.Many,
    };
}
