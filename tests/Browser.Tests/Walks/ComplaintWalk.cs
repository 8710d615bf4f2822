namespace Jardem.Tests.Walks;

/// <summary>A complaint from the desk to the ruling of the higher body.</summary>
public static class ComplaintWalk
{
    /// <summary>The operator takes a written complaint against the decision of a case; tells its address.</summary>
    public static async Task<string> Lodge(this Visitor desk, string about, Applicant person, string words, string demand)
    {
        await desk.Open($"/complaints/new?about={about}");
        await desk.Fill("complaints.new.iin", person.Iin);
        await desk.Choose("complaints.new.target", "decision");
        await desk.Choose("complaints.new.to", "provider");
        await desk.Choose("complaints.new.form", "written");
        await desk.Fill("complaints.new.words", words);
        await desk.Fill("complaints.new.demand", demand);
        await desk.Press("complaints.new.register");
        await desk.Sees(desk.T("complaints.done.lodged"));
        return desk.Path.Split('?')[0];
    }

    /// <summary>The provider sends it on with the case.</summary>
    public static async Task Forward(this Visitor provider, string complaint)
    {
        await provider.Go("nav.complaints");
        await provider.Open(complaint);
        await provider.Fill("complaints.explanation", "Шешім дұрыс деп санаймыз");
        await provider.Press("complaints.forward");
        await provider.Sees(provider.T("complaints.done.forwarded"));
    }

    /// <summary>The higher body reads the case file and sends the case back.</summary>
    public static async Task Remit(this Visitor judge, string complaint, string about)
    {
        await judge.Go("nav.complaints");
        await judge.Open($"/casework/{about}");
        await judge.Open($"{complaint}/decide");
        await judge.Choose("complaints.rule.result", "remitted");
        await judge.Fill("complaints.rule.reasoning", "Мән-жайлар толық анықталмаған");
        await judge.Main.Locator("label[for=norms]").ClickAsync();
        await judge.Press("complaints.rule");
        await judge.Sees(judge.T("complaint-result.remitted"));
    }

    /// <summary>The case that is open before an officer.</summary>
    public static string CaseOpen(this Visitor officer) => officer.Path.Split('/')[2].Split('?')[0];
}
