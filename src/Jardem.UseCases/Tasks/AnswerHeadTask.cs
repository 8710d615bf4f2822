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

/// <summary>Shows a head what a case asks, to officers of the body, and takes the head's answer.</summary>
public sealed class AnswerHeadTask(IEventStore events, SnapshotSource law, IClock clock)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Done(HeadTask Task) : Outcome;

        /// <summary>Not possible now; the key names the text that says why and what to do.</summary>
        public sealed record NotAllowed(string TextKey) : Outcome;

        /// <summary>No such task in the officer's scope.</summary>
        public sealed record NotFound : Outcome;

        /// <summary>The task changed meanwhile: look at it again.</summary>
        public sealed record Conflict : Outcome;
    }

    /// <summary>The task, for an officer of the body who works on its cases; for anybody else there is none.</summary>
    public async Task<HeadTask?> Read(Principal principal, Guid id, CancellationToken cancel)
    {
        if (!principal.Is(Role.Head) && !principal.Is(Role.Specialist))
            return null;
        var task = HeadTask.Of(await events.Read(id, cancel));
        return task?.Asked.Body == principal.Officer.Body ? task : null;
    }

    /// <param name="words">What the head found and did.</param>
    public async Task<Outcome> Run(TaskCommand command, string words, CancellationToken cancel)
    {
        var officer = command.Principal.Officer;
        var request = CanonicalJson.Write(new { command.Task, Act = nameof(HeadAnswered), Body = words });
        var idempotency = new Idempotency($"{officer.Account}/task-answer", command.IdempotencyKey, Convert.ToHexStringLower(SHA256.HashData(request)), ReadOnlyMemory<byte>.Empty);
        while (true)
        {
            if (await Read(command.Principal, command.Task, cancel) is not { } task)
                return new Outcome.NotFound();
            if (await events.Repetition(idempotency, cancel) is AppendResult.Repeated)
                return new Outcome.Done(task);
            if (task.Version != command.SeenVersion)
                return new Outcome.Conflict();
            var now = clock.GetCurrentInstant();
            var role = command.Principal.Is(Role.Head) ? Role.Head : command.Principal.Roles[0];
            var decided = HeadTask.Answer(task, new ActBy(officer, role, now, now.InZone(Zone).Date), words);
            if (decided.Event is not HeadAnswered answered)
                return new Outcome.NotAllowed(decided.NotAllowed!);
            var change = HeadTasks.Answer(task, answered.Words, answered.On, answered.By);
            var result = await events.Append(
                new Append
                {
                    Meta = new EventMeta(now, officer.Account, officer.Unit ?? officer.Body, (await law.Active(cancel)).Id, nameof(AnswerHeadTask)),
                    Streams = change.Streams,
                    Tasks = change.Rows,
                    Idempotency = idempotency,
                },
                cancel);
            switch (result)
            {
                case AppendResult.Done:
                    return new Outcome.Done(HeadTask.Evolve(task, task.Id, answered));
                case AppendResult.VersionConflict or AppendResult.KeyReused:
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
