using Jardem.Cases.People;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Kernel;

/// <summary>The number by which people are known: each way to get it wrong has its own answer.</summary>
public sealed class IinTests
{
    private static readonly LocalDate Born = new(1968, 4, 12);

    [Theory]
    [InlineData("")]
    [InlineData("12345678901")]
    [InlineData("68041235012x")]
    public void Twelve_digits_are_needed(string text) => Assert.Equal(IinFault.NotTwelveDigits, Iin.Check(text));

    [Theory]
    [InlineData("680231300000")]
    [InlineData("681301300000")]
    [InlineData("010229300000")]
    public void The_date_must_exist(string text) => Assert.Equal(IinFault.NoSuchDate, Iin.Check(text));

    [Fact]
    public void The_29th_of_February_of_a_leap_year_exists()
    {
        var iin = MadeUp.Iin(new LocalDate(2004, 2, 29), Sex.Female, 3);
        Assert.Equal(IinFault.None, Iin.Check(iin, new LocalDate(2004, 2, 29), Sex.Female));
    }

    [Fact]
    public void Only_one_check_digit_fits()
    {
        var iin = MadeUp.Iin(Born, Sex.Female, 1234);
        var fitting = Enumerable.Range(0, 10).Select(digit => iin[..11] + digit).Where(text => Iin.Check(text) == IinFault.None);
        Assert.Equal([iin], fitting);
    }

    [Fact]
    public void Another_birth_date_and_another_sex_are_told_apart()
    {
        var iin = MadeUp.Iin(Born, Sex.Female, 7);
        Assert.Equal(IinFault.OtherBirthDate, Iin.Check(iin, Born.PlusDays(1)));
        Assert.Equal(IinFault.OtherSex, Iin.Check(iin, Born, Sex.Male));
        Assert.Equal(IinFault.None, Iin.Check(iin, Born, Sex.Female));
    }
}
