namespace Jardem.Cases.People;

/// <summary>The check digit of IIN and BIN: weighted sum modulo 11, a second set of weights when the first gives 10.</summary>
internal static class CheckDigit
{
    private static ReadOnlySpan<int> First => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

    private static ReadOnlySpan<int> Second => [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

    public static bool Holds(string digits)
    {
        var sum = Sum(digits, First);
        if (sum == 10)
            sum = Sum(digits, Second);
        return sum != 10 && sum == digits[11] - '0';
    }

    private static int Sum(string digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < 11; i++)
            sum += (digits[i] - '0') * weights[i];
        return sum % 11;
    }
}
