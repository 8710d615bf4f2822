using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Storage;
using Jardem.UseCases.Codes;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Sms;

/// <summary>Messages and codes over a real storage in a temporary folder, with a clock and a centre that the test holds.</summary>
internal sealed partial class SmsHouse : IAsyncDisposable
{
    public const string Phone = "+77010000001";

    public static readonly string Person = MadeUp.Iin(new LocalDate(1960, 5, 6), Sex.Female, 1);

    private static readonly string Snapshot = Convert.ToHexStringLower(SHA256.HashData("{}"u8));

    private readonly string _folder = Directory.CreateTempSubdirectory("jardem-sms-").FullName;
    private readonly ServiceProvider _services;

    private SmsHouse(IEnumerable<ICodeReplyHandler> codes, IEnumerable<ISmsReplyHandler> others)
    {
        var services = new ServiceCollection()
            .AddJardemStorage($"sqlite:{Path.Combine(_folder, "jardem.db")}")
            .AddSingleton<IClock>(Clock)
            .AddSingleton<IIds, SystemIds>()
            .AddSingleton<IPasswords>(Passwords)
            .AddSingleton<ISmsCentre>(Centre)
            .AddSingleton(TextCatalog.Of(typeof(IServiceRoom).Assembly))
            .AddSingleton<SmsPolicy>()
            .AddSingleton<SendSms>()
            .AddSingleton<ReceiveSms>()
            .AddSingleton<TakeReport>()
            .AddSingleton<OneTimeCodes>()
            .AddSingleton<ISmsReplyHandler, CodeReplies>()
            .AddTransient<SmsDelivery>();
        foreach (var handler in codes)
            services.AddSingleton(handler);
        foreach (var handler in others)
            services.AddSingleton(handler);
        _services = services.BuildServiceProvider();
    }

    public SettableClock Clock { get; } = new();

    public StubCentre Centre { get; } = new();

    public CountedPasswords Passwords { get; } = new();

    public ISmsMessages Messages => Get<ISmsMessages>();

    public OneTimeCodes Codes => Get<OneTimeCodes>();

    public static async Task<SmsHouse> Open(IEnumerable<ICodeReplyHandler>? codes = null, IEnumerable<ISmsReplyHandler>? others = null)
    {
        var house = new SmsHouse(codes ?? [], others ?? []);
        await house.Get<IStorageAdministration>().Migrate(default);
        return house;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A process that begins now: it knows nothing but what is stored.</summary>
    public SmsDelivery NewWorker() => Get<SmsDelivery>();

    /// <summary>Lets time pass.</summary>
    public void Wait(Duration time) => Clock.Now += time;

    public async Task<SmsMessage> Give(string key = "k1", string kind = SmsKinds.Code, string text = "Жәрдем: өтінішіңіз тіркелді.", Instant? uselessAfter = null)
    {
        var taken = await Get<SendSms>().Run(new SmsToSend(key, kind, Phone, Person, text) { UselessAfter = uselessAfter }, default);
        return await Read(Assert.IsType<SmsTaken.Kept>(taken).Id);
    }

    public async Task<SmsMessage> Read(Guid id) => await Messages.Get(id, default) ?? throw new InvalidOperationException("The message is gone.");

    /// <summary>Sends a code and gives its id and its digits, as its reader sees them.</summary>
    public async Task<(Guid Id, string Digits)> SendCode(string purpose = "sign-in", string about = "portal", string? person = null, string phone = Phone, Language language = Language.Kk)
    {
        var sent = Assert.IsType<CodeSent.Sent>(await Codes.Send(new CodeToSend(person ?? Person, phone, purpose, about, language), default));
        return (sent.Id, SixDigits().Match((await Read(sent.Id)).Text).Value);
    }

    public Task<CodeAnswer> Confirm(Guid id, string digits, string? person = null, string purpose = "sign-in", string about = "portal") =>
        Codes.Confirm(id, digits, person ?? Person, purpose, about, default);

    /// <summary>Puts a message into the outbox with a change, as a use case does.</summary>
    public async Task Append(OutboxMessage message)
    {
        var laws = Get<ILawSnapshots>();
        if (await laws.Active(default) is null)
        {
            await laws.Keep(Snapshot, "{}"u8.ToArray(), default);
            await laws.Activate(new Activation(Snapshot, Clock.Now, "author", "approver"), default);
        }

        var change = new Append
        {
            Meta = new EventMeta(Clock.Now, "officer", "body", Snapshot, "Test"),
            Streams = [new StreamAppend(Guid.CreateVersion7(), "case", 0, [new NewEvent("sample.happened/1", "{}"u8.ToArray())])],
            Outbox = [message],
        };
        Assert.IsType<AppendResult.Done>(await Get<IEventStore>().Append(change, default));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("[0-9]{6}")]
    public static partial Regex SixDigits();
}

/// <summary>A centre that keeps what it is given and answers as it is told.</summary>
internal sealed class StubCentre : ISmsCentre
{
    private readonly List<SmsMessage> _sent = [];

    public Func<SmsMessage, Task<SmsHandedOver>> Answer { get; set; } = _ => Task.FromResult<SmsHandedOver>(new SmsHandedOver.Accepted());

    public IReadOnlyList<SmsMessage> Sent
    {
        get
        {
            lock (_sent)
                return [.. _sent];
        }
    }

    public Task<SmsHandedOver> Send(SmsMessage message, SmsText text, CancellationToken cancel)
    {
        lock (_sent)
            _sent.Add(message);
        return Answer(message);
    }

    public void Says(SmsHandedOver answer) => Answer = _ => Task.FromResult(answer);
}

/// <summary>Passwords without the slowness, which counts how often a guess was looked at.</summary>
internal sealed class CountedPasswords : IPasswords
{
    private int _looks;

    public int Looks => _looks;

    public string Hash(string password) => $"hash of {password}";

    public bool Verify(string hash, string password)
    {
        Interlocked.Increment(ref _looks);
        return hash == Hash(password);
    }
}
