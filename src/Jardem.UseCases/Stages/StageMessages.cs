using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Law.Json;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services.Deciding;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Stages;

/// <summary>
/// Makes the messages of stage that go out with the events of a case, one for each change of phase, where the duty to send them is in
/// force on the day of the change. The same change gives the same bytes under the same id.
/// </summary>
public static class StageMessages
{
    /// <summary>Topic of the outbox.</summary>
    public const string Topic = "stage";

    /// <param name="before">The case before; null where it begins with these events.</param>
    /// <param name="today">The law of the day of the change.</param>
    /// <param name="journal">The number in the registration journal, where it is known.</param>
    public static IReadOnlyList<OutboxMessage> Of(CaseState? before, Guid id, IReadOnlyList<CaseEvent> happened, Procedure procedure, LawOnDay today, Instant at, string? journal)
    {
        if (!AreDue(procedure, today))
            return [];
        var messages = new List<OutboxMessage>();
        var state = before;
        foreach (var one in happened)
        {
            var after = CaseState.Evolve(state, id, one);
            if (state?.Phase != after.Phase)
                messages.Add(Message(after, at, journal));
            state = after;
        }

        return messages;
    }

    /// <summary>Whether these events change the phase and the change must be told.</summary>
    public static bool Follow(CaseState before, IReadOnlyList<CaseEvent> happened, Procedure procedure, LawOnDay today) =>
        Of(before, before.Id, happened, procedure, today, default, null).Count > 0;

    private static bool AreDue(Procedure procedure, LawOnDay today) => procedure.StageData is { } duty && today.Find(duty) is NormAnswer.InForce;

    private static OutboxMessage Message(CaseState state, Instant at, string? journal)
    {
        var message = new StageMessage
        {
            Id = IdOf(state.Id, state.Version),
            Case = state.Id,
            Sequence = state.Version,
            Journal = journal,
            Service = state.Registration.Service,
            Stage = JsonNamingPolicy.KebabCaseLower.ConvertName(state.Phase.ToString()),
            At = at,
            Body = state.Registration.Body,
        };
        return new OutboxMessage(message.Id, Topic, CanonicalJson.Write(message));
    }

    /// <summary>A UUID of version 8 made of the case and the place of the event in its stream.</summary>
    private static Guid IdOf(Guid id, int version)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{Topic}/{id:N}/{version}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
