using Microsoft.Playwright;
using NodaTime.Text;

namespace Jardem.Tests.Walks;

/// <summary>What an operator of the State Corporation does at the desk, page by page.</summary>
public static class DeskWalk
{
    public const string Continue = "form.continue";

    private static readonly FilePayload Scan = new()
    {
        Name = "scan.png",
        MimeType = "image/png",
        Buffer = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg=="),
    };

    /// <summary>From the desk to the page of the applicant.</summary>
    public static async Task ToApplicant(this Visitor visitor, string request = "certificate")
    {
        await visitor.Go("nav.desk");
        await visitor.Click(visitor.Main.Locator("form:has(input[name=service][value=rehabilitated-certificate]) button"));
        await visitor.Choose("question.request.label", request);
        await visitor.Press(Continue);
        if (request == "duplicate")
        {
            await visitor.Choose("question.certificate.duplicate-reason.label", "lost");
            await visitor.Press(Continue);
        }

        await visitor.Choose("question.applies.label", "myself");
        await visitor.Press(Continue);
    }

    public static async Task FillApplicant(this Visitor visitor, Applicant person)
    {
        await visitor.Fill("question.person.surname.label", person.Surname);
        await visitor.Fill("question.person.name.label", person.Name);
        await visitor.Fill("question.person.patronymic.label", person.Patronymic);
        await visitor.FillDate("question.person.birth-date.label", LocalDatePattern.Iso.Format(person.Born));
        await visitor.Choose("question.person.sex.label", "female");
        await visitor.Fill("question.person.iin.label", person.Iin);
    }

    /// <summary>From the desk to the review.</summary>
    /// <param name="rehabilitation">The kind of the paper that proves the rehabilitation, or "not-brought".</param>
    public static async Task ToReview(this Visitor visitor, Applicant person, string request = "certificate", string rehabilitation = "rehabilitation-certificate")
    {
        await visitor.ToApplicant(request);
        await visitor.FillApplicant(person);
        await visitor.Press(Continue);
        await visitor.Choose("question.applicant.territory.label", "astana");
        await visitor.Fill("question.applicant.address.label", "Демонстрация көшесі, 7");
        await visitor.Choose("question.language.label", "kk");
        await visitor.Press(Continue);
        await visitor.Choose("question.document.kind.label", "identity-card");
        await visitor.Press(Continue);
        await visitor.FillDocument("000000001", "2030-02-01");
        await visitor.Press(Continue);
        await visitor.Choose("question.document.kind.label", rehabilitation);
        await visitor.Press(Continue);
        if (rehabilitation != "not-brought")
        {
            await visitor.FillDocument("Р-1", null);
            await visitor.Attach("question.document.file.label", Scan);
            await visitor.Press(Continue);
        }

        await visitor.Tick("question.statement.documents-true.label");
        await visitor.Tick("question.statement.personal-data.label");
        await visitor.Press(Continue);
    }

    /// <summary>Hands the result over to the applicant in person.</summary>
    public static async Task HandOver(this Visitor visitor, string wholeName, string identity)
    {
        await visitor.Go("nav.desk");
        await visitor.Follow(wholeName);
        await visitor.Choose("question.receiver.who.label", "applicant");
        await visitor.Press(Continue);
        await visitor.Choose("question.receiver.identity-kind.label", identity);
        await visitor.Fill("question.receiver.identity-number.label", "000000001");
        await visitor.FillDate("question.receiver.identity-expires-on.label", "2030-02-01");
        await visitor.Press("desk-page.handed.do");
    }

    public static async Task FillDocument(this Visitor visitor, string number, string? expires)
    {
        await visitor.Fill("question.document.number.label", number);
        await visitor.Fill("question.document.issued-by.label", "Мысал органы");
        await visitor.FillDate("question.document.issued-on.label", "2020-02-01");
        if (expires is not null)
            await visitor.FillDate("question.document.expires-on.label", expires);
        await visitor.Choose("question.document.original-shown.label", "yes");
        await visitor.Choose("question.document.original-returned.label", "yes");
    }
}
