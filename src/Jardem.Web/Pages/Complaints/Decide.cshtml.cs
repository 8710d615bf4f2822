using Jardem.Cases.Complaints;
using Jardem.Cases.Complaints.Acts;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.UseCases;
using Jardem.UseCases.Complaints;
using Jardem.Web.Pages.Casework;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Complaints;

/// <summary>The complaints officer of the body that holds the complaint decides it, with reasoning and provisions.</summary>
public sealed class DecideModel(ComplaintActs acts, ServiceRooms rooms) : OneComplaintPage
{
    private static readonly Dictionary<string, string> FieldOfFault = new(StringComparer.Ordinal)
    {
        ["act.complaint-choose-result"] = "result",
        ["act.complaint-nothing-to-annul"] = "result",
        ["act.complaint-reasoning-needed"] = "reasoning",
        ["act.complaint-norms-needed"] = "norms",
        ["act.complaint-norm-not-in-force"] = "norms",
    };

    /// <summary>Characters of a provision that a list shows at most.</summary>
    private const int BeginningLength = 110;

    public IReadOnlyList<ComplaintResult> Choices => RuleOnComplaint.Choices;

    /// <summary>Provisions on which the ruling may stand.</summary>
    public IReadOnlyList<NormRef> Norms => View.OfferedNorms(rooms[View.State.Received.Service].Cites);

    public ComplaintResult? Chosen { get; private set; }

    public string? Reasoning { get; private set; }

    public IReadOnlyList<string> Ticked { get; private set; } = [];

    /// <summary>The first words of the provision, by which it is known in a list.</summary>
    public string Beginning(NormRef norm)
    {
        var words = ((NormAnswer.InForce)Today.Find(norm)).Edition.Text.In(Language).ReplaceLineEndings(" ");
        return words.Length <= BeginningLength ? words : words[..words.LastIndexOf(' ', BeginningLength)] + " …";
    }

    public string Printed(NormRef norm) => Today.Print(norm, Language);

    public string? FaultOf(string field) => Fault is not null && FaultField == field ? Fault : null;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await Open(id))
            return NotFound();
        return View.Decides && View.CannotRule is null ? Page() : Redirect($"/complaints/{id}");
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int seen, string key, string? result, string? reasoning, string[]? norms)
    {
        Chosen = Kebab.Parse<ComplaintResult>(result);
        Reasoning = reasoning is { Length: > 6000 } ? reasoning[..6000] : reasoning ?? "";
        Ticked = [.. (norms ?? []).Take(50)];
        var outcome = Chosen is { } chosen
            ? await acts.Rule(new ComplaintOn(Officer, id, seen, key), chosen, Reasoning, Ticked, HttpContext.RequestAborted)
            : new ComplaintAnswer.NotAllowed("act.complaint-choose-result");
        FaultField = outcome is ComplaintAnswer.NotAllowed no ? FieldOfFault.GetValueOrDefault(no.TextKey, "confirm") : "confirm";
        return await Answer(outcome, id, "ruled");
    }
}
