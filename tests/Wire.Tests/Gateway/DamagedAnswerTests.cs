using System.Text;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Gateway;

/// <summary>Good answers damaged by chance, the same chance each time: none throws, and none says anything but what was signed.</summary>
[Row("J-05")]
public sealed class DamagedAnswerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_damaged_answer_is_refused_or_says_what_was_signed(int seed)
    {
        var random = new Random(seed);
        await using var end = await WireEnd.Doing(async (context, m) =>
        {
            var good = Encoding.UTF8.GetBytes(Answers.Signed(Answers.Data(m, Asker.EntrepreneurFound())));
            await context.Response.Body.WriteAsync(Damaged(good, random));
        });
        using var asker = new Asker(end.Address);
        var refused = 0;
        for (var i = 0; i < 300; i++)
        {
            var reply = await asker.Ask();
            if (reply is RegisterReply.Found found)
                Assert.Equal([("active", "true"), ("iin", Asker.Iin), ("registeredOn", "2020-02-03")], Assert.Single(found.Records).Select(v => (v.Key, v.Value)));
            else
                refused += reply is RegisterReply.Unusable or RegisterReply.Silent ? 1 : throw new InvalidOperationException(reply.ToString());
        }

        Assert.InRange(refused, 200, 300);
    }

    private static byte[] Damaged(byte[] good, Random random)
    {
        var (at, length) = (random.Next(good.Length), random.Next(1, 60));
        var to = Math.Min(good.Length, at + length);
        switch (random.Next(4))
        {
            case 0:
                good[at] = (byte)"<>/\"=#aZ09 &;"[random.Next(13)];
                return good;
            case 1:
                return [.. good[..at], .. good[to..]];
            case 2:
                return [.. good[..to], .. good[at..]];
            default:
                // A whole element twice, or its text gone: what stays is well-formed.
                var text = Encoding.UTF8.GetString(good);
                var elements = System.Text.RegularExpressions.Regex.Matches(text, "<([A-Za-z:]+)[^<>]*>[^<>]*</\\1>");
                var one = elements[random.Next(elements.Count)];
                var instead = random.Next(3) switch { 0 => one.Value + one.Value, 1 => "", _ => $"<{one.Groups[1].Value}/>" };
                return Encoding.UTF8.GetBytes(text[..one.Index] + instead + text[(one.Index + one.Length)..]);
        }
    }
}
