using System.Collections.Immutable;
using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.UseCases.Ports;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Storage;

/// <summary>What the house keeps of those who come in: sessions, challenges, citizens and one-time codes; the same on both engines.</summary>
public sealed class TrustStoreTests
{
    private const string Iin = "900101300017";
    private const string Phone = "+77010000001";

    [Theory, EveryEngine]
    public async Task A_session_lasts_until_its_end_or_until_it_is_ended(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var sessions = test.Storage.Sessions;
        Session At(string id, int minutes = 60, string subject = "op-1") =>
            new(id, SubjectKind.Officer, subject, SignInMethod.Password, Sample.Now, Sample.Now, After(minutes), "Firefox");
        foreach (var session in new[] { At("a"), At("b"), At("c", 10), At("d", subject: "op-2") })
            await sessions.Begin(session, default);

        Assert.Equal(At("a"), await sessions.Find("a", Sample.Now, default));
        Assert.Null(await sessions.Find("c", After(10), default));
        Assert.Null(await sessions.Find("unknown", Sample.Now, default));
        await sessions.Renew("a", SignInMethod.Signature, After(5), default);
        Assert.Equal(At("a") with { Method = SignInMethod.Signature, AuthenticatedAt = After(5) }, await sessions.Find("a", After(6), default));
        Assert.Equal(2, (await sessions.Of(SubjectKind.Officer, "op-1", After(20), default)).Count);
        Assert.Empty(await sessions.Of(SubjectKind.Citizen, "op-1", After(20), default));
        Assert.DoesNotContain(await sessions.Of(SubjectKind.Officer, "op-1", Sample.Now, default), s => s.Id.Length > 0);

        await sessions.EndAll(SubjectKind.Officer, "op-1", After(7), "a", default);
        Assert.Null(await sessions.Find("b", After(8), default));
        Assert.NotNull(await sessions.Find("a", After(8), default));
        Assert.NotNull(await sessions.Find("d", After(8), default));
        await sessions.End("a", After(8), default);
        await sessions.Renew("a", SignInMethod.Password, After(9), default);
        Assert.Null(await sessions.Find("a", After(9), default));
        Assert.Equal(0, await test.Look<long>("select count(*) from sessions where id = 'd'"));
    }

