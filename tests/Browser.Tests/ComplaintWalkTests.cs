using Jardem.Tests.Walks;
using Xunit;

namespace Jardem.Tests;

/// <summary>A decision is complained about at the desk, sent on with the case, and set aside by the higher body, in a real browser.</summary>
public sealed class ComplaintWalkTests(House house)
{
    public static TheoryData<string, int> OnScreens => Screens.From(71);

    [Theory(Timeout = 240_000)]
    [MemberData(nameof(OnScreens))]
    [Row("J-17")]
    [Row("J-15")]
    public async Task From_the_complaint_to_the_reversal(string name, int order)
    {
        var screen = Screen.Named(name);
        var person = Applicant.Number(0) with { Patronymic = screen.Width < 500 ? "Шағымқызы" : "Жауапқызы", Order = order };
        await using var desk = await Signed("operator", screen);
        await using var specialist = await Signed("specialist", screen);
        await using var head = await Signed("head", screen);
        await desk.ToReview(person, "certificate");
        await desk.Press("desk-page.register");
        await specialist.Prepare(person);
        var about = specialist.CaseOpen();
        await head.Decide(person);

        var complaint = await desk.Lodge(about, person, "Куәлікте қате бар", "Істі қайта қарау");
        await using var provider = await Signed("complaints", screen);
        await provider.Forward(complaint);
        await using var judge = await Signed("higher", screen);
        await judge.Remit(complaint, about);
        await specialist.Open($"/casework/{about}");
        await specialist.Sees(specialist.T("phase.under-review"));

        await using var caller = await Signed("callcentre", screen);
        await caller.Go("nav.call-centre");
        await caller.Fill("call-centre.iin", person.Iin);
        await caller.Press("call-centre.find");
        await caller.Sees(caller.T("phase-plain.under-review"));
    }

    private async Task<Visitor> Signed(string login, Screen screen)
    {
        var visitor = await house.Visitor(screen);
        await visitor.SignIn(login);
        return visitor;
    }
}
