using System.Security.Cryptography;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Acts;
using Jardem.Cases.Streams;
using Jardem.Cases.Tasks;
using Jardem.Law.Json;
using Jardem.UseCases.Access;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Tasks;

/// <summary>Who acts on which task: the version that the officer saw and the key that makes a repetition harmless.</summary>
public sealed record TaskCommand(Principal Principal, Guid Task, int SeenVersion, string IdempotencyKey);

/// <summary>Reads the tasks of the officer's body and does them.</summary>
public sealed class DoTask(IEventStore events, SnapshotSource law, IClock clock)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Done(InformationTask Task) : Outcome;

        /// <summary>Not possible now; the key names the text that says why and what to do.</summary>
        public sealed record NotAllowed(string TextKey) : Outcome;

        /// <summary>No such task in the officer's scope.</summary>
        public sealed record NotFound : Outcome;

        /// <summary>Another officer changed the task meanwhile: look at it again.</summary>
        public sealed record Conflict : Outcome;

        /// <summary>The idempotency key was used for something else.</summary>
        public sealed record KeyReused : Outcome;
    }

    /// <summary>The task with its history, for an officer of the body whose duty it is; for anybody else there is none.</summary>
    public async Task<InformationTask?> Read(Principal principal, Guid id, CancellationToken cancel)
    {
        var task = InformationTask.Of(await events.Read(id, cancel));
        return task?.Raised.Body == principal.Officer.Body ? task : null;
    }

    public Task<Outcome> Update(TaskCommand command, string evidence, CancellationToken cancel) =>
        Run(command, nameof(Update), evidence, (task, by) => TaskActs.Update(task, by, evidence), cancel);

    public Task<Outcome> Send(TaskCommand command, string addressee, string evidence, CancellationToken cancel) =>
        Run(command, nameof(Send), $"{addressee}\n{evidence}", (task, by) => TaskActs.Send(task, by, addressee, evidence), cancel);

    public Task<Outcome> Finish(TaskCommand command, CancellationToken cancel) =>
        Run(command, nameof(Finish), "", TaskActs.Finish, cancel);

    private async Task<Outcome> Run(TaskCommand command, string act, string body, Func<InformationTask, ActBy, TaskOutcome> decide, CancellationToken cancel)
    {
        var officer = command.Principal.Officer;
        var request = CanonicalJson.Write(new { command.Task, Act = act, Body = body });
        var idempotency = new Idempotency($"{officer.Account}/task-{act}", command.IdempotencyKey, Convert.ToHexStringLower(SHA256.HashData(request)), ReadOnlyMemory<byte>.Empty);
        while (true)
        {
            if (await Read(command.Principal, command.Task, cancel) is not { } task)
                return new Outcome.NotFound();
            switch (await events.Repetition(idempotency, cancel))
            {
                case AppendResult.Repeated:
                    return new Outcome.Done(task);
                case AppendResult.KeyReused:
                    return new Outcome.KeyReused();
            }

            if (task.Version != command.SeenVersion)
                return new Outcome.Conflict();
            var now = clock.GetCurrentInstant();
            var role = command.Principal.Roles.FirstOrDefault(r => r is Role.Specialist or Role.Head, command.Principal.Roles[0]);
            var decided = decide(task, new ActBy(officer, role, now, now.InZone(Zone).Date));
            if (decided.Event is not { } happened)
                return new Outcome.NotAllowed(decided.NotAllowed!);
            var after = InformationTask.Evolve(task, task.Id, happened);
            var snapshot = await law.Active(cancel);
            var result = await events.Append(
                new Append
                {
                    Meta = new EventMeta(now, officer.Account, officer.Unit ?? officer.Body, snapshot.Id, $"Task{act}"),
                    Streams = [new StreamAppend(task.Id, "task", task.Version, [InformationTask.Events.Write(happened)])],
                    Tasks = [TaskRows.Of(after)],
                    Idempotency = idempotency,
                },
                cancel);
            switch (result)
            {
                case AppendResult.Done:
                    return new Outcome.Done(after);
                case AppendResult.KeyReused:
                    return new Outcome.KeyReused();
                case AppendResult.VersionConflict:
                    return new Outcome.Conflict();
                case AppendResult.SnapshotChanged:
                    law.Refresh();
                    continue;
                case AppendResult.Repeated:
                    continue;
                default:
                    throw new InvalidOperationException($"A task cannot meet {result.GetType().Name}.");
            }
        }
    }
}
