using NodaTime;

namespace Jardem.UseCases.Stages;

/// <summary>
/// What the monitoring system is told when a case reaches another stage (Order 78, Rules, point 16). The envelope is our own
/// (house rule H-stage-data) and holds no personal data.
/// </summary>
public sealed record StageMessage
{
    /// <summary>Name and version of the envelope.</summary>
    public const string CurrentFormat = "jardem.stage/1";

    public string Format { get; init; } = CurrentFormat;

    /// <summary>The same for the same change of stage, however often it is sent.</summary>
    public required Guid Id { get; init; }

    public required Guid Case { get; init; }

    /// <summary>Place of the change in the history of the case: of two messages, the higher is the later.</summary>
    public required int Sequence { get; init; }

    /// <summary>Number in the registration journal, as "17/2026"; left out of the first message, which goes before the number is drawn.</summary>
    public string? Journal { get; init; }

    public required string Service { get; init; }

    /// <summary>The phase of the case in kebab case, as "under-review".</summary>
    public required string Stage { get; init; }

    public required Instant At { get; init; }

    /// <summary>The body that provides the service.</summary>
    public required string Body { get; init; }
}
