using System.Collections.Immutable;
using NodaTime;

namespace Jardem.UseCases.Ports;

/// <summary>A question to a register of the state, asked through the gateway.</summary>
public sealed record RegisterQuestion
{
    /// <summary>Id of the register, of <see cref="RegisterNames"/>.</summary>
    public required string Register { get; init; }

    /// <summary>What is asked of it, as "person" or "birth"; docs/gateway.md lists them.</summary>
    public required string Operation { get; init; }

    /// <summary>Fields of the request, by the names of docs/gateway.md.</summary>
    public required ImmutableSortedDictionary<string, string> Fields { get; init; }

    /// <summary>IIN or BIN of the one asked about; it finds what was asked about a person. A feed is about nobody: its own name stands here.</summary>
    public required string Subject { get; init; }

    /// <summary>Account of the officer or citizen, or the name of the automatic rule, for whom it is asked.</summary>
    public required string AskedBy { get; init; }

    /// <summary>Role in which it is asked.</summary>
    public required string Role { get; init; }

    /// <summary>Body, office or unit for which it is asked.</summary>
    public required string Unit { get; init; }

    public Guid? Case { get; init; }

    /// <summary>The provision as <c>act/path</c>, or the id of the house rule, on which it is asked.</summary>
    public required string Basis { get; init; }

    /// <summary>An answer kept from earlier does not do.</summary>
    public bool Fresh { get; init; }
}

/// <summary>What came of a question. An answer is whole records of named values; nothing is dropped for being unexpected.</summary>
/// <param name="Exchange">Id of the recorded exchange.</param>
public abstract record RegisterReply(Guid Exchange)
{
    /// <param name="ObservedAt">When the register said so; earlier than now for an answer kept from before.</param>
    /// <param name="KeepUntil">Until when the register allows the answer to be used again; null for not at all.</param>
    public sealed record Found(Guid Exchange, ImmutableArray<ImmutableSortedDictionary<string, string>> Records, Instant ObservedAt, Instant? KeepUntil) : RegisterReply(Exchange);

    /// <summary>The register holds nothing of the kind.</summary>
    public sealed record NoRecord(Guid Exchange, Instant ObservedAt) : RegisterReply(Exchange);

    /// <summary>The question went into the asynchronous channel; its answer comes later under the same exchange.</summary>
    public sealed record Pending(Guid Exchange) : RegisterReply(Exchange);

    /// <summary>No answer in time, or the way to it is broken.</summary>
    public sealed record Silent(Guid Exchange, string Why) : RegisterReply(Exchange);

    /// <summary>An answer came that must not be used: unsigned or wrongly signed, to another question, not of the shape agreed.</summary>
    public sealed record Unusable(Guid Exchange, string Why) : RegisterReply(Exchange);
}

/// <summary>The registers behind the gateway. Never throws for what a register or the way to it does.</summary>
public interface IRegisters
{
    Task<RegisterReply> Ask(RegisterQuestion question, CancellationToken cancel);
}

/// <summary>Ids of the registers.</summary>
public static class RegisterNames
{
    /// <summary>ГБД ФЛ, «Жеке тұлғалар» МДҚ.</summary>
    public const string Persons = "persons";

    /// <summary>ГБД ЮЛ: legal entities and entrepreneurs.</summary>
    public const string LegalEntities = "legal-entities";

    /// <summary>ЗАГС, АХАЖ.</summary>
    public const string CivilStatus = "civil-status";

    /// <summary>ЦБДИ, МБОДҚ: persons with disabilities.</summary>
    public const string Disability = "disability";

    /// <summary>НОБД, ҰБДҚ.</summary>
    public const string Education = "education";

    /// <summary>ЕПВО, ЖББП.</summary>
    public const string HigherEducation = "higher-education";

    /// <summary>АИАС «Төрелік».</summary>
    public const string Courts = "courts";

    /// <summary>Contributions and registration of entrepreneurs.</summary>
    public const string Contributions = "contributions";

    /// <summary>ЦБД, ОДҚ: the payment database.</summary>
    public const string Payments = "payments";

    /// <summary>КДП: the digital documents service.</summary>
    public const string DigitalDocuments = "digital-documents";

    /// <summary>БМГ, МАБ: phones that citizens registered on the portal.</summary>
    public const string MobileCitizens = "mobile-citizens";

    public static IReadOnlyList<string> All { get; } =
        [Persons, LegalEntities, CivilStatus, Disability, Education, HigherEducation, Courts, Contributions, Payments, DigitalDocuments, MobileCitizens];
}
