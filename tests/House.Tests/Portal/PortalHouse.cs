using System.Collections.Immutable;
using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Tests.LibraryCard;
using Jardem.UseCases.Access;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Portal;
using Jardem.UseCases.Ports;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Jardem.Tests.Portal;

/// <summary>A house where the library's card is asked for on the portal, with people whom the register knows.</summary>
internal static class PortalHouse
{
    public static readonly LocalDate Grown = new(2000, 5, 6);

    public static CancellationToken Cancel => LibraryDesk.Cancel;

    /// <summary>A citizen whom the register of persons knows as living at the address.</summary>
    public static async Task<CitizenPrincipal> Citizen(this LibraryDesk house, int order, string address = "Демонстрация көшесі, 9", LocalDate? born = null)
    {
        var day = born ?? Grown;
        var iin = MadeUp.Iin(day, Sex.Male, order);
        house.Get<LibraryRegisters>().Persons[iin] = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            ["iin"] = iin,
            ["surname"] = "Оқырманов",
            ["name"] = "Мысал",
            ["birthDate"] = LocalDatePattern.Iso.Format(day),
            ["gender"] = "1",
            ["lifeStatus"] = "0",
            ["territory"] = "astana",
            ["street"] = address,
        });
        var name = new PersonName("Оқырманов", "Мысал");
        // A person has one id, whether met at the desk first or here.
        var citizen = await house.Get<ICitizens>().Add(new Citizen(Guid.CreateVersion7(), iin, name, "+7701000" + order.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), "kk"), Cancel);
        return new CitizenPrincipal(citizen.Person, iin, name);
    }

    /// <summary>Fills the application in up to the review.</summary>
    public static async Task<OpenDraft> Filled(this LibraryDesk house, CitizenPrincipal citizen, string? bin = null)
    {
        var fill = house.Get<FillApplication>();
        var open = Assert.IsType<FillApplication.Started.Ok>(await fill.Start(citizen, "library-card", Cancel)).Draft;
        open = await house.Keep(citizen, open, "statements", ("statement.personal-data", "yes"));
        (open, _) = await fill.Ask(citizen, open, Cancel);
        open = await house.Keep(citizen, open, "library.hall", ("library.hall", "reading"), ("library.bin", bin));
        return (await fill.Get(citizen, open.Draft.Id, Cancel))!;
    }

    public static async Task<OpenDraft> Keep(this LibraryDesk house, CitizenPrincipal citizen, OpenDraft open, string step, params (string Key, string? Value)[] typed)
    {
        var saved = await house.Get<DraftBook>().SaveStep(citizen.Person.ToString(), open.Draft.Id, open.Draft.Version, step, typed.ToDictionary(t => t.Key, t => t.Value), Cancel);
        Assert.IsType<DraftSaved.Ok>(saved);
        return (await house.Get<FillApplication>().Get(citizen, open.Draft.Id, Cancel))!;
    }

    /// <summary>Reads the application and signs it with the citizen's own key.</summary>
    public static async Task<SubmitByCitizen.Outcome> Sent(this LibraryDesk house, CitizenPrincipal citizen, OpenDraft open)
    {
        var submit = house.Get<SubmitByCitizen>();
        return await submit.Check(citizen, open.Draft.Id, Cancel) is SubmitByCitizen.Outcome.ToSign asked
            ? await submit.Sign(citizen, open.Draft.Id, asked.Html.Hash, LibrarySignatures.Sign(asked.Html.Bytes, citizen.Iin), Cancel)
            : await submit.Check(citizen, open.Draft.Id, Cancel);
    }

    /// <summary>The case that comes of the whole way.</summary>
    public static async Task<CaseState> Applied(this LibraryDesk house, CitizenPrincipal citizen) =>
        await house.State(Assert.IsType<SubmitByCitizen.Outcome.Registered>(await house.Sent(citizen, await house.Filled(citizen))).Case);

    public static async Task<CaseState> State(this LibraryDesk house, Guid id) => CaseState.Of(await house.Get<IEventStore>().Read(id, Cancel))!;
}
