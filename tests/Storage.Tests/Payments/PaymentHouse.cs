using System.Text;
using Jardem.Cases.Cases;
using Jardem.Cases.Entitlements;
using Jardem.Cases.Payments;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law.Loading;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Storage;
using Jardem.UseCases;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Payments;

/// <summary>The use cases of payments over a real storage and whatever rail a test gives; jobs run when the test says so.</summary>
internal sealed class PaymentHouse : IClock, IIds
{
    public const string Body = "astana-social";
    public const string Iban = "KZ86125KZT5004100100";
    public const string OtherIban = "KZ75125KZT1001300335";

    /// <summary>Cases of the golden samples: registered and granted.</summary>
    private static readonly string Samples = Path.Combine(Repository.Root, "tests/House.Tests/Golden/events");

    private static readonly Lazy<LawSnapshot> Law = new(() => LawSnapshot.Of(LawLoader.Load(Repository.Law)));
    private static readonly TextCatalog Texts = TextCatalog.Of(typeof(IServiceRoom).Assembly);
    private readonly IStorage _storage;

    private readonly string _snapshot;

    private PaymentHouse(IStorage storage, IPaymentRail rail, string snapshot)
    {
        (_storage, _snapshot) = (storage, snapshot);
        var law = new SnapshotSource(storage.Snapshots);
        var news = new PaymentNews(storage.Events, storage.Citizens, Texts);
        Streams = new PaymentStreams(storage.Events, law, news, SigningPolicy.Offered, this, this);
        var (instructions, words) = (new PaymentInstructions(storage.Events, storage.Cases, law, new ServiceRooms([])), new TakePaymentWord(Streams, this));
        Send = new SendPayment(Streams, new PaymentStanding(storage.Events), instructions, words, rail, storage.Jobs, this);
        Tell = new TellStop(Streams, instructions, words, rail);
        Ask = new AskPayment(Streams, Send, Tell, instructions, words, rail, storage.Jobs, this);
        Stop = new StopPayment(Streams, storage.Payments, this);
        Handle = new HandlePayment(Streams, storage.Payments, Stop, this);
        Settling = new SettlePayments(storage.Events, storage.Payments, Stop, law, new ServiceRooms([]), this, this);
        Account = new GiveAccount(storage.Events, storage.Payments, Streams, news, law, this, this);
    }

    public static Officer Head { get; } = new("head", new PersonName("Басшыев", "Мысал"), new Jardem.Law.Text("басшы", "руководитель"), Body);

    /// <summary>The payee's signed statement of another account.</summary>
    public static StoredFile Statement { get; } = new(new string('5', 64), "image/png", new byte[] { 1 });

    public static Basis Rule { get; } = new Basis.HouseRule("R-19");

    public Instant Now { get; set; } = Instant.FromUtc(2026, 7, 10, 5, 0);

    public PaymentStreams Streams { get; }

    public SendPayment Send { get; }

    public TellStop Tell { get; }

    public AskPayment Ask { get; }

    public StopPayment Stop { get; }

    public HandlePayment Handle { get; }

    public SettlePayments Settling { get; }

    public GiveAccount Account { get; }

    public static async Task<PaymentHouse> Over(IStorage storage, IPaymentRail rail)
    {
        var active = await storage.Snapshots.Active(default);
        if (active is null)
        {
            active = Law.Value.Id;
            await storage.Snapshots.Keep(active, Law.Value.ToBytes(), default);
            await storage.Snapshots.Activate(new Activation(active, Instant.FromUtc(2026, 1, 1, 0, 0), "lawyer", "approver"), default);
        }

        return new PaymentHouse(storage, rail, active);
    }

    /// <summary>A case granted with an amount: its streams, its row, the order, the ledger's line and the job, as a decision writes them.</summary>
    public async Task<(Guid Case, Guid Entitlement, Guid Order)> Award(long amount = 15_137_501)
    {
        var (id, entitlement, order) = (New(), New(), New());
        var payee = new Payee("380531300014", "Мысалова Үлгі Мысалқызы", Iban);
        var today = Now.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
        var awarded = new EntitlementAwarded { Case = id, Service = "funeral-payment", Person = New(), Payee = payee, Amount = amount, From = today, Decision = new string('0', 64), Basis = Rule };
        var ordered = new PaymentOrdered { Entitlement = entitlement, Case = id, Service = "funeral-payment", Body = Body, Payee = payee, Amount = amount, Kind = "funeral", On = today, Decision = new string('0', 64), Basis = Rule };
        var result = await _storage.Events.Append(
            new Append
            {
                Meta = new EventMeta(Now, "head", Body, _snapshot, "test"),
                Streams =
                [
                    new StreamAppend(id, "case", 0, [With(Stored("case.registered/1"), "}", $",\"claims\":[\"iin/{id}\"]}}"), With(Stored("case.granted/1"), "\"amount\":123456", $"\"amount\":{amount}")]),
                    new StreamAppend(entitlement, EntitlementEvent.Stream, 0, [EntitlementEvent.Serializer.Write(awarded)]),
                    new StreamAppend(order, PaymentEvent.Stream, 0, [PaymentEvent.Serializer.Write(ordered)]),
                ],
                Take = [GrantedPayment.ClaimOf(id, entitlement), KeyOf(id)],
                Cases = [new CaseRow { Case = id, Version = 2, Service = "funeral-payment", Request = "payment", Phase = CasePhase.Granted, Office = "astana-1", Body = Body, ApplicantName = "А", ApplicantIin = "380531300014", FiledOn = today, Due = today, PromisedOn = today, SearchKey = "А", SortKey = "А" }],
                Payments = [GrantedPayment.RowOf(order, 1, ordered)],
                Ledger = Streams.LinesOf(null, order, ordered, [ordered]),
                Jobs = [new Job(PaymentJobs.Send, order.ToString(), ReadOnlyMemory<byte>.Empty, Now)],
            },
            default);
        Assert.IsType<AppendResult.Done>(result);
        return (id, entitlement, order);
    }

