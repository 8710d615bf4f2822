using NodaTime;

namespace Jardem.Cases.People;

/// <summary>What is wrong with the text given as an IIN.</summary>
public enum IinFault
{
    None,
    NotTwelveDigits,
    NoSuchDate,
    WrongCheckDigit,
    OtherBirthDate,
    OtherSex,
}

/// <summary>
/// The individual identification number (ЖСН, ИИН): twelve digits that hold the date of birth, the century with the sex, an order number
/// and a check digit. The seventh digit 0 belongs to foreigners and says neither century nor sex.
/// </summary>
public static class Iin
{
    /// <summary>The first fault of the number by itself, or none.</summary>
    public static IinFault Check(string? text)
    {
        if (text is null || text.Length != 12 || !text.All(char.IsAsciiDigit))
            return IinFault.NotTwelveDigits;
        if (text[6] > '6' || (text[6] != '0' && BirthDateOf(text) is null))
            return IinFault.NoSuchDate;
        return CheckDigit.Holds(text) ? IinFault.None : IinFault.WrongCheckDigit;
    }

    /// <summary>The first fault of the number as that of a person born on this day, of this sex if known.</summary>
    public static IinFault Check(string? text, LocalDate birthDate, Sex? sex = null)
    {
        var own = Check(text);
        if (own != IinFault.None)
            return own;
        if (BirthDateOf(text!) is { } born && born != birthDate)
            return IinFault.OtherBirthDate;
        return sex is not null && SexOf(text!) is { } other && other != sex ? IinFault.OtherSex : IinFault.None;
    }

    /// <summary>The date of birth that the number holds; null where it holds none.</summary>
    public static LocalDate? BirthDateOf(string iin)
    {
        if (iin[6] is < '1' or > '6')
            return null;
        var century = 1800 + ((iin[6] - '1') / 2 * 100);
        var (year, month, day) = (century + Two(iin, 0), Two(iin, 2), Two(iin, 4));
        if (month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            return null;
        return new LocalDate(year, month, day);
    }

    public static Sex? SexOf(string iin) => iin[6] is < '1' or > '6' ? null : (iin[6] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    private static int Two(string text, int at) => ((text[at] - '0') * 10) + (text[at + 1] - '0');
}
