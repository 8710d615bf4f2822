using Jardem.UseCases.Messages;
using Xunit;

namespace Jardem.Tests.Sms;

public sealed class SmsTextTests
{
    [Theory]
    [InlineData(70, 1), InlineData(71, 2), InlineData(134, 2), InlineData(135, 3)]
    public void Kazakh_goes_as_UCS2_seventy_letters_alone_and_sixty_seven_in_each_part(int letters, int parts)
    {
        var text = SmsText.Of(new string('қ', letters));
        Assert.Equal(SmsAlphabet.Ucs2, text.Alphabet);
        Assert.Equal(parts, text.Parts.Count);
        Assert.Equal(text.Text, string.Concat(text.Parts));
        Assert.All(text.Parts, p => Assert.InRange(p.Length, 1, parts == 1 ? 70 : 67));
    }

    [Theory]
    [InlineData("a", 160, 1), InlineData("a", 161, 2), InlineData("a", 306, 2), InlineData("a", 307, 3), InlineData("€", 80, 1), InlineData("€", 81, 2)]
    [InlineData("{", 152, 2), InlineData("{", 153, 3)]
    public void What_fits_the_GSM_alphabet_goes_in_it_and_a_letter_of_the_extension_takes_two_places(string letter, int letters, int parts)
    {
        var text = SmsText.Of(string.Concat(Enumerable.Repeat(letter, letters)));
        Assert.Equal(SmsAlphabet.Gsm, text.Alphabet);
        Assert.Equal(parts, text.Parts.Count);
        Assert.Equal(text.Text, string.Concat(text.Parts));
    }

    [Theory]
    [InlineData("Hello @£$¥ èéùìòÇ ΔΦΓΛΩΠΨΣΘΞ {[~]}\\^|€", SmsAlphabet.Gsm)]
    [InlineData("Hello ç", SmsAlphabet.Ucs2), InlineData("`", SmsAlphabet.Ucs2), InlineData("Код 1", SmsAlphabet.Ucs2), InlineData("\u20B8", SmsAlphabet.Ucs2)]
    public void One_letter_outside_the_GSM_alphabet_makes_the_whole_UCS2(string text, SmsAlphabet alphabet) => Assert.Equal(alphabet, SmsText.Of(text).Alphabet);

    [Fact]
    public void A_letter_of_two_units_is_not_cut_between_parts()
    {
        var text = SmsText.Of(new string('ә', 66) + "\U0001F600" + new string('ә', 10));
        Assert.Equal([66, 12], text.Parts.Select(p => p.Length));
        Assert.StartsWith("\U0001F600", text.Parts[1], StringComparison.Ordinal);
        Assert.Equal([152, 11], SmsText.Of(new string('a', 152) + "€" + new string('b', 10)).Parts.Select(p => p.Length));
        Assert.Equal("\uFFFD", SmsText.Of("\uD83D").Text);
    }

    [Theory]
    [InlineData("+7 701 000 00 01", "+77010000001"), InlineData("8 (701) 000-00-01", "+77010000001"), InlineData("77010000001", "+77010000001"), InlineData("7010000001", "+77010000001")]
    [InlineData("+79010000001", null), InlineData("1414", null), InlineData("", null), InlineData("+87010000001", null), InlineData("Kcell", null), InlineData("+7701000000১", null)]
    [InlineData("+7 701 000 00 01                                    ", null)]
    public void A_phone_of_Kazakhstan_is_written_in_one_way_and_no_other_is_taken(string written, string? phone) => Assert.Equal(phone, PhoneNumber.Normalise(written));
}