    /// <summary>A case just registered.</summary>
    public async Task Open(Guid id) => Assert.IsType<AppendResult.Done>(await _storage.Events.Append(
        new Append { Meta = new EventMeta(Now, "head", Body, _snapshot, "test"), Streams = [new StreamAppend(id, "case", 0, [Stored("case.registered/1")])] }, default));

    /// <summary>Adds an event of the golden samples to a case.</summary>
    public async Task Happens(Guid id, params string[] names)
    {
        var before = await _storage.Events.Read(id, default);
        Assert.IsType<AppendResult.Done>(await _storage.Events.Append(new Append
        {
            Meta = new EventMeta(Now, "head", Body, _snapshot, "test"),
            Streams = [new StreamAppend(id, "case", before.Count, [.. names.Select(Stored)])],
        }, default));
    }

    /// <summary>Does what is due, each job once; one that fails is tried again a minute later, as a worker does.</summary>
    public async Task<int> Work()
    {
        var done = 0;
        foreach (var (kind, run) in new (string, Func<Job, CancellationToken, Task>)[] { (PaymentJobs.Send, Send.Run), (PaymentJobs.Ask, Ask.Run), (PaymentJobs.Stop, Tell.Run) })
        {
            foreach (var leased in await _storage.Jobs.Lease(kind, Now, Duration.FromMinutes(5), 50, default))
            {
                done++;
                try
                {
                    await run(leased.Job, default);
                    await _storage.Jobs.Complete(leased.Id, default);
                }
                catch (DiedException)
                {
                    // A process that dies tells nobody: the lease runs out.
                }
                catch (InvalidOperationException)
                {
                    await _storage.Jobs.Fail(leased.Id, Now + Duration.FromMinutes(1), "test", default);
                }
            }
        }

        return done;
    }

    /// <summary>Works and lets time pass until nothing is due within a month and a half.</summary>
    public async Task Settle(Action? meanwhile = null)
    {
        for (var hours = 0; hours < 24 * 60; hours += 12)
        {
            while (await Work() > 0)
                meanwhile?.Invoke();
            Now += Duration.FromHours(12);
        }
    }

    public async Task<PaymentOrder> Of(Guid order) => (await Streams.Read(order, default))!;

    public async Task<IReadOnlyList<PaymentRow>> Rows(Guid id) => await _storage.Payments.OfCase(Scope.Whole("test"), id, default);

    public async Task<Dictionary<string, long>> Ledger(Guid entitlement) =>
        (await _storage.Payments.Ledger(Scope.Whole("test"), entitlement, default)).GroupBy(l => l.Kind).ToDictionary(g => g.Key, g => g.Sum(l => l.Amount));

    public Task Enqueue(Job job) => _storage.Jobs.Enqueue(job, default);

    Instant IClock.GetCurrentInstant() => Now;

    public Guid New() => Guid.CreateVersion7();

    string IIds.Token() => throw new NotSupportedException();

    string IIds.Digits(int count) => throw new NotSupportedException();

    /// <summary>The key that only this case may hold, as the IIN of a deceased.</summary>
    public static Claim KeyOf(Guid id) => UniqueClaims.Of("rehabilitated-certificate", $"iin/{id}", id);

    /// <summary>A sample with the last place of some words in it replaced.</summary>
    private static NewEvent With(NewEvent sample, string words, string by)
    {
        var text = Encoding.UTF8.GetString(sample.Payload.Span);
        var at = text.LastIndexOf(words, StringComparison.Ordinal);
        return sample with { Payload = Encoding.UTF8.GetBytes(text[..at] + by + text[(at + words.Length)..]) };
    }

    private NewEvent Stored(string name) => new(name, Encoding.UTF8.GetBytes(
        File.ReadAllText(Path.Combine(Samples, name.Replace('/', '.') + ".json")).TrimEnd().Replace("\"iin\":\"380531300014\",", "\"iin\":\"380531300014\",\"phone\":\"+77010000001\",", StringComparison.Ordinal)
            .Replace(new string('0', 64), _snapshot, StringComparison.Ordinal)));

    /// <summary>The process died here.</summary>
    internal sealed class DiedException : Exception;
}
