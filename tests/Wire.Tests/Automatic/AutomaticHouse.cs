using System.Collections.Immutable;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Automatic;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Calendar;
using Jardem.Law.Clock;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.Services.RehabilitatedCertificate;
using Jardem.Tests.Keys;
using Jardem.Tests.Signatures;
using Jardem.Tests.Signing;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Automatic;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Registers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Automatic;

/// <summary>The house without workers, a key of the head in its key store, registers that say what a test wants, and a service that a rule decides.</summary>
internal sealed class AutomaticHouse : IRegisters, IDecisionNews, IAsyncDisposable
{
    private static int people;

    private AutomaticHouse()
    {
    }

    public SigningHouse House { get; private set; } = null!;

    /// <summary>What the register of persons says.</summary>
    public Func<RegisterQuestion, RegisterReply>? Answers { get; set; }

    /// <summary>Happens between the signatures and the append; what it throws is the death of the process there.</summary>
    public Func<CaseState, Task>? BeforeAppend { get; set; }

    public static async Task<AutomaticHouse> Open(string[]? settings = null, bool keys = true)
    {
        var made = new AutomaticHouse();
        made.House = await SigningHouse.Open(
            house =>
            {
                using var key = house.Key("head");
                return
                [
                    "--role", "web",
                    .. keys
                        ? new[]
                        {
                            "--Keys:0:Body", "astana-social", "--Keys:0:Account", "head", "--Keys:0:File", KeyFiles.Pfx(house.Folder, key, house.Centre.Centre.Issuing),
                            "--Keys:0:PasswordFile", KeyFiles.Text(house.Folder, KeyFiles.Password), "--Keys:0:Services", RehabilitatedCertificateRoom.ServiceId, "--Keys:0:Kinds", "decision,certificate",
                        }
                        : [],
                    .. settings ?? [],
                ];
            },
            services => services.RemoveAll<IServiceRoom>().AddSingleton<IServiceRoom>(new PayingRoom(new RehabilitatedCertificateRoom())).AddSingleton<IRegisters>(made).AddSingleton<IDecisionNews>(made));
        return made;
    }

    public T Get<T>()
        where T : notnull => House.Get<T>();

    /// <summary>An application registered by the portal.</summary>
    /// <param name="complete">Whether nothing but registers is left to establish.</param>
    public Task<Guid> Registered(bool complete = true) => House.Registered(RehabilitatedCertificateRoom.ServiceId, "astana-1", law =>
    {
        var born = new LocalDate(1950, 3, 4);
        var facts = MadeUp.Certificate(law.Day);
        return facts with
        {
            Applicant = facts.Applicant with { BirthDate = born, Iin = MadeUp.Iin(born, Sex.Male, 100 + (Interlocked.Increment(ref people) * 11)) },
            Established = complete ? facts.Established : [],
        };
    });

    public Task Ask(Guid id) => Get<AskRegisters>().Run(new Job(AskRegisters.JobKind, $"{id}/0", default, default), TestTime.Bound);

    public Task Decide(Guid id) => Get<DecideAutomatically>().Run(id, TestTime.Bound);

    public Task<CaseState> State(Guid id) => House.State(id);

    /// <summary>The person as the application declares; another surname where one is given.</summary>
    public RegisterReply Person(RegisterQuestion question, Applicant applicant, string? surname = null) => new RegisterReply.Found(
        question.Case!.Value,
        [
            ImmutableSortedDictionary.CreateRange<string, string>(StringComparer.Ordinal,
            [
                new("iin", question.Subject), new("surname", surname ?? applicant.Name.Surname), new("name", applicant.Name.Name), new("patronymic", applicant.Name.Patronymic ?? ""),
                new("birthDate", "1950-03-04"), new("gender", "1"), new("territory", applicant.Territory), new("lifeStatus", "0"),
            ]),
        ],
        House.Centre.GetCurrentInstant(),
        null);

    async Task<RegisterReply> IRegisters.Ask(RegisterQuestion question, CancellationToken cancel)
    {
        await Task.Yield();
        return Answers is { } answers ? answers(question) : Person(question, MadeUp.Applicant);
    }

    async Task<IReadOnlyList<OutboxMessage>> IDecisionNews.Of(CaseState after, LawOnDay today, CancellationToken cancel)
    {
        if (BeforeAppend is { } happens)
            await happens(after);
        return [new OutboxMessage(Guid.CreateVersion7(), "test-news", System.Text.Encoding.UTF8.GetBytes(after.Id.ToString()))];
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
