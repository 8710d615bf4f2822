namespace Jardem.UseCases.Messages;

/// <summary>Phone numbers of Kazakhstan as the house writes them: +7 and ten digits, the first of them a 7.</summary>
public static class PhoneNumber
{
    /// <summary>Reads +7 701 000 00 01, 8 (701) 000-00-01, 77010000001 and 7010000001 alike.</summary>
    /// <returns>+77010000001, or null where it is no phone of Kazakhstan.</returns>
    public static string? Normalise(string written)
    {
        if (written.Length > 40 || written.Any(c => !(char.IsAsciiDigit(c) || c is '+' or ' ' or '(' or ')' or '-' or '\u00A0')))
            return null;
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        var own = digits.Length switch
        {
            10 => digits,
            11 when digits[0] == '7' || (digits[0] == '8' && !written.Contains('+', StringComparison.Ordinal)) => digits[1..],
            _ => "",
        };
        return own.StartsWith('7') ? "+7" + own : null;
    }
}
