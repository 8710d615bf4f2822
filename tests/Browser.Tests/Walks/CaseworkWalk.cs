using Microsoft.Playwright;

namespace Jardem.Tests.Walks;

/// <summary>What the officers of the deciding body do.</summary>
public static class CaseworkWalk
{
    private static readonly string[] Findings = ["documents-true", "holder-rehabilitated"];

    /// <summary>The specialist takes the case, records every finding with its reason and puts the decision before the head.</summary>
    public static async Task Prepare(this Visitor specialist, Applicant person)
    {
        await specialist.OpenList("free");
        await specialist.Follow(person.WholeName);
        await specialist.Press("case-act.take");
        await specialist.Sees(specialist.T("casework.done.taken"));
        foreach (var finding in Findings)
            await specialist.Establish(finding, "yes", "Құжаттармен салыстырылды, сәйкес келеді.");
        await specialist.Press("casework.prepare.button");
        await specialist.Sees(specialist.T("casework.done.prepared"));
    }

    /// <summary>The head reads the record and confirms it.</summary>
    public static async Task Decide(this Visitor head, Applicant person)
    {
        await head.OpenList("decide");
        await head.Follow(person.WholeName);
        await head.Press("casework.decide.open");
        await head.Sees(head.T("casework.record.lead"));
        await head.Sees(head.T("reason.holder-rehabilitated.met"));
        await head.Press("casework.confirm.button");
        await head.Sees(head.T("casework.done.granted"));
    }

    /// <summary>The specialist records that the result went to the State Corporation.</summary>
    public static async Task Send(this Visitor specialist, Applicant person)
    {
        await specialist.OpenList("mine");
        await specialist.Follow(person.WholeName);
        await specialist.Press("case-act.send-result");
        await specialist.Sees(specialist.T("casework.done.sent"));
    }

    public static async Task Establish(this Visitor specialist, string finding, string value, string reason)
    {
        var question = specialist.T($"finding.{finding}.label");
        await specialist.Unfold(question);
        var form = specialist.Main.Locator("form").Filter(new() { Has = specialist.Page.GetByRole(AriaRole.Group, new() { Name = question, Exact = true }) });
        await specialist.Choose($"finding.{finding}.label", value);
        await form.GetByLabel(specialist.T("casework.finding.reason")).FillAsync(reason);
        await specialist.Click(form.GetByRole(AriaRole.Button, new() { Name = specialist.T("casework.finding.record") }));
        await specialist.Sees(specialist.T("casework.done.recorded"));
    }

    public static async Task OpenList(this Visitor officer, string list)
    {
        await officer.Go("nav.casework");
        await officer.Click(officer.Main.GetByRole(AriaRole.Link).Filter(new() { HasText = officer.T($"casework.list.{list}") }));
    }
}
