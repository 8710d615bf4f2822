using System.Collections.Immutable;
using System.Globalization;
using Jardem.Cases.Offers;
using Jardem.Cases.People;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Proactive;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Integrations.Gateway;

/// <summary>The feed of deaths through the gateway's operation "deaths". Each page is a recorded exchange about nobody in particular.</summary>
public sealed class GatewayDeathFeed(IRegisters registers) : IDeathFeed
{
    /// <summary>What stands for the one asked about: the feed is about nobody.</summary>
    private const string Subject = "deaths";

    private const string Unit = "proactive";

    public async Task<DeathPage> Read(long after, int take, CancellationToken cancel)
    {
        var question = new RegisterQuestion
        {
            Register = RegisterNames.CivilStatus,
            Operation = "deaths",
            Fields = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
                .Add("after", after.ToString(CultureInfo.InvariantCulture))
                .Add("take", take.ToString(CultureInfo.InvariantCulture)),
            Subject = Subject,
            AskedBy = ProactiveQuestions.Asker,
            Role = "automatic",
            Unit = Unit,
            Basis = ProactiveQuestions.Rule,
            Fresh = true,
        };
        switch (await registers.Ask(question, cancel))
        {
            case RegisterReply.NoRecord:
                return new DeathPage.Read([]);
            case RegisterReply.Found found:
                var notices = found.Records.Select(Notice).ToList();
                return notices.Contains(null) ? new DeathPage.Unusable("a record of the feed has no place in it or no version") : new DeathPage.Read([.. notices.OfType<DeathNotice>()]);
            case RegisterReply.Silent silent:
                return new DeathPage.Silent(silent.Why);
            case RegisterReply.Unusable unusable:
                return new DeathPage.Unusable(unusable.Why);
            default:
                return new DeathPage.Silent("no answer in the synchronous channel");
        }
    }

    /// <summary>A record, whose shape the gateway has looked at; null where it has no place in the feed.</summary>
    private static DeathNotice? Notice(ImmutableSortedDictionary<string, string> record)
    {
        if (!long.TryParse(record["sequence"], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) || sequence == 0
            || !int.TryParse(record["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version == 0)
            return null;
        return new DeathNotice
        {
            Sequence = sequence,
            Version = version,
            RecordNumber = record["recordNumber"],
            RegisteredOn = Day(record["registeredOn"]),
            Office = record["office"],
            Iin = record.GetValueOrDefault("iin"),
            Name = new PersonName(record["surname"], record["name"], record.GetValueOrDefault("patronymic")),
            BirthDate = Day(record["birthDate"]),
            DeathDate = Day(record["deathDate"]),
            CertificateNumber = record["certificateNumber"],
            Annulled = record["annulled"] == "true",
            Declarant = record.GetValueOrDefault("declarantIin") is { } iin && Relation(record.GetValueOrDefault("declarantRelation")) is { } relation
                ? new Declarant(iin, record.GetValueOrDefault("declarantName"), relation)
                : null,
        };
    }

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).GetValueOrThrow();

    private static DeclarantRelation? Relation(string? written) => written switch
    {
        "spouse" => DeclarantRelation.Spouse,
        "child" => DeclarantRelation.Child,
        "parent" => DeclarantRelation.Parent,
        "other" => DeclarantRelation.Other,
        _ => null,
    };
}
