using Jardem.Services.Documents.Money;
using Xunit;

namespace Jardem.Tests.Funeral;

/// <summary>Amounts in figures and in words, in both languages of the state.</summary>
public sealed class AmountTextTests
{
    [Theory]
    [Row("E-25")]
    [InlineData(0, "нөл теңге 00 тиын", "ноль тенге 00 тиын")]
    [InlineData(1, "нөл теңге 01 тиын", "ноль тенге 01 тиын")]
    [InlineData(15_137_500, "жүз елу бір мың үш жүз жетпіс бес теңге 00 тиын", "сто пятьдесят одна тысяча триста семьдесят пять тенге 00 тиын")]
    [InlineData(11_210_580, "жүз он екі мың жүз бес теңге 80 тиын", "сто двенадцать тысяч сто пять тенге 80 тиын")]
    [InlineData(100_000, "бір мың теңге 00 тиын", "одна тысяча тенге 00 тиын")]
    [InlineData(200_200, "екі мың екі теңге 00 тиын", "две тысячи два тенге 00 тиын")]
    [InlineData(1_100_000, "он бір мың теңге 00 тиын", "одиннадцать тысяч тенге 00 тиын")]
    [InlineData(2_100_100, "жиырма бір мың бір теңге 00 тиын", "двадцать одна тысяча один тенге 00 тиын")]
    [InlineData(11_100_000, "жүз он бір мың теңге 00 тиын", "сто одиннадцать тысяч тенге 00 тиын")]
    [InlineData(100_000_000, "бір миллион теңге 00 тиын", "один миллион тенге 00 тиын")]
    [InlineData(234_567_800_000, "екі миллиард үш жүз қырық бес миллион алты жүз жетпіс сегіз мың теңге 00 тиын", "два миллиарда триста сорок пять миллионов шестьсот семьдесят восемь тысяч тенге 00 тиын")]
    public void In_words(long tiyn, string kk, string ru)
    {
        Assert.Equal(kk, AmountText.Words(tiyn).Kk);
        Assert.Equal(ru, AmountText.Words(tiyn).Ru);
    }

    [Theory]
    [InlineData(5, "0,05\u00a0тенге")]
    [InlineData(99_999, "999,99\u00a0тенге")]
    [InlineData(15_137_500, "151\u00a0375,00\u00a0тенге")]
    [InlineData(123_456_789_000, "1\u00a0234\u00a0567\u00a0890,00\u00a0тенге")]
    public void In_figures(long tiyn, string ru) => Assert.Equal(ru, AmountText.Figures(tiyn).Ru);

    [Fact]
    public void No_amount_is_negative() => Assert.Throws<ArgumentOutOfRangeException>(() => AmountText.Words(-1));
}
