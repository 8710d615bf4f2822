using Jardem.Simulator.People;
using Jardem.Simulator.Registers;
using static Jardem.Simulator.Pages.Page;

namespace Jardem.Simulator.Pages;

/// <summary>Says what this is.</summary>
internal static class FrontPage
{
    public static void MapFront(this IEndpointRouteBuilder app) => app.MapGet("/", (Town town, WorldTime time) => Of("Jardem.Simulator", $"""
        <p class="note">Everybody and everything here is made up. Nothing here is a system of the state, and nothing here may be trusted.<br>
        <span lang="kk">Мұндағы барлық адам мен дерек ойдан шығарылған. Бұл мемлекеттік жүйе емес.</span><br>
        <span lang="ru">Все люди и данные здесь вымышлены. Это не государственная система.</span></p>
        <p>It stands in for the systems of others, so that Jardem can be tried without them: the registers behind the gateway
        ({string.Join(", ", RegisterBook.Registers)}), NCALayer, a certification centre, a short message centre.</p>
        <p>A town of {town.People.Count} people, seed {town.Seed}. The day here is {Record.Written(time.Today)}.</p>
        <ul>
        <li><a href="/keys">Keys</a>: whose key signs</li>
        <li><a href="/phones">Phones</a>: messages, and replies to them</li>
        <li><a href="/people?kind=alive">People</a> (JSON): {string.Join(", ", PeoplePages.Kinds.Select(k => $"<a href=\"/people?kind={k}\">{k}</a>"))}</li>
        <li><a href="/deaths">Deaths</a> as the feed tells them (<a href="/deaths.json">JSON</a>)</li>
        <li><a href="/payments">Payments</a>: the payment database's book (<a href="/payments.json">JSON</a>)</li>
        <li><a href="/orders">Orders</a> to misbehave, and the <a href="/log">log</a> of what was asked (JSON)</li>
        <li><a href="/ca/root.cer">Root certificate</a> of the centre</li>
        </ul>
        """));
}
