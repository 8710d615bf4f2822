using System.Text;
using Jardem.Simulator.Keys;
using Jardem.Simulator.People;
using static Jardem.Simulator.Pages.Page;

namespace Jardem.Simulator.Pages;

/// <summary>The page on which a key is chosen; it stands for NCALayer's own dialog.</summary>
internal static class KeyPages
{
    public static void MapKeys(this IEndpointRouteBuilder app)
    {
        app.MapGet("/keys", (KeyStore keys, Town town, WorldTime time) => List(keys, town, time));
        app.MapPost("/keys/choose", async (HttpRequest request, KeyStore keys) =>
        {
            var iin = request.HasFormContentType ? (await request.ReadFormAsync())["iin"].ToString() : "";
            if (iin.Length > 0 && keys.Find(iin) is null)
                return Results.Problem("iin: nobody of this number.", statusCode: 400);
            keys.Chosen = iin.Length == 0 ? null : keys.Find(iin);
            return Results.Redirect("/keys");
        });
    }

    private static IResult List(KeyStore keys, Town town, WorldTime time)
    {
        var page = new StringBuilder("<p>Whose key signs when a page names nobody. This stands for the dialog of NCALayer. <span lang=\"kk\">Қол қоятын кілтті таңдау.</span> <span lang=\"ru\">Выбор ключа подписи.</span></p>");
        page.Append("<p><strong>").Append(keys.Chosen is { } chosen ? "Chosen: " + Safe(chosen.FullName) : "Nobody is chosen: every signing is answered as cancelled.").Append("</strong></p>");
        page.Append("<form method=\"post\" action=\"/keys/choose\"><button>Choose nobody</button></form><h2>Officers</h2><table>");
        foreach (var officer in keys.Officers)
            Row(page, officer, $"{officer.Login}, {string.Join(", ", officer.Roles)}, BIN {officer.Bin}");
        page.Append("</table><h2>Townspeople</h2><table>");
        foreach (var person in town.People.Where(p => p.AliveOn(time.Today) && p.AgeOn(time.Today) >= 18).Take(20))
            Row(page, KeyOwner.Of(person), town.PhoneOf(person) ?? "");
        page.Append("</table><form method=\"post\" action=\"/keys/choose\"><label>Anybody else, by IIN <input name=\"iin\" inputmode=\"numeric\" maxlength=\"12\"></label> <button>Choose</button></form>");
        return Of("Keys", page.ToString());
    }

    private static void Row(StringBuilder page, KeyOwner owner, string about) =>
        page.Append("<tr><td>").Append(Safe(owner.FullName)).Append("</td><td>").Append(owner.Iin).Append("</td><td>").Append(Safe(about))
            .Append("</td><td><form method=\"post\" action=\"/keys/choose\"><input type=\"hidden\" name=\"iin\" value=\"").Append(owner.Iin).Append("\"><button>Choose</button></form></td></tr>");
}
