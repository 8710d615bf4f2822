using Jardem.Cases.People;
using Jardem.Law;
using Jardem.UseCases.Codes;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Sms;

public sealed class CodeTests
{
    private static readonly string Other = MadeUp.Iin(new LocalDate(1961, 5, 6), Sex.Male, 1);

    [Fact]
    [Row("J-04"), Row("J-06")]
    public async Task A_code_comes_by_message_in_the_readers_language_and_confirms_once()
    {
        await using var house = await SmsHouse.Open();
        var (id, digits) = await house.SendCode();
        await house.NewWorker().Round(default);
        var sent = Assert.Single(house.Centre.Sent);
        Assert.Equal((SmsHouse.Phone, SmsKinds.Code), (sent.Phone, sent.Kind));
        Assert.StartsWith("Жәрдем: растау коды " + digits, sent.Text, StringComparison.Ordinal);
        Assert.Contains("жүйеге кіру", sent.Text, StringComparison.Ordinal);

        var confirmed = Assert.IsType<CodeAnswer.Confirmed>(await house.Confirm(id, $" {digits} "));
        Assert.Equal((SmsHouse.Person, house.Clock.Now), (confirmed.Code.Person, confirmed.Code.UsedAt));
        Assert.IsType<CodeAnswer.Used>(await house.Confirm(id, digits));
        Assert.DoesNotContain(digits, (await house.Read(id)).Text, StringComparison.Ordinal);

        var (second, _) = await house.SendCode(language: Language.En);
        Assert.StartsWith("Жәрдем: код подтверждения ", (await house.Read(second)).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Row("J-06")]
    public async Task Of_many_who_type_the_right_code_at_once_one_is_in()
    {
        await using var house = await SmsHouse.Open();
        var (id, digits) = await house.SendCode();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => house.Confirm(id, digits))));
        Assert.Single(answers.OfType<CodeAnswer.Confirmed>());
    }

    [Fact]
    [Row("J-06")]
    public async Task Many_guesses_at_once_are_no_more_than_five()
    {
        await using var house = await SmsHouse.Open();
        var (id, digits) = await house.SendCode();
        var wrong = digits == "000000" ? "000001" : "000000";
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => house.Confirm(id, wrong))));
        Assert.Equal(OneTimeCodes.MostTries, house.Passwords.Looks);
        Assert.Equal([0, 1, 2, 3, 4], answers.OfType<CodeAnswer.Wrong>().Select(w => w.TriesLeft).Order());
        Assert.IsType<CodeAnswer.TooManyTries>(await house.Confirm(id, digits));
    }

    [Theory]
    [InlineData("person"), InlineData("purpose"), InlineData("about")]
    [Row("J-06")]
    public async Task A_code_confirms_nothing_for_another_person_purpose_or_matter_and_loses_no_try_by_it(string other)
    {
        await using var house = await SmsHouse.Open();
        var (id, digits) = await house.SendCode();
        for (var i = 0; i < 10; i++)
            Assert.IsType<CodeAnswer.NotFound>(await house.Confirm(id, digits, other == "person" ? Other : null, other == "purpose" ? "digital-document" : "sign-in", other == "about" ? "portal2" : "portal"));
        Assert.IsType<CodeAnswer.NotFound>(await house.Confirm(Guid.CreateVersion7(), digits));
        Assert.IsType<CodeAnswer.Confirmed>(await house.Confirm(id, digits));
    }

    [Theory]
    [InlineData(""), InlineData("12345"), InlineData("1234567"), InlineData("абвгде")]
    public async Task What_is_no_code_is_wrong_and_counts(string typed)
    {
        await using var house = await SmsHouse.Open();
        var (id, _) = await house.SendCode();
        Assert.Equal(4, Assert.IsType<CodeAnswer.Wrong>(await house.Confirm(id, typed)).TriesLeft);
    }

    [Fact]
    [Row("J-06")]
    public async Task A_code_is_good_for_five_minutes_and_until_the_next_one()
    {
        await using var house = await SmsHouse.Open();
        var (first, old) = await house.SendCode();
        house.Wait(Duration.FromMinutes(1));
        var (second, digits) = await house.SendCode();
        Assert.IsType<CodeAnswer.Expired>(await house.Confirm(first, old));
        house.Wait(Duration.FromMinutes(5) - Duration.FromNanoseconds(1));
        var (other, good) = await house.SendCode(about: "another");
        Assert.IsType<CodeAnswer.Confirmed>(await house.Confirm(second, digits));
        house.Wait(Duration.FromMinutes(5));
        Assert.IsType<CodeAnswer.Expired>(await house.Confirm(other, good, about: "another"));
    }

    [Fact]
    public async Task A_person_is_sent_three_codes_in_ten_minutes_and_ten_in_a_day()
    {
        await using var house = await SmsHouse.Open();
        var sent = 0;
        var ask = new CodeToSend(SmsHouse.Person, SmsHouse.Phone, "sign-in", "portal", Language.Kk);
        for (var round = 0; round < 5; round++)
        {
            for (var i = 0; i < 4; i++)
                sent += await house.Codes.Send(ask, default) is CodeSent.Sent ? 1 : 0;
            Assert.Equal(Math.Min(10, 3 * (round + 1)), sent);
            house.Wait(Duration.FromMinutes(10) + Duration.FromNanoseconds(1));
        }

        Assert.IsType<CodeSent.Sent>(await house.Codes.Send(ask with { Person = Other }, default));
        house.Wait(Duration.FromDays(1));
        Assert.IsType<CodeSent.Sent>(await house.Codes.Send(ask, default));
    }

    [Fact]
    public async Task Codes_asked_for_all_at_once_are_no_more_than_the_limit()
    {
        await using var house = await SmsHouse.Open();
        var ask = new CodeToSend(SmsHouse.Person, SmsHouse.Phone, "sign-in", "portal", Language.Kk);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => house.Codes.Send(ask, default))));
        Assert.InRange((await house.Messages.OfPhone(SmsHouse.Phone, 50, default)).Count, 0, 3);
        Assert.IsType<CodeSent.NoPhone>(await house.Codes.Send(ask with { Phone = "+79010000001", Person = Other }, default));
    }

    [Fact]
    public void Only_a_slow_salted_hash_of_a_code_is_kept_and_codes_have_six_even_digits()
    {
        var passwords = new Passwords();
        var (one, two) = (passwords.Hash("123456"), passwords.Hash("123456"));
        Assert.NotEqual(one, two);
        Assert.True(passwords.Verify(one, "123456"));
        Assert.DoesNotContain("123456", one, StringComparison.Ordinal);

        var ids = new SystemIds();
        var codes = Enumerable.Range(0, 2000).Select(_ => ids.Digits(6)).ToList();
        Assert.All(codes, c => Assert.Matches("^[0-9]{6}$", c));
        Assert.Contains(codes, c => c[0] == '0');
        Assert.True(codes.Distinct().Count() > 1900);
    }
}
