using System.Collections.Immutable;
using Jardem.Cases.Facts;
using Jardem.Services.FuneralPayment;
using Jardem.Services.Journeys;
using Jardem.Tests.LibraryCard;
using Jardem.UseCases.Access;
using Jardem.UseCases.Desk;
using Jardem.UseCases.Portal;
using Xunit;

namespace Jardem.Tests.Portal;

/// <summary>The funeral payment in the house as it is: a death that registers know, and applications about it.</summary>
internal static class FuneralHouse
{
    public const string Phone = "+77010000021";

    private static readonly Dictionary<string, string> Statements = new[] { "buried", "documents-true", "personal-data", "limited-access" }.ToDictionary(s => $"statement.{s}", _ => "yes");

    private static readonly Dictionary<string, string> Deceased = MadeUpFuneral.Application(MadeUpFuneral.Died).Answers
        .Where(a => a.Key.StartsWith("funeral.deceased.", StringComparison.Ordinal)).ToDictionary();

    private static readonly Dictionary<string, string> Address = new()
    {
        ["applicant.territory"] = "astana",
        ["applicant.address"] = "Демонстрация көшесі, 9",
        ["applicant.phone"] = Phone,
        ["language"] = "ru",
    };

    /// <summary>Registers know the death, the pension and the organisation; nothing was assigned unless the award says so.</summary>
    public static void KnowsTheDeath(this LibraryDesk house, RegisterAnswer? award = null)
    {
        var told = house.Get<LibraryRegisters>().Told;
        foreach (var said in new[] { MadeUpFuneral.DeathSays(), award ?? MadeUpFuneral.AwardSays("old-age-pension"), MadeUpFuneral.EntitySays() })
            told[(said.Inquiry, said.Subject)] = [.. said.Records];
    }

    /// <summary>The application on the portal filled in up to the review, with everything asked of registers.</summary>
    /// <param name="bin">BIN of the organisation that buried; null for the citizen.</param>
    public static async Task<OpenDraft> FilledFuneral(this LibraryDesk house, CitizenPrincipal citizen, string? bin = null)
    {
        var fill = house.Get<FillApplication>();
        var open = Assert.IsType<FillApplication.Started.Ok>(await fill.Start(citizen, FuneralPaymentRoom.ServiceId, PortalHouse.Cancel)).Draft;
        foreach (var (step, typed) in Steps(bin))
            open = await house.Keep(citizen, open, step, [.. typed.Select(t => (t.Key, (string?)t.Value))]);
        (open, var outcome) = await fill.Ask(citizen, open, PortalHouse.Cancel);
        Assert.IsType<UseCases.Registers.AskForDraft.Outcome.Answered>(outcome);
        return (await fill.Get(citizen, open.Draft.Id, PortalHouse.Cancel))!;
    }

    /// <summary>The application at the desk, of the citizen of that order, with the papers brought.</summary>
    public static Submission Brought(string? bin = null, string key = "key")
    {
        var answers = LibraryDesk.Answers(PortalHouse.Grown).With("request", "payment").With("library.hall", null).With("applies", StandardSteps.Myself);
        foreach (var (question, value) in Steps(bin).SelectMany(s => s.Typed))
            answers = answers.With(question, value);
        foreach (var (question, value) in new Dictionary<string, string>
        {
            ["documents.identity.kind"] = bin is null ? "identity-document" : "entity-registration",
            ["documents.death.kind"] = "death-certificate",
            ["documents.death.number"] = "Қ-7",
            ["documents.death.issued-by"] = "Мысал органы",
            ["documents.death.issued-on"] = "2026-05-06",
            ["documents.death.original-shown"] = "yes",
            ["documents.death.original-returned"] = "yes",
        })
            answers = answers.With(question, value);
        return new Submission(FuneralPaymentRoom.ServiceId, answers, [], false, key);
    }

    private static IEnumerable<(string Step, Dictionary<string, string> Typed)> Steps(string? bin)
    {
        yield return ("statements", Statements);
        yield return ("funeral.applicant", new() { ["funeral.applicant-kind"] = bin is null ? "person" : "entity" });
        if (bin is not null)
            yield return ("funeral.entity", new() { ["funeral.entity.name"] = "Мысал ЖШС", ["funeral.entity.bin"] = bin });
        yield return ("address", Address);
        var record = Deceased.Where(d => d.Key is "funeral.deceased.record-number" or "funeral.deceased.foreign").ToDictionary();
        yield return ("funeral.deceased", Deceased.Where(d => !record.ContainsKey(d.Key)).ToDictionary());
        yield return ("funeral.record", record);
        yield return ("funeral.account", new() { ["funeral.account"] = "KZ41901KZT0000000017" });
    }
}
