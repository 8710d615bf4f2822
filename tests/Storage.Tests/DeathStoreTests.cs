using System.Globalization;
using System.Text;
using Jardem.Cases.Offers;
using Jardem.Cases.Offers.Events;
using Jardem.Cases.Offers.Screening;
using Jardem.Cases.People;
using Jardem.Law.Json;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Storage;

/// <summary>Deaths of the feed and the offers made of them; the same on both engines.</summary>
public sealed class DeathStoreTests
{
    private static readonly Scope Whole = Scope.Whole("test");

    [Theory, EveryEngine]
    public async Task A_page_is_kept_with_the_cursor_and_neither_repetition_nor_disorder_changes_anything(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var deaths = test.Storage.Deaths;
        Assert.Equal(0, await deaths.Cursor(default));

        Assert.Equal(2, await deaths.Take([Death("a", 3), Death("b", 2), Death("a", 3)], Sample.Now, default));
        Assert.Equal(3, await deaths.Cursor(default));
        Assert.Equal(0, await deaths.Take([Death("b", 2), Death("a", 3)], Sample.Now, default));
        Assert.Equal(1, await deaths.Take([Death("a", 9, version: 3), Death("a", 8, version: 2)], Sample.Now, default));
        Assert.Equal(0, await deaths.Take([Death("a", 8, version: 2)], Sample.Now, default));
        Assert.Equal(9, await deaths.Cursor(default));
        Assert.Equal(Death("a", 9, version: 3), (await deaths.Get("a", default))!.Notice);
        Assert.Null(await deaths.Get("c", default));
    }

