using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Data;
using Jardem.Law.Snapshots;
using Jardem.Services.Journeys;
using Jardem.UseCases;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Complaints;
using Jardem.Web.Forms;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Jardem.Web.Pages.CallCentre;

/// <summary>
/// What an operator of 1414 may tell a caller. The IIN or number is sent in the body of the request and stands in no address.
/// </summary>
public sealed class IndexModel(FindForCaller find, SnapshotSource law, ServiceRooms rooms, IClock clock) : JardemPage
{
    private readonly List<(string Field, string Text)> _faults = [];
    private string _iin = "";
    private string _number = "";
    private string _body = "";

    public LawOnDay Today { get; private set; } = null!;

    /// <summary>Key of the words for where the case stands.</summary>
    public string Plain(CallerStatus status) => PlainWords.Of(status.Phase, rooms.Pays(status.Service, Today));

    /// <summary>What was found; null before anything was asked.</summary>
    public IReadOnlyList<CallerStatus>? Found { get; private set; }

    public IReadOnlyList<FaultLine> Faults => [.. _faults.Select(f => new FaultLine($"#{f.Field}", f.Text))];

    public IReadOnlyList<Field> Fields =>
    [
        Field("iin", QuestionKind.Iin, _iin) with { Hint = T("call-centre.iin.hint"), MaxLength = 12 },
        Field("number", QuestionKind.Text, _number) with { Hint = T("call-centre.number.hint"), MaxLength = 20 },
        Field("body", QuestionKind.Territory, _body) with { Options = [.. Bodies.Select(b => new FieldOption(b.Id, (b.Short ?? b.Name).In(Language)))] },
    ];

    private IEnumerable<BodyData> Bodies => Today.Snapshot.Data.Bodies.Where(b => Today.Body(b.Id) == b && rooms.All.Any(r => r.DecidedBy == b.Kind));

    public async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? iin, string? number, string? body)
    {
        await Load();
        (_iin, _number, _body) = (iin?.Trim() ?? "", number?.Trim() ?? "", body ?? "");
        if (_iin.Length > 0)
        {
            if (Iin.Check(_iin) != IinFault.None)
                _faults.Add(("iin", T("call-centre.iin.wrong")));
            else
                Found = await find.ByIin(Officer, _iin, HttpContext.RequestAborted);
        }
        else if (_number.Length > 0)
        {
            if (Bodies.All(b => b.Id != _body))
            {
                _faults.Add(("body", T("fault.choice.empty")));
            }
            else
            {
                var found = new List<CallerStatus>();
                foreach (var room in rooms.All)
                    found.AddRange(await find.ByNumber(Officer, _number, _body, room.Id, HttpContext.RequestAborted));
                Found = found;
            }
        }
        else
        {
            _faults.Add(("iin", T("call-centre.nothing-asked")));
        }

        if (_faults.Count > 0)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public string Day(LocalDate day) => DateText.WithWeekday(day, Language);

    public BodyData? Body(string id) => Today.Body(id);

    public string ServiceName(CallerStatus status) => Today.Snapshot.On(status.FiledOn).Standard(status.Service)?.Name.In(Language) ?? status.Service;

    public string Awaited(CallerStatus status) => status.Awaited is { } step ? T($"call-centre.awaits.{Kebab.Of(step)}") : T("call-centre.awaits.nothing");

    private async Task Load() => Today = (await law.Active(HttpContext.RequestAborted)).On(clock.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date);

    private Field Field(string key, QuestionKind kind, string value) =>
        new() { Key = key, Kind = kind, Label = T($"call-centre.{key}"), Value = value, Fault = _faults.FirstOrDefault(f => f.Field == key).Text };
}
