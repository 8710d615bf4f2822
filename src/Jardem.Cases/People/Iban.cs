namespace Jardem.Cases.People;

/// <summary>What is wrong with the text given as an account number.</summary>
public enum IbanFault
{
    None,

    /// <summary>Not KZ, two digits, three digits of the bank and thirteen letters or digits.</summary>
    NotAnAccount,

    /// <summary>A digit or letter is mistyped: the check digits do not hold.</summary>
    WrongCheckDigits,
}

/// <summary>
/// The account number (IBAN) of Kazakhstan: KZ, two check digits, three digits of the bank, thirteen letters or digits of the account. It
/// is read with or without spaces and in any case, and kept without spaces in upper case.
/// </summary>
public static class Iban
{
    private const int Length = 20;
    private const int LastShown = 4;

    /// <summary>The first fault of the number, or none. It says nothing of whether such a bank or account exists.</summary>
    public static IbanFault Check(string? text)
    {
        var iban = Written(text ?? "");
        if (iban.Length != Length || !iban.StartsWith("KZ", StringComparison.Ordinal) || !iban[2..7].All(char.IsAsciiDigit) || !iban[7..].All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)))
            return IbanFault.NotAnAccount;
        return Remainder(iban) == 1 ? IbanFault.None : IbanFault.WrongCheckDigits;
    }

    /// <summary>The number of an account of a bank, with its check digits.</summary>
    /// <param name="bank">Three digits.</param>
    /// <param name="account">Thirteen digits or upper-case letters.</param>
    public static string Of(string bank, string account)
    {
        var check = 98 - Remainder($"KZ00{bank}{account}");
        return $"KZ{check / 10}{check % 10}{bank}{account}";
    }

    /// <summary>The number as it is kept: without spaces, in upper case.</summary>
    public static string Written(string text) => string.Concat(text.Where(c => c != ' ')).ToUpperInvariant();

    /// <summary>The three digits that name the bank.</summary>
    public static string BankOf(string iban) => Written(iban)[4..7];

    /// <summary>The number as others may see it: the country and the last four characters.</summary>
    public static string Masked(string iban)
    {
        var written = Written(iban);
        return written.Length > LastShown ? $"KZ…{written[^LastShown..]}" : "…";
    }

    /// <summary>ISO 13616: the first four moved to the end, letters as 10 to 35, the whole modulo 97.</summary>
    private static int Remainder(string iban)
    {
        var remainder = 0;
        foreach (var c in iban[4..] + iban[..4])
            remainder = char.IsAsciiDigit(c) ? ((remainder * 10) + (c - '0')) % 97 : ((remainder * 100) + (c - 'A' + 10)) % 97;
        return remainder;
    }
}
