using Jardem.Cases.Complaints;
using Jardem.Cases.Complaints.Acts;
using Jardem.Services.Journeys;
using Jardem.UseCases.Complaints;
using Jardem.UseCases.Files;
using Jardem.UseCases.Ports;
using Jardem.Web.Forms;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jardem.Web.Pages.Complaints;

/// <summary>
/// Takes a complaint: from the page of a case, or by its number from whoever comes to another office or body. A spoken one is written down
/// here and read aloud.
/// </summary>
public sealed class NewModel(LodgeComplaint lodge, CaseForComplaint cases) : JardemPage
{
    private static readonly Dictionary<string, string> FieldOfFault = new(StringComparer.Ordinal)
    {
        ["act.complaint-stranger"] = "iin",
        ["act.complaint-power-expired"] = "iin",
        ["act.complaint-words-needed"] = "words",
        ["act.complaint-demand-needed"] = "demand",
        ["act.complaint-read-aloud"] = "aloud",
        ["act.complaint-no-decision"] = "target",
        ["act.complaint-no-body"] = "to",
    };

    private readonly Dictionary<string, string> _typed = [];
    private readonly List<(string Field, string Text)> _faults = [];

    /// <summary>The case, where the officer has it.</summary>
    public CaseForComplaint.Summary? About { get; private set; }

    public string Key { get; private set; } = "";

    public IReadOnlyList<FaultLine> Faults => [.. _faults.Select(f => new FaultLine(f.Field.Length == 0 ? null : $"#{f.Field}", f.Text))];

    public IReadOnlyList<Field> Fields =>
    [
        .. About is null ? [Field("number", QuestionKind.Text) with { Hint = T("complaints.new.number.hint"), MaxLength = 20 }] : Array.Empty<Field>(),
        Field("iin", QuestionKind.Iin) with { Hint = T("complaints.new.iin.hint"), MaxLength = 12 },
        Choice("target", [.. Targets.Select(t => (Kebab.Of(t), T($"complaint-target.{Kebab.Of(t)}")))]),
        Choice("to", [.. Enum.GetValues<ComplaintAddressee>().Select(a => (Kebab.Of(a), T($"complaint-addressee.{Kebab.Of(a)}")))]),
        Choice("form", [.. Enum.GetValues<ComplaintForm>().Select(f => (Kebab.Of(f), T($"complaint-form.{Kebab.Of(f)}")))]),
        Field("words", QuestionKind.LongText) with { MaxLength = 4000 },
        Field("demand", QuestionKind.LongText) with { MaxLength = 2000 },
        Field("file", QuestionKind.File) with { Hint = T("complaints.new.file.hint") },
        Choice("language", [("kk", T("question.language.kk")), ("ru", T("question.language.ru"))]),
    ];

    /// <summary>Whether the box "read aloud" is ticked, and what is wrong with it.</summary>
    public (bool Ticked, string? Fault) Aloud => (_typed.GetValueOrDefault("aloud") == "yes", FaultOf("aloud"));

    private IEnumerable<ComplaintTarget> Targets => About is { Decided: false } ? [ComplaintTarget.Inaction, ComplaintTarget.Action] : Enum.GetValues<ComplaintTarget>();

    public async Task<IActionResult> OnGetAsync([FromQuery] Guid? about)
    {
        if (about is { } id && !await Find(id))
            return NotFound();
        Key = FormKey;
        if (About is { } summary)
        {
            _typed["target"] = Kebab.Of(summary.Overdue ? ComplaintTarget.Inaction : ComplaintTarget.Decision);
            _typed["to"] = Kebab.Of(ComplaintAddressee.Provider);
            _typed["language"] = summary.Language;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] Guid? about, string? key)
    {
        if (about is { } id && !await Find(id))
            return NotFound();
        Key = key is { Length: > 0 and <= 64 } ? key : FormKey;
        foreach (var name in new[] { "number", "iin", "target", "to", "form", "words", "demand", "language", "aloud" })
            _typed[name] = Request.Form[name].ToString().Trim();
        var file = await FileBrought();
        if (Read(file) is not { } words)
            return Faulty();
        var outcome = await lodge.Run(Officer, new Lodging(about, about is null ? _typed["number"] : null, words, file is null ? [] : [file], Key), HttpContext.RequestAborted);
        switch (outcome)
        {
            case ComplaintAnswer.Done done:
                return Redirect($"/complaints/{done.State.Id}?done=lodged");
            case ComplaintAnswer.NotAllowed no:
                _faults.Add((FieldOfFault.GetValueOrDefault(no.TextKey, ""), T(no.TextKey)));
                return Faulty();
            case ComplaintAnswer.NotFound:
                _faults.Add(("number", T("complaints.new.no-such-case")));
                return Faulty();
            default:
                return StatusCode(StatusCodes.Status409Conflict);
        }
    }

    private ComplaintWords? Read(StoredFile? file)
    {
        var target = Kebab.Parse<ComplaintTarget>(_typed["target"]);
        var to = Kebab.Parse<ComplaintAddressee>(_typed["to"]);
        var form = Kebab.Parse<ComplaintForm>(_typed["form"]);
        foreach (var (name, missing) in new[] { ("target", target is null), ("to", to is null), ("form", form is null), ("language", _typed["language"] is not ("kk" or "ru")) })
        {
            if (missing)
                _faults.Add((name, T("fault.choice.empty")));
        }

        if (_typed["iin"].Length == 0)
            _faults.Add(("iin", T("fault.iin.empty")));
        if (About is null && _typed["number"].Length == 0)
            _faults.Add(("number", T("fault.text.empty")));
        if (_faults.Count > 0)
            return null;
        return new ComplaintWords(target!.Value, to!.Value, form!.Value, Cut("words", 4000), Cut("demand", 2000), _typed["iin"], Aloud.Ticked, _typed["language"], file?.Hash);
    }

    private string Cut(string name, int most) => _typed[name].Length <= most ? _typed[name] : _typed[name][..most];

    private async Task<StoredFile?> FileBrought()
    {
        var brought = await PostedFile.Inspect(Request.Form.Files["file"], HttpContext.RequestAborted);
        if (brought is FileInspection.Result.Bad bad)
            _faults.Add(("file", T(bad.TextKey)));
        return (brought as FileInspection.Result.Clean)?.File;
    }

    private PageResult Faulty()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> Find(Guid id) => (About = await cases.Find(Officer, id, HttpContext.RequestAborted)) is not null;

    private Field Field(string key, QuestionKind kind) => new() { Key = key, Kind = kind, Label = T($"complaints.new.{key}"), Value = _typed.GetValueOrDefault(key), Fault = FaultOf(key) };

    private Field Choice(string key, IReadOnlyList<(string Value, string Label)> options) =>
        Field(key, QuestionKind.Choice) with { Options = [.. options.Select(o => new FieldOption(o.Value, o.Label))] };

    private string? FaultOf(string key) => _faults.FirstOrDefault(f => f.Field == key).Text;
}
