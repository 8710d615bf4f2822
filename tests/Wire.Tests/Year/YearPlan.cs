using System.Globalization;
using Jardem.Cases.Offers;
using Jardem.Cases.People;
using Jardem.Simulator.People;
using Jardem.Simulator.Registers;
using Jardem.UseCases.Proactive;
using Microsoft.Extensions.DependencyInjection;

namespace Jardem.Tests.Year;

/// <summary>What a phone does with an offer.</summary>
internal enum Word
{
    Yes,
    Twice,
    No,
    NoThenYes,
    Account,
    Stop,
    NotMe,
    Stranger,
    Nothing,
    Late,

    /// <summary>A yes, and a relative applies on the portal at the same moment.</summary>
    Both,
}

internal sealed record Saying(Word Word, string Phone, DeathFeed.Entry Entry);

/// <summary>What people of the town did, for the count at the end.</summary>
internal sealed class YearPlan
{
    /// <summary>The answers, in turn.</summary>
    public static Word[] Words { get; } =
        [Word.Yes, Word.Nothing, Word.Twice, Word.Both, Word.Yes, Word.No, Word.NoThenYes, Word.Account, Word.Stranger, Word.Yes, Word.Late, Word.NotMe, Word.Both, Word.Yes, Word.Stop];

    /// <summary>By number of the record.</summary>
    public Dictionary<string, Saying> Said { get; } = [];

    /// <summary>Cases that came by the portal, by IIN of the deceased.</summary>
    public Dictionary<string, Guid> Portal { get; } = [];

    /// <summary>IINs of those whose record was annulled in the run.</summary>
    public HashSet<string> Annulled { get; } = [];

    /// <summary>Somebody near, grown up and alive, with an account known to the state.</summary>
    public (Person Person, string Account)? Relative(YearHouse house, DeathFeed.Entry death)
    {
        if (Portal.ContainsKey(death.Person.Iin) || death.Person.Index % 40 == 0)
            return null;
        foreach (var person in death.Person.Children.Concat(YearLaw.Addressees(death)).Where(p => p.AliveOn(YearHouse.Today) && p.Death is null && p.AgeOn(YearHouse.Today) >= 18))
            if (house.World.Town.AccountOf(person) is { } account)
                return (person, account.Iban);
        return null;
    }

    public static async Task<OfferRow?> Offered(YearHouse house, DeathFeed.Entry entry) =>
        await house.Get<IDeathNotices>().Get(Notice(house, entry).RecordNumber, default) is { Offer: { } offer } ? await house.Get<IOffers>().Get(offer, default) : null;

    /// <summary>The word, with the number of the offer where several went to the phone.</summary>
    public static async Task<string> Written(YearHouse house, string record, string word)
    {
        var row = (await house.Get<IOffers>().Get((await house.Get<IDeathNotices>().Get(record, default))!.Offer!.Value, default))!;
        return row.Phone is { } phone && (await house.Get<IOffers>().OfPhone(phone, 20, default)).Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{word} {row.Number}") : word;
    }

    /// <summary>The record as the feed of the town tells it.</summary>
    public static DeathNotice Notice(YearHouse house, DeathFeed.Entry entry)
    {
        var asked = new Dictionary<string, string> { ["after"] = (entry.Sequence - 1).ToString(CultureInfo.InvariantCulture), ["take"] = "1" };
        var told = house.World.World.Services.GetRequiredService<DeathFeed>().Told(new Asked(asked, YearHouse.Today, Earlier: false)).Single().ToDictionary(f => f.Key, f => f.Value);
        return new DeathNotice
        {
            Sequence = entry.Sequence,
            Version = entry.Version,
            RecordNumber = told["recordNumber"],
            RegisteredOn = entry.Death.RegisteredOn,
            Office = told["office"],
            Iin = told.GetValueOrDefault("iin"),
            Name = new PersonName(entry.Person.Surname, entry.Person.Name, entry.Person.Patronymic),
            BirthDate = entry.Person.Born,
            DeathDate = entry.Death.On,
            CertificateNumber = told["certificateNumber"],
            Annulled = entry.Death.Annulled,
            Declarant = null,
        };
    }
}
