using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law.Clock;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using Jardem.Services;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;

namespace Jardem.UseCases.Intake;

/// <summary>An application that is to become a case: checked by whoever took it, in whichever way it came in.</summary>
public sealed record CaseIntake
{
    public required IServiceRoom Room { get; init; }

    /// <summary>Of <see cref="IntakeChannel"/>.</summary>
    public required string Channel { get; init; }

    /// <summary>The office that took it: of the State Corporation, or the portal.</summary>
    public required string Office { get; init; }

    /// <summary>The operator, or the rule that registers by itself.</summary>
    public required Officer By { get; init; }

    /// <summary>Whoever acts, as the record of events names it: an account or a person.</summary>
    public required string Actor { get; init; }

    /// <summary>Unit of whoever acts.</summary>
    public required string Unit { get; init; }

    public required string UseCase { get; init; }

    /// <summary>When it counts as filed; limits run from it.</summary>
    public required Filing Filing { get; init; }

    /// <summary>When it is registered, where that is later than it was filed, as while a register was silent.</summary>
    public Filing? RegisteredLater { get; init; }

    public Filing Registered => RegisteredLater ?? Filing;

    public required LawSnapshot Law { get; init; }

    public required ApplicationFacts Facts { get; init; }

    /// <summary>kk or ru.</summary>
    public required string Language { get; init; }

    public ApplicationConfirmation? Confirmed { get; init; }

    /// <summary>The case that the applicant disputes: this one is registered beside it and an officer decides whose right it is.</summary>
    public Guid? Disputes { get; init; }

    /// <summary>What the registration stands on, where it is not the procedure's own norm.</summary>
    public Basis? Basis { get; init; }

    public IReadOnlyList<StoredFile> Files { get; init; } = [];

    /// <summary>Claims that go with it, as that of the draft; the new case owns them unless they name an owner.</summary>
    public IReadOnlyList<Claim> Take { get; init; } = [];

    /// <summary>Other streams that change with it, as that of the offer it came of.</summary>
    public Func<Guid, IReadOnlyList<StreamAppend>> Beside { get; init; } = _ => [];

    /// <summary>What goes out with it, as a message to the phone; made of the id of the new case.</summary>
    public Func<Guid, IReadOnlyList<OutboxMessage>> Outbox { get; init; } = _ => [];

    /// <summary>Rows of tasks that change with it.</summary>
    public IReadOnlyList<TaskRow> Tasks { get; init; } = [];

    /// <summary>Rows of offers that change with it.</summary>
    public Func<Guid, IReadOnlyList<OfferRow>> Offers { get; init; } = _ => [];

    /// <summary>Further jobs, made of the id of the new case.</summary>
    public Func<Guid, IReadOnlyList<Job>> Jobs { get; init; } = _ => [];

    /// <summary>The guard against a repetition, made of the new case and its journal.</summary>
    public Func<Guid, JournalKey, Idempotency?> Idempotency { get; init; } = (_, _) => null;
}
