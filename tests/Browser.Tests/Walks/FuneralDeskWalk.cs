using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Jardem.Tests.Walks;

/// <summary>The funeral payment at the desk, and with the officers of the assigning body.</summary>
public static partial class FuneralDeskWalk
{
    /// <summary>The operator takes the application of a person who came with papers; the review is left open.</summary>
    public static async Task TakesFuneral(this Visitor desk, Bereaved who)
    {
        await desk.Go("nav.desk");
        await desk.Click(desk.Main.Locator("form:has(input[name=service][value=funeral-payment]) button"));
        await desk.Choose("question.funeral.applicant-kind.label", "person");
        await desk.Press(DeskWalk.Continue);
        await desk.Choose("question.applies.label", "myself");
        await desk.Press(DeskWalk.Continue);
        await desk.Fill("question.person.surname.label", who.Of("surname"));
        await desk.Fill("question.person.name.label", who.Of("name"));
        await desk.Fill("question.person.patronymic.label", who.Of("patronymic"));
        await desk.FillDate("question.person.birth-date.label", who.Of("birthDate"));
        await desk.Choose("question.person.sex.label", "female");
        await desk.Fill("question.person.iin.label", who.Iin);
        await desk.Press(DeskWalk.Continue);
        await desk.Choose("question.applicant.territory.label", "astana");
        await desk.Fill("question.applicant.address.label", who.Of("address"));
        await desk.Fill("question.applicant.phone.label", who.Phone);
        await desk.Choose("question.language.label", desk.Screen.Code);
        await desk.Press(DeskWalk.Continue);
        await desk.OfTheDeceased(who);
        await desk.Brings("identity-document", who.Of("documentNumber"), "2030-02-01");
        await desk.Brings("death-certificate", who.Dead("recordNumber"), null);
        await desk.States();
        await desk.Sees(desk.T("desk-page.package.full"));
    }

    /// <summary>The applicant confirms the application by a code on the own phone, and it is registered.</summary>
    public static async Task ConfirmsByPhone(this Visitor desk, HttpClient world, Bereaved who)
    {
        await desk.Press("desk-page.to-confirm");
        await desk.Paper().GetByText(who.Dead("surname")).First.WaitForAsync();
        var before = (await FuneralWalk.Messages(world, who.Phone)).Count;
        await desk.Press("digital.send");
        var code = await FuneralWalk.Message(world, who.Phone, m => m.Count > before && SixDigits().Match(m[0]) is { Success: true } found ? found.Value : null);
        await desk.Fill("digital.code", code == "000000" ? "000001" : "000000");
        await desk.Press("desk-page.confirm.register");
        await desk.Fill("digital.code", code);
        await desk.Press("desk-page.confirm.register");
        Assert.Equal(desk.T("desk-page.registered.title"), await desk.Heading());
    }

    /// <summary>The specialist takes the case and waits for the registers.</summary>
    public static async Task TakesCase(this Visitor specialist, Bereaved who)
    {
        await specialist.OpenList("free");
        await specialist.Follow(who.WholeName);
        await specialist.Press("case-act.take");
        await specialist.Sees(specialist.T("casework.done.taken"));
    }

    /// <summary>The specialist puts the decision before the head once the registers answered, and the head confirms it.</summary>
    public static async Task Grants(this Visitor head, Visitor specialist, Bereaved who)
    {
        await specialist.UntilThere(specialist.Path.Split('?')[0], specialist.Main.GetByRole(AriaRole.Button, new() { Name = specialist.T("casework.prepare.button"), Exact = true }));
        Assert.DoesNotContain("funeral.", await specialist.Main.InnerTextAsync(), StringComparison.Ordinal);
        await specialist.Press("casework.prepare.button");
        await specialist.Sees(specialist.T("casework.done.prepared"));
        await head.OpenList("decide");
        await head.Follow(who.WholeName);
        await head.Press("casework.decide.open");
        await head.Sees(head.T("casework.record.lead"));
        await head.Press("casework.confirm.button");
        await head.Sees(head.T("casework.done.granted"));
    }

    private static async Task Brings(this Visitor desk, string kind, string number, string? expires)
    {
        await desk.Choose("question.document.kind.label", kind);
        await desk.Press(DeskWalk.Continue);
        await desk.FillDocument(number, expires);
        await desk.Press(DeskWalk.Continue);
    }

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)")]
    private static partial Regex SixDigits();
}
