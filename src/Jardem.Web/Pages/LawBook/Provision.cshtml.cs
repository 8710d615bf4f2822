using Jardem.Law.Norms;

namespace Jardem.Web.Pages.LawBook;

/// <summary>What a provision says on a day: in force, not in force, not held, or unknown; each told as what it is.</summary>
public sealed class ProvisionModel : LawPage
{
    public NormRef? Ref { get; private set; }

    public NormAnswer? Answer { get; private set; }

    public string Title { get; private set; } = "";

    public async Task OnGetAsync(string act, string path, string? on)
    {
        await Load(on);
        Title = T("law-book.provision");
        if (!NormRef.TryParse($"{act}/{path}", out var norm) || OnDay.Act(act) is null)
        {
            NoSuch(T("law-book.no-provision"));
            return;
        }

        Ref = norm;
        Title = OnDay.Print(norm, Language);
        Answer = OnDay.Find(norm);
        if (Answer is NormAnswer.Unknown)
            NoSuch(T("law-book.no-provision"));
    }
}
