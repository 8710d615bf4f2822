using Jardem.Cases.People;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Tests.Desk;

/// <summary>What an operator types, page by page; a test changes what it is about.</summary>
public sealed record Typed
{
    public string Request { get; init; } = "certificate";

    public string Applies { get; init; } = "myself";

    public string Surname { get; init; } = "Үлгілиев";

    public LocalDate Born { get; init; } = new(1938, 5, 31);

    public string Sex { get; init; } = "male";

    public string Iin { get; init; } = MadeUp.Iin(new LocalDate(1938, 5, 31), Cases.People.Sex.Male, 1);

    public string Territory { get; init; } = "astana";

    public string IdentityExpires { get; init; } = "2030-02-01";

    public string Rehabilitation { get; init; } = "rehabilitation-certificate";

    public string OriginalShown { get; init; } = "yes";
}

/// <summary>Walks the pages of an application at the desk.</summary>
public static class DeskWalk
{
    public const string Continue = "form.continue";

    /// <summary>From the desk to the page of the applicant.</summary>
    public static async Task ToApplicant(this Browser browser, Typed typed)
    {
        await browser.Open("/desk");
        await browser.Press("desk-page.start");
        browser.Choose("question.request.label", typed.Request);
        await browser.Press(Continue);
        if (typed.Request == "duplicate")
        {
            browser.Choose("question.certificate.duplicate-reason.label", "lost");
            await browser.Press(Continue);
        }

        browser.Choose("question.applies.label", typed.Applies);
        await browser.Press(Continue);
    }

    public static void FillApplicant(this Browser browser, Typed typed)
    {
        browser.Fill("question.person.surname.label", typed.Surname);
        browser.Fill("question.person.name.label", "Мысал");
        browser.FillDate("question.person.birth-date.label", LocalDatePattern.Iso.Format(typed.Born));
        browser.Choose("question.person.sex.label", typed.Sex);
        browser.Fill("question.person.iin.label", typed.Iin);
    }

    /// <summary>From the desk to the page of the identity document, its kind chosen.</summary>
    public static async Task ToIdentity(this Browser browser, Typed typed)
    {
        await browser.ToApplicant(typed);
        browser.FillApplicant(typed);
        await browser.Press(Continue);
        browser.Choose("question.applicant.territory.label", typed.Territory);
        browser.Fill("question.applicant.address.label", "Демонстрация көшесі, 7");
        browser.Choose("question.language.label", "kk");
        await browser.Press(Continue);
        if (typed.Applies == "representative")
            await browser.Representative();
        browser.Choose("question.document.kind.label", "identity-card");
        await browser.Press(Continue);
    }

    /// <summary>Fills the details of the document whose kind is chosen.</summary>
    public static void FillDocument(this Browser browser, string number, string? expires, string shown = "yes")
    {
        browser.Fill("question.document.number.label", number);
        browser.Fill("question.document.issued-by.label", "Мысал органы");
        browser.FillDate("question.document.issued-on.label", "2020-02-01");
        if (expires is not null)
            browser.FillDate("question.document.expires-on.label", expires);
        if (!browser.Asks("question.document.original-shown.label"))
            return;
        browser.Choose("question.document.original-shown.label", shown);
        if (shown == "yes")
            browser.Choose("question.document.original-returned.label", "yes");
    }

    /// <summary>From the desk to the review.</summary>
    public static async Task ToReview(this Browser browser, Typed typed)
    {
        await browser.ToIdentity(typed);
        browser.FillDocument("000000001", typed.IdentityExpires, typed.OriginalShown);
        await browser.Press(Continue);
        browser.Choose("question.document.kind.label", typed.Rehabilitation);
        await browser.Press(Continue);
        if (typed.Rehabilitation != "not-brought")
        {
            browser.FillDocument("Р-1", null);
            await browser.Press(Continue);
        }

        if (typed.Applies == "representative")
        {
            browser.Choose("question.document.kind.label", "notarised-power");
            await browser.Press(Continue);
            browser.FillDocument("Д-1", "2030-01-01");
            await browser.Press(Continue);
        }

        browser.Tick("question.statement.documents-true.label");
        browser.Tick("question.statement.personal-data.label");
        await browser.Press(Continue);
    }

    /// <summary>Takes and registers an application; returns the case.</summary>
    public static async Task<Guid> Register(this Browser browser, Typed typed)
    {
        await browser.ToReview(typed);
        await browser.Press("desk-page.register");
        return Guid.Parse(browser.Path.Split('/')[^1]);
    }

    private static async Task Representative(this Browser browser)
    {
        browser.Fill("question.person.surname.label", "Өкілов");
        browser.Fill("question.person.name.label", "Мысал");
        browser.FillDate("question.person.birth-date.label", "1970-01-02");
        browser.Fill("question.person.iin.label", MadeUp.Iin(new LocalDate(1970, 1, 2), Sex.Male, 1));
        browser.Fill("question.representative.power-number.label", "Д-1");
        browser.FillDate("question.representative.power-issued.label", "2026-01-10");
        browser.FillDate("question.representative.power-until.label", "2030-01-01");
        browser.Choose("question.representative.power-covers.label", "yes");
        await browser.Press(Continue);
    }
}
