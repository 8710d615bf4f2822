using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law.Texts;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Registers;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Casework;

/// <summary>One case: where it stands and why, on what facts, and the acts possible now.</summary>
public sealed class CaseModel(CaseActs acts, AskRegisters registers, RegisterAccess gateway, IAccounts accounts) : OneCasePage
{
    private const string Purpose = "review";

    /// <summary>How many of the newest happenings and reads the page shows.</summary>
    private const int Shown = 20;

    private IReadOnlyList<HistoryLine>? _history;

    public IReadOnlyList<HistoryLine> History => _history ??= new HistoryLines(Service<TextCatalog>(), Language, View, Names, Zone).Newest(Shown);

    /// <summary>How much has happened in all.</summary>
    public int Happened => View.History.Events.Count;

    /// <summary>The newest reads of the case; repeated reads within one minute are one line.</summary>
    public IReadOnlyList<LookedLine> Looked => LookedLine.Of(View.Access, View.Law.On(View.Today), Service<TextCatalog>(), Language, Zone, Shown);

    public bool HasGateway => gateway.IsSetUp;

    /// <summary>What the law of the day of filing has asked of registers.</summary>
    public IReadOnlyList<AskedInquiry> Asked => View.Room.Inquiries(View.State.Facts, Law);

    public RegisterWords Words => new(Service<TextCatalog>(), Language, Law);

    public AskedInquiry? AskedOf(RegisterAnswer answer) => Asked.FirstOrDefault(a => a.Inquiry.Key == answer.Inquiry);

    public string CitationOf(AskedInquiry asked) => Citation(asked.Inquiry.BasisOn(Law));

    /// <summary>Specialists to whom the head may give the case.</summary>
    public IReadOnlyList<Account> Specialists { get; private set; } = [];

    /// <summary>What was typed into the finding that was not accepted.</summary>
    public (string Key, string? Value, string? Reason) Typed { get; private set; } = ("", null, null);

    public string? TypedReturn { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery] string? done)
    {
        JustDone = DoneWords.Known(done);
        return await Open(id, Purpose) && await LoadSpecialists() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostTakeAsync(Guid id, int seen, string key) =>
        await Tell(await acts.Take(On(id, seen, key), HttpContext.RequestAborted), id, "taken");

    public async Task<IActionResult> OnPostAssignAsync(Guid id, int seen, string key, string? specialist)
    {
        FaultField = "specialist";
        return await Tell(await acts.Assign(On(id, seen, key), specialist ?? "", HttpContext.RequestAborted), id, "given");
    }

    public async Task<IActionResult> OnPostEstablishAsync(Guid id, int seen, string key, string finding, string? value, string? reason)
    {
        Typed = (finding, value, reason);
        FaultField = value is null ? $"{finding}-0" : $"{finding}-reason";
        return await Tell(await acts.Establish(On(id, seen, key), finding, value ?? "", reason ?? "", HttpContext.RequestAborted), id, "recorded");
    }

    public async Task<IActionResult> OnPostPrepareAsync(Guid id, int seen, string key) =>
        await Tell(await acts.Prepare(On(id, seen, key), HttpContext.RequestAborted), id, "prepared");

    public async Task<IActionResult> OnPostReturnAsync(Guid id, int seen, string key, string? reason)
    {
        FaultField = "return-reason";
        TypedReturn = reason;
        return await Tell(await acts.Return(On(id, seen, key), reason ?? "", HttpContext.RequestAborted), id, "returned");
    }

    public async Task<IActionResult> OnPostSendAsync(Guid id, int seen, string key) =>
        await Tell(await acts.SendResult(On(id, seen, key), HttpContext.RequestAborted), id, "sent");

    public async Task<IActionResult> OnPostAskAsync(Guid id, int seen, string key) =>
        await Tell(await registers.Again(On(id, seen, key), HttpContext.RequestAborted), id, "asked");

    private CommandOn On(Guid id, int seen, string key) => new(Officer, id, seen, key, Purpose);

    private async Task<IActionResult> Tell(CommandOutcome outcome, Guid id, string done)
    {
        var result = await Answer(outcome, id, Purpose, done);
        if (View is not null)
            await LoadSpecialists();
        return result;
    }

    private async Task<bool> LoadSpecialists()
    {
        if (Acts.Assign)
        {
            var all = await accounts.OfBody(Officer.Officer.Body, HttpContext.RequestAborted);
            Specialists = [.. all.Where(a => !a.Closed && a.Roles.Contains(Role.Specialist) && a.Id != View.State.Assignee?.Account)];
        }

        return true;
    }
}
