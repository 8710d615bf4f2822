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
            Subject = IDeathFeed.Subject,
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
                return Page([.. found.Records], take);
            case RegisterReply.Silent silent:
                return new DeathPage.Silent(silent.Why);
            case RegisterReply.Unusable unusable:
                return new DeathPage.Unusable(unusable.Why);
            default:
                return new DeathPage.Silent("no answer in the synchronous channel");
        }
    }

    /// <summary>What cannot be read is set aside one by one; where that is all of a whole page, another format is likelier than so many faults.</summary>
    private static DeathPage Page(IReadOnlyList<ImmutableSortedDictionary<string, string>> records, int take)
    {
        var notices = new List<DeathNotice>();
        var aside = new List<string>();
        foreach (var record in records)
        {
            if (record.GetValueOrDefault(IDeathFeed.Unreadable) is { } why)
                aside.Add(why);
            else if (Notice(record) is { } notice)
                notices.Add(notice);
            else
                aside.Add($"{record["recordNumber"]}: it has no place in the feed or no version");
        }

        return notices.Count == 0 && aside.Count >= take ? new DeathPage.Unusable("no record of a whole page is of the shape agreed") : new DeathPage.Read(notices) { SetAside = aside };
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