    [Theory, EveryEngine]
    public async Task A_challenge_is_taken_once_for_its_purpose_and_in_its_time(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var challenges = test.Storage.Challenges;
        await challenges.Give("one", "sign-in", new byte[] { 1, 2, 3 }, After(3), default);
        await challenges.Give("two", "sign-in", new byte[] { 4 }, After(3), default);

        Assert.Null(await challenges.Take("one", "other", Sample.Now, default));
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => challenges.Take("one", "sign-in", After(1), default))));
        Assert.Equal([1, 2, 3], Assert.Single(taken, t => t is not null)!.Value.ToArray());
        Assert.Null(await challenges.Take("two", "sign-in", After(3), default));
        await challenges.Give("three", "sign-in", new byte[] { 5 }, After(60 * 48), default);
        Assert.Equal(1, await test.Look<long>("select count(*) from challenges"));
    }

    [Theory, EveryEngine]
    public async Task A_citizen_is_added_once_and_every_failure_counts(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var citizens = test.Storage.Citizens;
        var (person, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var citizen = new Citizen(person, Iin, new PersonName("Серікова", "Айгүл", "Маратқызы"), null, "kk");

        Assert.Equal(citizen, await citizens.Add(citizen, default));
        Assert.Equal(citizen, await citizens.Add(citizen with { Person = other, Name = new PersonName("Басқа", "Адам") }, default));
        await citizens.SetPhone(person, Phone, default);
        await citizens.SetLanguage(person, "ru", default);
        await citizens.SetName(person, new PersonName("Серікова", "Айгүл"), default);
        var counts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => citizens.CountFailure(person, default))));

        Assert.Equal(Enumerable.Range(1, 6), counts.Order());
        var known = new Citizen(person, Iin, new PersonName("Серікова", "Айгүл"), Phone, "ru");
        Assert.Equal([known with { Failures = 6 }], await citizens.ByPhone(Phone, default));
        await citizens.SetLock(person, After(15), default);
        Assert.Equal(known with { LockedUntil = After(15) }, await citizens.ByPerson(person, default));
        Assert.Null(await citizens.ByIin("000000000000", default));
        await Assert.ThrowsAsync<ArgumentException>(() => citizens.SetPhone(other, Phone, default));
        await Assert.ThrowsAsync<ArgumentException>(() => citizens.CountFailure(other, default));
    }

    [Theory, EveryEngine]
    public async Task A_code_counts_each_try_and_is_used_once_and_a_new_one_ends_the_old(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var codes = test.Storage.Codes;
        OneTimeCode Code(string about = "identity-card", int sent = 0) =>
            new(Guid.CreateVersion7(), Iin, "digital-document", about, Phone, "hash", After(sent), After(sent + 5));
        var (first, second, elsewhere) = (Code(), Code(sent: 1), Code("birth-certificate", 1));
        foreach (var code in new[] { first, second, elsewhere })
            await codes.Keep(code, default);

        Assert.Equal(After(1), (await codes.Get(first.Id, default))!.Until);
        Assert.Equal(new[] { second.Id, elsewhere.Id }.Order(), (await codes.OpenFor(Phone, After(2), default)).Select(c => c.Id).Order());
        Assert.Empty(await codes.OpenFor("+77010000002", After(2), default));
        var tries = await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => Task.Run(() => codes.Try(second.Id, default))));
        Assert.Equal(Enumerable.Range(1, 7), tries.Select(t => t!.Tries).Order());
        var used = await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => Task.Run(() => codes.Use(second.Id, After(2), default))));
        Assert.Single(used, u => u);
        Assert.Equal(second with { Tries = 7, UsedAt = After(2) }, await codes.Get(second.Id, default));
        Assert.Equal([elsewhere.Id], (await codes.OpenFor(Phone, After(2), default)).Select(c => c.Id));
        Assert.Equal(2, await codes.SentSince(Iin, After(1), default));
        Assert.Null(await codes.Try(Guid.CreateVersion7(), default));
        Assert.False(await codes.Use(Guid.CreateVersion7(), After(2), default));
    }

    [Theory, EveryEngine]
    public async Task A_message_is_sent_once_by_one_sender_at_its_time(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var messages = test.Storage.Sms;
        var ofCase = Guid.CreateVersion7();
        SmsMessage Message(string key, int due) =>
            new(Guid.CreateVersion7(), key, "notice", Phone, Iin, "Өтінішіңіз тіркелді", After(due)) { Case = ofCase, Parts = 1, NextTryAt = After(due), UselessAfter = After(100) };
        var (now, later) = (Message("k1", 0), Message("k2", 30));
        Assert.True(await messages.Add(now, default));
        Assert.True(await messages.Add(later, default));
        Assert.False(await messages.Add(Message("k1", 0), default));
        var reply = new SmsMessage(Guid.CreateVersion7(), "in-1", "reply", "+77010000009", null, "ИӘ", After(50)) { State = SmsState.Received, Note = "unknown number" };
        Assert.True(await messages.Add(reply, default));

        var leased = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => messages.Lease(Sample.Now, Duration.FromMinutes(1), 10, default))));
        Assert.Equal(now, Assert.Single(leased.SelectMany(l => l)));
        Assert.Equal(now.Id, Assert.Single(await messages.Lease(After(2), Duration.FromMinutes(1), 10, default)).Id);
        var sent = now with { State = SmsState.Sent, Attempts = 1, NextTryAt = null, SentAt = After(2), Note = "0: Accepted" };
        Assert.True(await messages.Update(now, sent, default));
        Assert.False(await messages.Update(now, now with { State = SmsState.Expired }, default));
        Assert.Equal(later.Id, Assert.Single(await messages.Lease(After(40), Duration.FromMinutes(1), 10, default)).Id);
        await messages.Blank(now.Id, "…", default);

        Assert.Equal(sent with { Text = "…" }, await messages.Get(now.Id, default));
        Assert.Equal([later.Id, now.Id], (await messages.OfPhone(Phone, 10, default)).Select(m => m.Id));
        Assert.Equal([now.Id, later.Id], (await messages.OfCase(ofCase, default)).Select(m => m.Id));
        Assert.Equal([reply], await messages.Newest(1, default));
        var unknown = Message("k3", 0);
        Assert.False(await messages.Update(unknown, unknown, default));
    }

    [Theory, EveryEngine]
    public async Task An_exchange_is_there_before_it_is_sent_and_ends_once(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var exchanges = test.Storage.Exchanges;
        var ofCase = Guid.CreateVersion7();
        Exchange Asked(string message, string channel = "async", int minutes = 0) => new()
        {
            Id = Guid.CreateVersion7(),
            Question = new RegisterQuestion
            {
                Register = RegisterNames.Persons,
                Operation = "person",
                Fields = ImmutableSortedDictionary<string, string>.Empty.Add("iin", Iin),
                Subject = Iin,
                AskedBy = "op-1",
                Role = "Operator",
                Unit = "astana-1",
                Case = ofCase,
                Basis = "H-identity-register",
            },
            Channel = channel,
            MessageId = message,
            AskedAt = After(minutes),
            Request = new byte[] { 1, 2 },
        };
        var (one, two) = (Asked("m1"), Asked("m2", "sync", 1));
        await exchanges.Begin(one, default);
        await exchanges.Begin(two, default);
        Assert.Equivalent(one, await exchanges.ByMessage("m1", default), strict: true);
        Assert.Equal([one.Id], (await exchanges.Waiting(After(5), 10, default)).Select(e => e.Id));
        Assert.Empty(await exchanges.Waiting(Sample.Now, 10, default));

        var answered = two with { Outcome = ExchangeOutcome.Found, AnsweredAt = After(2), Answer = new byte[] { 3 }, Records = new byte[] { 4 }, KeepUntil = After(60), Attempts = 2 };
        var ends = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => exchanges.Finish(answered, default))));
        Assert.Single(ends, e => e);
        Assert.False(await exchanges.Finish(two with { Outcome = ExchangeOutcome.Silent }, default));

        Assert.Equivalent(answered, await exchanges.Get(two.Id, default), strict: true);
        Assert.Equal(two.Id, (await exchanges.Kept(two.Question with { AskedBy = "other", Case = null }, After(59), default))?.Id);
        Assert.Null(await exchanges.Kept(two.Question, After(60), default));
        Assert.Null(await exchanges.Kept(two.Question with { Fields = two.Question.Fields.Add("kind", "x") }, After(3), default));
        Assert.Equal([one.Id, two.Id], (await exchanges.OfCase(ofCase, default)).Select(e => e.Id));
        var about = await exchanges.OfSubject(Iin, 10, default);
        Assert.Equal([two.Id, one.Id], about.Select(e => e.Id));
        Assert.All(about, e => Assert.True(e.Request.IsEmpty && e.Answer.IsEmpty));
        Assert.Empty(await exchanges.OfSubject("000000000000", 10, default));
    }

    [Theory, EveryEngine]
    public async Task An_account_is_found_by_the_persons_number_while_it_is_open(Engine engine)
    {
        await using var test = await TestStorage.New(engine);
        var accounts = test.Storage.Accounts;
        Account Of(string id, string? iin) => new()
        {
            Id = id,
            Login = id,
            PasswordHash = "h",
            Name = new PersonName("Серікова", "Айгүл"),
            Position = new Jardem.Law.Text("маман", "специалист"),
            Body = "office-1",
            Roles = [Role.Operator],
            Language = "kk",
            Stamp = "s",
            Iin = iin,
        };
        foreach (var account in new[] { Of("a", Iin), Of("b", null), Of("c", Iin) })
            await accounts.Save(account, default);
        await accounts.Close("c", "t", default);

        Assert.Equal(["a"], (await accounts.ByIin(Iin, default)).Select(a => a.Id));
        await accounts.SetIin("b", Iin, default);
        Assert.Equal(["a", "b"], (await accounts.ByIin(Iin, default)).Select(a => a.Id));
        Assert.Empty(await accounts.ByIin("000000000000", default));
    }

    private static Instant After(int minutes) => Sample.Now.Plus(Duration.FromMinutes(minutes));
}
