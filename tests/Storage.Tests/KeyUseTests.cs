using Jardem.UseCases.Ports.Keys;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Storage;

/// <summary>The log of uses of keys, on both engines.</summary>
public sealed class KeyUseTests
{
    private static readonly LocalDate Day = new(2026, 7, 20);

    [Theory, EveryEngine]
    public async Task Uses_are_kept_whole_and_read_newest_first(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var uses = test.Storage.KeyUses;
        var (signed, refused) = (Use(1), Use(2) with { Outcome = KeyOutcome.Refused, Why = KeyRefusal.TooMuch });
        var without = Use(3) with { Key = null, Account = null, Amount = null, Body = "elsewhere", Kind = "", Token = "", Content = "", Outcome = KeyOutcome.Refused, Why = KeyRefusal.NoKey };
        Assert.True(await uses.Signed([signed], 10, default));
        var discarded = signed with { Id = Guid.CreateVersion7(), At = signed.At + Duration.FromMinutes(4), Outcome = KeyOutcome.Discarded };
        await uses.Unused([refused, without], default);
        await uses.Unused([discarded], default);
        Assert.Equal([discarded, without, refused, signed], await uses.Newest(null, 10, default));
        Assert.Equal([discarded, refused, signed], await uses.Newest("body-1", 10, default));
        Assert.Equal([discarded], await uses.Newest(null, 1, default));

        // The key was used, whatever became of it; what takes no number cannot pass for a signature.
        Assert.Equal(1, await uses.Count("key-1", Day, default));
        await Assert.ThrowsAsync<ArgumentException>(() => uses.Unused([Use(5)], default));
    }

    [Theory, EveryEngine]
    public async Task A_day_of_a_key_has_its_limit_whoever_signs_at_once(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var uses = test.Storage.KeyUses;
        var kept = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => uses.Signed([Use(i), Use(100 + i)], 15, default)));
        Assert.Equal(7, kept.Count(k => k));
        Assert.Equal(14, await uses.Count("key-1", Day, default));
        Assert.Equal(14, (await uses.Newest(null, 100, default)).Count);
        Assert.False(await uses.Signed([Use(200), Use(201)], 15, default));
        Assert.True(await uses.Signed([Use(200)], 15, default));
        Assert.True(await uses.Signed([Use(202) with { Day = Day.PlusDays(1) }], 15, default));
        Assert.True(await uses.Signed([Use(203) with { Key = "key-2" }], 15, default));
        Assert.Equal(1, await uses.Count("key-2", Day, default));
        Assert.Equal(0, await uses.Count("key-3", Day, default));
    }

    [Theory, EveryEngine]
    public async Task What_was_written_is_neither_changed_nor_deleted(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        await test.Storage.KeyUses.Signed([Use(1)], 10, default);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => test.Tamper("update key_uses set outcome = 'refused'"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => test.Tamper("delete from key_uses"));
    }

    private static KeyUse Use(int minute) => new()
    {
        Id = Guid.CreateVersion7(),
        At = Sample.Now + Duration.FromMinutes(minute),
        Day = Day,
        Key = "key-1",
        Account = "head-1",
        Body = "body-1",
        Case = Guid.CreateVersion7(),
        Service = "funeral-payment",
        Kind = "decision",
        Token = minute.ToString("x32", System.Globalization.CultureInfo.InvariantCulture),
        Content = new string('a', 64),
        Amount = 6_000_000_00,
        Outcome = KeyOutcome.Signed,
    };
}
