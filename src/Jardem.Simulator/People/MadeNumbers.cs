using System.Globalization;
using NodaTime;

namespace Jardem.Simulator.People;

/// <summary>Numbers of persons, entities and accounts that pass the published checks and belong to nobody.</summary>
public static class MadeNumbers
{
    private static ReadOnlySpan<int> Weights => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

    /// <summary>IIN of a person; the order number is raised until the check digit exists, and left for the next one in <paramref name="order"/>.</summary>
    /// <param name="foreigner">The seventh digit is 0 and says neither century nor sex.</param>
    public static string Iin(LocalDate born, bool male, bool foreigner, ref int order)
    {
        var seventh = foreigner ? 0 : (((born.Year / 100) - 18) * 2) + (male ? 1 : 2);
        var head = born.ToString("yyMMdd", CultureInfo.InvariantCulture) + (char)('0' + seventh);
        return WithCheck(head, 4, ref order);
    }

    /// <summary>BIN of a resident legal entity registered in that month.</summary>
    public static string Bin(LocalDate registered, ref int order) => WithCheck(registered.ToString("yyMM", CultureInfo.InvariantCulture) + "40", 5, ref order);

    /// <summary>IBAN of a bank with this three-digit code: check digits by ISO 13616.</summary>
    public static string Iban(string bank, long number)
    {
        var account = bank + number.ToString("0000000000000", CultureInfo.InvariantCulture);
        var rest = Modulo97(account + "KZ00");
        return $"KZ{98 - rest:00}{account}";
    }

    public static bool IsIban(string iban) => iban.Length == 20 && iban.StartsWith("KZ", StringComparison.Ordinal) && Modulo97(iban[4..] + iban[..4]) == 1;

    /// <summary>Whether twelve digits end in their check digit.</summary>
    public static bool Holds(string twelve) => twelve.Length == 12 && twelve.All(char.IsAsciiDigit) && CheckDigit(twelve) == twelve[11] - '0';

    private static string WithCheck(string head, int width, ref int order)
    {
        while (true)
        {
            var eleven = head + (order++).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
            if (eleven.Length != 11)
                throw new InvalidOperationException("No more numbers for this day.");
            if (CheckDigit(eleven) is >= 0 and var digit)
                return eleven + (char)('0' + digit);
        }
    }

    /// <summary>The twelfth digit; -1 where there is none and the number is not given out.</summary>
    private static int CheckDigit(string digits)
    {
        var sum = Sum(digits, 0);
        if (sum == 10)
            sum = Sum(digits, 2);
        return sum == 10 ? -1 : sum;
    }

    private static int Sum(string digits, int from)
    {
        var sum = 0;
        for (var i = 0; i < 11; i++)
            sum += (digits[i] - '0') * Weights[from + i];
        return sum % 11;
    }

    private static int Modulo97(string text)
    {
        var rest = 0;
        foreach (var c in text)
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + (c - '0')) % 97 : ((rest * 100) + (c - 'A' + 10)) % 97;
        return rest;
    }
}
