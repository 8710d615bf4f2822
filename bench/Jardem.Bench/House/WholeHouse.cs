using Jardem.Cases.Cases;
using Jardem.Documents;
using Jardem.Law.Loading;
using Jardem.Law.Snapshots;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Services.RehabilitatedCertificate;
using Jardem.Storage;
using Jardem.Tests;
using Jardem.UseCases;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Issuing;
using Jardem.UseCases.Ports;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Jardem.Bench.House;

/// <summary>The use cases in this process over a storage, at a moment that does not move.</summary>
internal sealed class WholeHouse : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private WholeHouse(ServiceProvider services) => _services = services;

    public static LawSnapshot Law { get; } = LawSnapshot.Of(LawLoader.Load(Repository.Law));

    public static TextCatalog Texts { get; } = TextCatalog.Of(typeof(IServiceRoom).Assembly);

    public static IServiceRoom Room { get; } = new RehabilitatedCertificateRoom();

    public IStorage Storage => _services.GetRequiredService<IStorage>();

    public IDocumentRenderer Renderer => _services.GetRequiredService<IDocumentRenderer>();

    /// <summary>Opens the house with its schema and its law.</summary>
    public static async Task<WholeHouse> Open(string storage)
    {
        var services = new ServiceCollection()
            .AddSingleton<IClock>(new StoppedClock())
            .AddSingleton<IIds, BenchIds>()
            .AddSingleton(Room)
            .AddSingleton(Texts)
            .AddSingleton(new DocumentSettings(new Uri("https://demo.invalid")))
            .AddSingleton<IDocumentRenderer, DocumentRenderer>()
            .AddJardemStorage(storage)
            .AddUseCases()
            .BuildServiceProvider();
        await services.GetRequiredService<IStorageAdministration>().Migrate(CancellationToken.None);
        await services.GetRequiredService<ActivateLaw>().Run(Law, "author", "approver", CancellationToken.None);
        return new WholeHouse(services);
    }

    /// <summary>Files an application and gives the id of its case.</summary>
    /// <exception cref="InvalidOperationException">It was not registered.</exception>
    public async Task<Guid> Submit(int number)
    {
        var submission = new Submission(Room.Id, Application.Given(Application.Answers(number)), [], false, $"bench-{number}");
        var outcome = await _services.GetRequiredService<SubmitApplication>().Run(Officers.Operator, submission, CancellationToken.None);
        return outcome is SubmitApplication.Outcome.Registered registered
            ? registered.Case
            : throw new InvalidOperationException($"Application {number} came to {outcome}.");
    }

    /// <summary>Takes a case and records findings until it has this many events, the papers of its registration among them.</summary>
    public async Task<CaseState> Review(Guid id, int events)
    {
        var state = await _services.GetRequiredService<DocumentIssuer>().Complete(id, CancellationToken.None);
        var acts = _services.GetRequiredService<CaseActs>();
        state = Done(await acts.Take(On(Officers.Specialist, state), CancellationToken.None));
        while (state.Version < events)
        {
            var finding = Room.Findings(state.Facts)[state.Version % 2];
            state = Done(await acts.Establish(On(Officers.Specialist, state), finding.Key, finding.Values[0], "Құжаттармен салыстырылды", CancellationToken.None));
        }

        return state;
    }

    /// <summary>Decides a reviewed case.</summary>
    public async Task<CaseState> Grant(CaseState state)
    {
        var acts = _services.GetRequiredService<CaseActs>();
        state = Done(await acts.Prepare(On(Officers.Specialist, state), CancellationToken.None));
        var view = await _services.GetRequiredService<OpenCase>().Run(Officers.Head, state.Id, "bench", CancellationToken.None);
        return Done(await acts.Grant(On(Officers.Head, state), view!.Record!.Hash(), CancellationToken.None));
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    private static CommandOn On(UseCases.Access.Principal officer, CaseState state) => new(officer, state.Id, state.Version, null, "bench");

    private static CaseState Done(CommandOutcome outcome) =>
        outcome is CommandOutcome.Done done ? done.State : throw new InvalidOperationException($"The act came to {outcome}.");

    private sealed class StoppedClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 7, 20, 5, 0);
    }
}
