using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Screening;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Proactive;

/// <summary>An annulment that comes while offers are being sent: at whichever moment it comes, nobody reads of a death that did not happen.</summary>
public sealed class LateRecordTests
{
    [Fact]
    public async Task One_that_came_after_the_page_was_read_lets_nothing_go()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Screen();
        var notices = new NoticesWithTurns(house.Get<IDeathNotices>());
        notices.AfterPage = () => Annul(house, death);
        Assert.Equal(new SentOffers(0, 1), await Sender(house, notices).ByRule("test/1", default));
        await Nothing(house, death);
    }

    [Fact]
    public async Task One_that_was_screened_while_the_offer_was_made_takes_it_back_at_once()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Screen();
        var notices = new NoticesWithTurns(house.Get<IDeathNotices>());
        notices.AfterReading = async reading =>
        {
            if (reading > 1)
                return;
            await Annul(house, death);
            await house.Screen();
        };
        await Sender(house, notices).ByRule("test/1", default);
        await Nothing(house, death);
    }

    [Fact]
    public async Task One_that_came_before_a_killed_sender_kept_its_offer_is_followed_by_the_screening()
    {
        await using var house = await ProactiveHouse.Open();
        var death = house.Dies();
        await house.Screen();
        var notices = new NoticesWithTurns(house.Get<IDeathNotices>());
        notices.AfterReading = reading => reading == 1 ? Annul(house, death) : throw new OperationCanceledException("The sender is killed.");
        await Assert.ThrowsAsync<OperationCanceledException>(() => Sender(house, notices).ByRule("test/1", default));
        Assert.NotNull(await house.Get<IEventStore>().HolderOf(OfferClaims.OfRecord("funeral-payment", death.RecordNumber), default));
        await Nothing(house, death);
    }

    private static SendOffers Sender(ProactiveHouse house, IDeathNotices notices) => ActivatorUtilities.CreateInstance<SendOffers>(house.Get<IServiceProvider>(), notices);

    private static async Task Annul(ProactiveHouse house, DeathNotice death)
    {
        house.Feed.Again(death, d => d with { Annulled = true });
        await house.Get<TakeDeaths>().Run(null, default);
    }

    private static async Task Nothing(ProactiveHouse house, DeathNotice death)
    {
        await house.Screen();
        await house.Carry();
        Assert.Empty(house.Centre.Sent);
        Assert.Equal((DeathState.Settled, ScreeningReason.Annulled), ((await house.Row(death)).State, (await house.Row(death)).Reason));
        Assert.Null(await house.Get<IEventStore>().HolderOf(OfferClaims.OfRecord("funeral-payment", death.RecordNumber), default));
    }

    /// <summary>The notices, with something that happens in between.</summary>
    private sealed class NoticesWithTurns(IDeathNotices inner) : IDeathNotices
    {
        private int _readings;

        public Func<Task> AfterPage { get; set; } = () => Task.CompletedTask;

        public Func<int, Task> AfterReading { get; set; } = _ => Task.CompletedTask;

        public async Task<IReadOnlyList<DeathRow>> Proposed(Scope scope, string? after, int take, CancellationToken cancel)
        {
            var page = await inner.Proposed(scope, after, take, cancel);
            await AfterPage();
            return page;
        }

        public async Task<DeathRow?> Get(string record, CancellationToken cancel)
        {
            var row = await inner.Get(record, cancel);
            await AfterReading(++_readings);
            return row;
        }

        public Task<long> Cursor(CancellationToken cancel) => inner.Cursor(cancel);

        public Task<int> Take(IReadOnlyList<DeathNotice> page, Instant at, CancellationToken cancel) => inner.Take(page, at, cancel);

        public Task<IReadOnlyList<DeathRow>> Lease(Instant now, Duration lease, int take, CancellationToken cancel) => inner.Lease(now, lease, take, cancel);

        public Task Keep(IReadOnlyList<DeathRow> screened, CancellationToken cancel) => inner.Keep(screened, cancel);

        public Task<IReadOnlyList<DeathCount>> Count(Scope scope, CancellationToken cancel) => inner.Count(scope, cancel);

        public Task<Instant?> NextDue(CancellationToken cancel) => inner.NextDue(cancel);
    }
}
