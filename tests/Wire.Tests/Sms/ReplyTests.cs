using Jardem.UseCases.Codes;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Sms;

public sealed class ReplyTests
{
    private const string Purpose = "digital-document";

    [Theory]
    [InlineData("ИӘ"), InlineData("иә"), InlineData("ия"), InlineData("Да."), InlineData(" yes! ")]
    [Row("J-04"), Row("J-06")]
    public async Task Yes_from_the_phone_confirms_the_one_thing_that_is_open(string yes)
    {
        var told = new Told();
        await using var house = await SmsHouse.Open([told]);
        var (id, digits) = await house.SendCode(Purpose, "identity-card");
        Assert.Equal(SmsReceived.Taken, await house.Get<ReceiveSms>().Run("k-1", "77010000001", yes, default));
        var (code, message) = Assert.Single(told.Codes);
        Assert.Equal((id, "identity-card", SmsHouse.Person), (code.Id, code.About, code.Person));
        Assert.Equal($"confirmed code {id}", (await house.Read(message)).Note);
        Assert.NotNull((await house.Get<IOneTimeCodes>().Get(id, default))!.UsedAt);
        Assert.IsType<CodeAnswer.Used>(await house.Confirm(id, digits, purpose: Purpose, about: "identity-card"));
        Assert.DoesNotContain(digits, (await house.Read(id)).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Row("J-06")]
    public async Task With_several_open_the_code_says_which_and_yes_is_answered_once_with_a_request_for_it()
    {
        var told = new Told();
        await using var house = await SmsHouse.Open([told]);
        await house.SendCode(Purpose, "identity-card");
        var (second, digits) = await house.SendCode(Purpose, "birth-certificate");
        await house.NewWorker().Round(default);
        for (var i = 0; i < 3; i++)
            Assert.Equal(SmsReceived.Taken, await house.Get<ReceiveSms>().Run($"k-{i}", SmsHouse.Phone, "Иә", default));
        Assert.Empty(told.Codes);
        await house.NewWorker().Round(default);
        Assert.Contains("6 таңбалы код", Assert.Single(house.Centre.Sent, m => m.Kind == SmsKinds.Answer).Text, StringComparison.Ordinal);

        await house.Get<ReceiveSms>().Run("k-9", SmsHouse.Phone, $"код {digits}.", default);
        var (code, message) = Assert.Single(told.Codes);
        Assert.Equal(second, code.Id);
        Assert.Equal("код ******.", (await house.Read(message)).Text);
    }

    [Fact]
    [Row("J-06")]
    public async Task Codes_guessed_by_reply_are_no_more_than_codes_typed()
    {
        var told = new Told();
        await using var house = await SmsHouse.Open([told]);
        var (id, digits) = await house.SendCode(Purpose, "identity-card");
        var wrong = digits == "000000" ? "000001" : "000000";
        for (var i = 0; i < 6; i++)
            await house.Get<ReceiveSms>().Run($"k-{i}", SmsHouse.Phone, wrong, default);
        Assert.Equal(OneTimeCodes.MostTries, house.Passwords.Looks);
        Assert.Equal(SmsReceived.NothingOpen, await house.Get<ReceiveSms>().Run("k-7", SmsHouse.Phone, digits, default));
        Assert.Equal(SmsReceived.NothingOpen, await house.Get<ReceiveSms>().Run("k-8", SmsHouse.Phone, "ИӘ", default));
        Assert.Empty(told.Codes);
        Assert.IsType<CodeAnswer.TooManyTries>(await house.Confirm(id, digits, purpose: Purpose, about: "identity-card"));
    }

    [Theory]
    [InlineData("+77010000002"), InlineData("+79010000001"), InlineData("1414"), InlineData("Kcell")]
    [Row("J-06")]
    public async Task Whoever_has_nothing_open_is_kept_and_gets_no_answer_even_with_the_right_code(string stranger)
    {
        var told = new Told();
        await using var house = await SmsHouse.Open([told]);
        var (_, digits) = await house.SendCode(Purpose, "identity-card");
        await house.NewWorker().Round(default);
        Assert.Equal(SmsReceived.NothingOpen, await house.Get<ReceiveSms>().Run("k-1", stranger, digits, default));
        Assert.Equal(SmsReceived.NothingOpen, await house.Get<ReceiveSms>().Run("k-2", stranger, "ИӘ", default));
        await house.NewWorker().Round(default);
        Assert.Empty(told.Codes);
        Assert.Single(house.Centre.Sent);
        var kept = await house.Messages.OfPhone(stranger, 10, default);
        Assert.Equal(2, kept.Count);
        Assert.All(kept, m => Assert.Equal((SmsState.Received, "nothing open for this number", null), (m.State, m.Note, m.NextTryAt)));
    }

    [Fact]
    [Row("J-06")]
    public async Task A_purpose_that_waits_for_no_reply_is_not_confirmed_by_one_and_makes_yes_doubtful()
    {
        var told = new Told();
        await using var house = await SmsHouse.Open([told]);
        var (id, digits) = await house.SendCode("sign-in");
        Assert.Equal(SmsReceived.NothingOpen, await house.Get<ReceiveSms>().Run("k-1", SmsHouse.Phone, "ИӘ", default));
        Assert.Equal(SmsReceived.NothingOpen, await house.Get<ReceiveSms>().Run("k-2", SmsHouse.Phone, digits, default));
        await house.SendCode(Purpose, "identity-card");
        Assert.Equal(SmsReceived.Taken, await house.Get<ReceiveSms>().Run("k-3", SmsHouse.Phone, "ИӘ", default));
        Assert.Empty(told.Codes);
        Assert.IsType<CodeAnswer.Confirmed>(await house.Confirm(id, digits));
    }

    [Fact]
    public async Task An_expired_code_is_not_confirmed_by_reply()
    {
        var told = new Told();
        await using var house = await SmsHouse.Open([told]);
        await house.SendCode(Purpose, "identity-card");
        house.Wait(Duration.FromMinutes(5));
        Assert.Equal(SmsReceived.NothingOpen, await house.Get<ReceiveSms>().Run("k-1", SmsHouse.Phone, "ИӘ", default));
        Assert.Empty(told.Codes);
    }

    [Fact]
    public async Task What_the_centre_brings_twice_is_one_message()
    {
        var told = new Told();
        await using var house = await SmsHouse.Open([told]);
        await house.SendCode(Purpose, "identity-card");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => house.Get<ReceiveSms>().Run("k-1", SmsHouse.Phone, "ИӘ", default))));
        Assert.Single(answers, SmsReceived.Taken);
        Assert.Equal(7, answers.Count(a => a == SmsReceived.Repeated));
        Assert.Single(told.Codes);
    }

    [Fact]
    public async Task A_message_whose_handling_broke_off_is_taken_up_by_a_worker_a_few_times()
    {
        var broken = new Breaks { Left = 1 };
        await using var house = await SmsHouse.Open(others: [broken]);
        await Assert.ThrowsAsync<IOException>(() => house.Get<ReceiveSms>().Run("k-1", SmsHouse.Phone, "not a code", default));
        house.Wait(Duration.FromMinutes(1));
        await house.NewWorker().Round(default);
        var kept = Assert.Single(await house.Messages.OfPhone(SmsHouse.Phone, 10, default));
        Assert.Equal(("taken", null), (kept.Note, kept.NextTryAt));

        broken.Left = 100;
        await Assert.ThrowsAsync<IOException>(() => house.Get<ReceiveSms>().Run("k-2", SmsHouse.Phone, "not a code", default));
        for (var i = 0; i < 6; i++)
        {
            house.Wait(Duration.FromMinutes(6));
            try
            {
                await house.NewWorker().Round(default);
            }
            catch (IOException)
            {
                // The worker logs it and goes on.
            }
        }

        var given = (await house.Messages.OfPhone(SmsHouse.Phone, 10, default)).Single(m => m.Key == "received/k-2");
        Assert.Equal((5, null), (given.Attempts, given.NextTryAt));
        Assert.StartsWith("given up", given.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_huge_message_the_beginning_is_kept_without_control_characters()
    {
        await using var house = await SmsHouse.Open();
        await house.Get<ReceiveSms>().Run("k-1", SmsHouse.Phone, "\0\u0007" + new string('ә', 50_000), default);
        var kept = Assert.Single(await house.Messages.OfPhone(SmsHouse.Phone, 10, default));
        Assert.Equal(new string('ә', ReceiveSms.LongestText), kept.Text);
    }

    [Fact]
    public async Task A_huge_message_is_never_cut_within_a_letter()
    {
        await using var house = await SmsHouse.Open();
        await house.Get<ReceiveSms>().Run("k-1", SmsHouse.Phone, new string('ә', ReceiveSms.LongestText - 1) + "😀 and more", default);
        var kept = Assert.Single(await house.Messages.OfPhone(SmsHouse.Phone, 10, default));
        Assert.Equal(new string('ә', ReceiveSms.LongestText - 1), kept.Text);
    }

    private sealed class Told : ICodeReplyHandler
    {
        public List<(OneTimeCode Code, Guid Message)> Codes { get; } = [];

        public string Purpose => ReplyTests.Purpose;

        public Task Confirmed(OneTimeCode code, Guid message, CancellationToken cancel)
        {
            Codes.Add((code, message));
            return Task.CompletedTask;
        }
    }

    private sealed class Breaks : ISmsReplyHandler
    {
        public int Left { get; set; }

        public Task<ReplyTaken?> Take(SmsReply reply, CancellationToken cancel) =>
            Left-- > 0 ? throw new IOException("the storage is away") : Task.FromResult<ReplyTaken?>(new ReplyTaken("taken"));
    }
}
