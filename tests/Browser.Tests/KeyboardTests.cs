using Jardem.Tests.Walks;
using Microsoft.Playwright;
using Xunit;

namespace Jardem.Tests;

/// <summary>Everything can be done without a mouse: where the focus is can be seen, and the list of mistakes leads to the fields.</summary>
public sealed class KeyboardTests(House house)
{
    private const string FocusShows =
        """
        () => {
          const look = element => [element, element.parentElement, element.nextElementSibling, element.firstElementChild].filter(e => e).flatMap(e =>
            [null, '::before', '::after'].map(part => {
              const s = getComputedStyle(e, part)
              return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor, s.color, s.borderColor, s.borderWidth, s.textDecoration, s.position, s.clip].join()
            })).join(';')
          const at = document.activeElement
          if (!at || at === document.body) return null
          const name = `${at.tagName.toLowerCase()} ${at.id || at.textContent.trim().slice(0, 40)}`
          const focused = look(at)
          at.blur()
          const left = look(at)
          at.focus({ preventScroll: true })
          return focused === left ? 'unseen: ' + name : name
        }
        """;

    [Theory(Timeout = 240_000)]
    [InlineData(nameof(Screen.Phone))]
    [InlineData(nameof(Screen.Desktop))]
    public async Task The_focus_is_seen_on_everything_that_can_be_reached(string name)
    {
        await using var desk = await house.Visitor(Screen.Named(name));
        await desk.Open("/sign-in");
        await EveryStop(desk);
        await desk.SignIn("operator2");
        await EveryStop(desk);
        await desk.ToApplicant();
        var stops = await EveryStop(desk);
        Assert.Contains(stops, s => s.StartsWith("button", StringComparison.Ordinal) && s.Contains(desk.T("form.continue"), StringComparison.Ordinal));
        Assert.True(stops.Count(s => s.StartsWith("input", StringComparison.Ordinal)) >= 8, string.Join('\n', stops));
    }

    [Theory(Timeout = 240_000)]
    [InlineData(nameof(Screen.Phone))]
    [InlineData(nameof(Screen.Desktop))]
    public async Task Each_line_of_the_list_of_mistakes_moves_the_focus_to_its_field(string name)
    {
        await using var desk = await house.Visitor(Screen.Named(name));
        await desk.Open("/sign-in");
        await desk.Press("nav.sign-in");
        Assert.Equal(1, await EveryMistake(desk));
        await desk.SignIn("operator2");
        await desk.ToApplicant();
        await desk.Press("form.continue");
        Assert.Equal(5, await EveryMistake(desk));
    }

    [Fact(Timeout = 240_000)]
    public async Task The_first_stop_skips_to_the_content()
    {
        await using var anyone = await house.Visitor(Screen.Desktop);
        await anyone.Open("/sign-in");
        await anyone.Page.Keyboard.PressAsync("Tab");
        Assert.Equal(anyone.T("site.skip"), await anyone.Page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()"));
        await anyone.Page.Keyboard.PressAsync("Enter");
        await anyone.Page.Keyboard.PressAsync("Tab");
        Assert.True(await anyone.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    private static async Task<IReadOnlyList<string>> EveryStop(Visitor visitor)
    {
        var stops = new List<string>();
        for (var i = 0; i < 80; i++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (await visitor.Page.EvaluateAsync<string?>(FocusShows) is not { } stop || (stops.Count > 0 && stop == stops[0]))
                break;
            stops.Add(stop);
        }

        Assert.NotEmpty(stops);
        Assert.DoesNotContain(stops, s => s.StartsWith("unseen", StringComparison.Ordinal));
        return stops;
    }

    private static async Task<int> EveryMistake(Visitor visitor)
    {
        var lines = await visitor.Page.Locator(".govuk-error-summary__list a").AllAsync();
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.govuk-error-summary')"), "The list of mistakes does not take the focus.");
        foreach (var line in lines)
        {
            var target = (await line.GetAttributeAsync("href"))![1..];
            await line.FocusAsync();
            await visitor.Page.Keyboard.PressAsync("Enter");
            Assert.Equal(target, await visitor.Page.EvaluateAsync<string>("() => document.activeElement.id"));
            Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.activeElement.matches('input, select, textarea')"), $"#{target} is no field.");
        }

        return lines.Count;
    }
}
