using System.Text;
using Jardem.Simulator.People;
using Jardem.Simulator.Registers;
using NodaTime;
using NodaTime.Text;
using static Jardem.Simulator.Pages.Page;

namespace Jardem.Simulator.Pages;

/// <summary>The feed of deaths for people, and orders to die, to correct a record and to annul it.</summary>
internal static class DeathPages
{
    public static void MapDeaths(this IEndpointRouteBuilder app)
    {
        app.MapGet("/deaths", (DeathFeed feed) => List(feed));
        app.MapGet("/deaths.json", (DeathFeed feed, Town town) => feed.All.Select(e => DeathFeed.Written(e, town).ToDictionary(v => v.Key, v => v.Value)));
        app.MapPost("/deaths", (DeathOrder order, DeathFeed feed, Town town, WorldTime time) =>
        {
            if (town.Find(order.Iin) is not { } person)
                return Wrong("iin: nobody of this number.");
            if (order.DeathDate is not null && !LocalDatePattern.Iso.Parse(order.DeathDate).Success)
                return Wrong("deathDate: a date as 2026-07-10.");
            if (order.DeclarantIin is not null && town.Find(order.DeclarantIin) is null)
                return Wrong("declarantIin: nobody of this number.");
            var on = order.DeathDate is null ? time.Today : LocalDatePattern.Iso.Parse(order.DeathDate).Value;
            var fault = order.Do switch
            {
                "die" => feed.Dies(person, on, town.Find(order.DeclarantIin)),
                "correct" => feed.Corrected(person, on),
                "annul" => feed.Annulled(person),
                _ => "do: die, correct or annul.",
            };
            return fault is null ? Results.Ok(DeathFeed.Written(feed.All[^1], town).ToDictionary(v => v.Key, v => v.Value)) : Wrong(fault);
        });
    }

    private static IResult Wrong(string what) => Results.Problem(what, statusCode: 400);

    private static IResult List(DeathFeed feed)
    {
        var page = new StringBuilder("<p>Deaths as the feed tells them, newest first. <span lang=\"kk\">Тіркелген қайтыс болулар.</span> <span lang=\"ru\">Зарегистрированные смерти.</span></p><table><tr><th>sequence</th><th>version</th><th>registered</th><th>who</th><th>died</th><th>declared by</th></tr>");
        foreach (var entry in feed.All.Reverse())
            page.Append("<tr><td>").Append(entry.Sequence).Append("</td><td>").Append(entry.Version).Append(entry.Death.Annulled ? ", annulled" : "").Append("</td><td>").Append(Record.Written(entry.Death.RegisteredOn))
                .Append("</td><td><a href=\"/people/").Append(entry.Person.Iin).Append("\">").Append(Safe(entry.Person.FullName)).Append("</a><br>").Append(entry.Person.Iin)
                .Append("</td><td>").Append(Record.Written(entry.Death.On)).Append("</td><td>").Append(entry.Declarant is { } d ? $"{Safe(d.Person.FullName)}, {d.Relation}<br>{d.Person.Iin}" : "").Append("</td></tr>");
        return Of("Deaths", page.Append("</table>").ToString());
    }

    /// <param name="Do">die, correct or annul.</param>
    /// <param name="DeathDate">Today where it is not said.</param>
    private sealed record DeathOrder(string Do, string Iin, string? DeathDate, string? DeclarantIin);
}
