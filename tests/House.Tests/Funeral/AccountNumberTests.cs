using Jardem.Cases.People;
using Xunit;

namespace Jardem.Tests.Funeral;

/// <summary>Account numbers by their check digits, on random numbers too.</summary>
public sealed class AccountNumberTests
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [Theory]
    [InlineData("KZ86125KZT5004100100", IbanFault.None)]
    [InlineData("kz86 125k zt50 0410 0100", IbanFault.None)]
    [InlineData("KZ86125KZT5004100101", IbanFault.WrongCheckDigits)]
    [InlineData("KZ68125KZT5004100100", IbanFault.WrongCheckDigits)]
    [InlineData("KZ8612AKZT5004100100", IbanFault.NotAnAccount)]
    [InlineData("KZ86125KZT500410010", IbanFault.NotAnAccount)]
    [InlineData("KZ86125KZT50041001000", IbanFault.NotAnAccount)]
    [InlineData("RU86125KZT5004100100", IbanFault.NotAnAccount)]
    [InlineData("KZ86125KZT500410010Ә", IbanFault.NotAnAccount)]
    [InlineData("KZ٨٦125KZT5004100100", IbanFault.NotAnAccount)]
    [InlineData("", IbanFault.NotAnAccount)]
    [InlineData(null, IbanFault.NotAnAccount)]
    public void A_number_is_read_with_or_without_spaces_and_its_slip_is_found(string? number, IbanFault fault) => Assert.Equal(fault, Iban.Check(number));

    [Fact]
    public void Whatever_the_account_its_number_holds_and_no_slip_of_one_digit_or_letter_or_of_two_neighbouring_digits_does()
    {
        var random = new Random(20260518);
        for (var i = 0; i < 300; i++)
        {
            var number = Iban.Of(random.Next(1000).ToString("000", System.Globalization.CultureInfo.InvariantCulture), string.Concat(Enumerable.Range(0, 13).Select(_ => Letters[random.Next(36)])));
            Assert.Equal(IbanFault.None, Iban.Check(number));
            var at = random.Next(7, 20);
            var other = char.IsAsciiDigit(number[at]) ? (char)('0' + ((number[at] - '0' + random.Next(1, 10)) % 10)) : (char)('A' + ((number[at] - 'A' + random.Next(1, 26)) % 26));
            Assert.Equal(IbanFault.WrongCheckDigits, Iban.Check(number[..at] + other + number[(at + 1)..]));
            var pair = random.Next(7, 19);
            if (number[pair] != number[pair + 1] && char.IsAsciiDigit(number[pair]) && char.IsAsciiDigit(number[pair + 1]))
                Assert.NotEqual(IbanFault.None, Iban.Check(number[..pair] + number[pair + 1] + number[pair] + number[(pair + 2)..]));
        }
    }

    [Fact]
    public void Others_see_its_last_four_characters_only()
    {
        Assert.Equal("KZ…0100", Iban.Masked("kz86 125k zt50 0410 0100"));
        Assert.Equal("125", Iban.BankOf("kz86 125k zt50 0410 0100"));
        Assert.Equal("…", Iban.Masked("12"));
    }
}