    [Theory, EveryEngine]
    public async Task A_death_is_leased_to_one_and_what_was_found_is_kept_unless_a_newer_version_came(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var deaths = test.Storage.Deaths;
        await deaths.Take([.. Enumerable.Range(1, 40).Select(i => Death($"r{i:00}", i))], Sample.Now, default);

        var leased = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => deaths.Lease(Sample.Now, Duration.FromMinutes(2), 10, default))));
        Assert.Equal(40, leased.SelectMany(l => l).Select(r => r.Notice.RecordNumber).Distinct().Count());
        Assert.Empty(await deaths.Lease(Sample.Now, Duration.FromMinutes(2), 10, default));
        Assert.Equal(Sample.Now + Duration.FromMinutes(2), await deaths.NextDue(default));

        await deaths.Take([Death("r02", 50, version: 2)], After(1), default);
        await deaths.Keep([Proposed("r01"), Proposed("r02"), Settled("r03"), Waiting("r04")], default);
        Assert.Equal(Proposed("r01"), await deaths.Get("r01", default), Same);
        Assert.Equal(DeathState.Taken, (await deaths.Get("r02", default))!.State);
        Assert.Equal(Settled("r03"), await deaths.Get("r03", default), Same);
        Assert.Equal(Waiting("r04"), await deaths.Get("r04", default), Same);
        Assert.Equal(["r02"], (await deaths.Lease(After(1), Duration.FromMinutes(2), 10, default)).Select(r => r.Notice.RecordNumber));
    }

    [Theory, EveryEngine]
    public async Task Those_we_would_write_to_are_listed_and_counted_in_the_scope_of_their_body(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var deaths = test.Storage.Deaths;
        await deaths.Take([.. Enumerable.Range(1, 6).Select(i => Death($"r{i:00}", i))], Sample.Now, default);
        await deaths.Keep([Proposed("r01"), Proposed("r02", "body-2"), Proposed("r03"), Settled("r04")], default);

        Assert.Equal(["r01", "r03"], await Records(Scope.Of("body-1", "test"), null));
        Assert.Equal(["r02", "r03"], await Records(Whole, "r01"));
        Assert.Empty(await Records(Scope.Of("body-3", "test"), null));
        Assert.Equal(
            [new(DeathState.Proposed, null, 2), new(DeathState.Settled, ScreeningReason.NoPhone, 1), new DeathCount(DeathState.Taken, null, 2)],
            await deaths.Count(Scope.Of("body-1", "test"), default));

        async Task<List<string>> Records(Scope scope, string? after) => [.. (await deaths.Proposed(scope, after, 10, default)).Select(r => r.Notice.RecordNumber)];
    }

    [Theory, EveryEngine]
    public async Task An_offer_has_its_row_with_its_events_or_neither(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var (store, offers) = (test.Storage.Events, test.Storage.Offers);
        var (one, two, person) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.IsType<AppendResult.Done>(await store.Append(Change(one, 0, Row(one, person)), default));
        Assert.IsType<AppendResult.Done>(await store.Append(Change(two, 0, Row(two, person) with { Phone = null, MadeAt = After(1) }), default));
        Assert.IsType<AppendResult.VersionConflict>(await store.Append(Change(one, 0, Row(one, person) with { Phase = OfferPhase.Declined }), default));

        Assert.Equal(Row(one, person), await offers.Get(one, default));
        Assert.Equal([one], (await offers.OfPhone("+77010000001", 5, default)).Select(o => o.Offer));
        Assert.Equal([two, one], (await offers.OfPerson(person, default)).Select(o => o.Offer));
        Assert.Equal([new OfferCount(OfferPhase.Open, 2)], await offers.Count(Scope.Of("body-1", "test"), default));
        Assert.Empty(await offers.Count(Scope.Of("body-2", "test"), default));

        Assert.Equal([one, two], (await offers.Lease(After(10), Duration.FromMinutes(2), 5, default)).Select(o => o.Offer));
        Assert.Empty(await offers.Lease(After(10), Duration.FromMinutes(2), 5, default));
        var changed = Row(one, person) with { Version = 2, Phase = OfferPhase.Declined, Phone = "+77010000002", NextAt = null };
        Assert.IsType<AppendResult.Done>(await store.Append(Change(one, 1, changed), default));
        await offers.Rest(Row(one, person), After(20), default);
        Assert.Equal(changed, await offers.Get(one, default));
        Assert.Empty(await offers.OfPhone("+77010000001", 5, default));
        await offers.Rest(Row(two, person), After(20), default);
        Assert.Equal(After(20), (await offers.Get(two, default))!.NextAt);
    }

    private static readonly EqualityComparer<DeathRow?> Same = EqualityComparer<DeathRow?>.Create(
        (a, b) => Encoding.UTF8.GetString(CanonicalJson.Write(a)) == Encoding.UTF8.GetString(CanonicalJson.Write(b)), _ => 0);

    private static DeathNotice Death(string record, long sequence, int version = 1) => new()
    {
        Sequence = sequence,
        Version = version,
        RecordNumber = record,
        RegisteredOn = new LocalDate(2026, 7, 10),
        Office = "АХАЖ № 1",
        Iin = "480531300015",
        Name = new PersonName("Үлгілиев", "Мысал", "Сынақұлы"),
        BirthDate = new LocalDate(1948, 5, 31),
        DeathDate = new LocalDate(2026, 7, 9),
        CertificateNumber = "Қ-17",
        Declarant = new Declarant("500203400014", null, DeclarantRelation.Spouse),
    };

    private static DeathRow Proposed(string record, string body = "body-1") => new(Death(record, int.Parse(record.AsSpan(1), CultureInfo.InvariantCulture)), DeathState.Proposed)
    {
        ScreenedAt = Sample.Now,
        Plan = new OfferPlan
        {
            Service = "funeral-payment",
            AddresseeIin = "500203400014",
            AddresseeName = new PersonName("Үлгілиева", "Сынақ"),
            Relation = "spouse",
            Ways = [new OfferWay("+77010000001", "citizens")],
            Account = new OfferAccount("KZ000000000000001234", "Үлгі банк"),
            Status = "old-age-pension",
            Amount = 19_660_000,
            Body = body,
            Language = "kk",
        },
    };

    private static DeathRow Settled(string record) => Proposed(record) with { State = DeathState.Settled, Plan = null, Reason = ScreeningReason.NoPhone };

    private static DeathRow Waiting(string record) =>
        Proposed(record) with { State = DeathState.Waiting, Plan = null, SilentRegister = "persons", Attempts = 2, NextAt = After(5), Offer = Guid.Parse("01980000-0000-7000-8000-000000000002") };

    private static OfferRow Row(Guid id, Guid person) => new()
    {
        Offer = id,
        Version = 1,
        Service = "funeral-payment",
        Record = "r01",
        Person = person,
        AddresseeIin = "500203400014",
        Phone = "+77010000001",
        Number = 1,
        Phase = OfferPhase.Open,
        Body = "body-1",
        MadeAt = Sample.Now,
        NextAt = After(10),
    };

    private static Append Change(Guid offer, int expected, OfferRow row) => new()
    {
        Meta = Sample.Meta(),
        Streams = [new StreamAppend(offer, OfferEvent.Stream, expected, [Sample.Event()])],
        Offers = [row],
    };

    private static Instant After(int minutes) => Sample.Now + Duration.FromMinutes(minutes);
}
