using System.Text;
using Jardem.Simulator.Phones;
using static Jardem.Simulator.Pages.Page;

namespace Jardem.Simulator.Pages;

/// <summary>The made-up phones: what they got, and a form to reply.</summary>
internal static class PhonePages
{
    private const int LongestReply = 500;

    public static void MapPhones(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/cgi-bin/sendsms", ["GET", "POST"], (HttpContext http, MessageCentre centre) => centre.Take(http));
        app.MapGet("/phones", (Airwaves airwaves) =>
        {
            var page = new StringBuilder("<p>Phones that got or sent a message. <span lang=\"kk\">Хабар алған телефондар.</span> <span lang=\"ru\">Телефоны, на которые пришли сообщения.</span></p><ul>");
            foreach (var number in airwaves.Numbers())
                page.Append("<li><a href=\"/phones/").Append(Safe(number)).Append("\">").Append(Safe(number)).Append("</a></li>");
            return Of("Phones", page.Append("</ul>").ToString());
        });
        app.MapGet("/phones/{number}/messages", (string number, Airwaves airwaves) => airwaves.Of(Airwaves.Number(number)));
        app.MapGet("/phones/{number}", (string number, string? said, Airwaves airwaves) => Inbox(Airwaves.Number(number), said, airwaves));
        app.MapPost("/phones/{number}/reply", async (string number, HttpRequest request, MessageCentre centre, Airwaves airwaves) =>
        {
            var form = request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;
            var text = form["text"].ToString();
            if (text.Length is 0 or > LongestReply)
                return Results.Problem($"text: 1 to {LongestReply} characters.", statusCode: 400);
            var phone = Airwaves.Number(number);
            var to = form["to"] is [{ Length: > 0 } named] ? named : airwaves.Of(phone).FirstOrDefault(m => !m.Sent)?.From ?? "1414";
            var taken = await centre.Reply(phone, to, text);
            return Results.Redirect($"/phones/{Uri.EscapeDataString(phone)}?said={(taken ? "sent" : "lost")}");
        });
    }

    private static IResult Inbox(string number, string? said, Airwaves airwaves)
    {
        var page = new StringBuilder();
        if (said is "sent" or "lost")
            page.Append("<p><strong>").Append(said == "sent" ? "The reply was taken." : "The reply was not taken by anybody.").Append("</strong></p>");
        page.Append("<form method=\"post\" action=\"/phones/").Append(Safe(number)).Append("/reply\"><label>Reply <span lang=\"kk\">(жауап)</span> <span lang=\"ru\">(ответ)</span><br><textarea name=\"text\" rows=\"2\" cols=\"50\" maxlength=\"500\"></textarea></label><br><button>Send</button></form><table>");
        foreach (var message in airwaves.Of(number))
            page.Append("<tr><td>").Append(message.At).Append("</td><td>").Append(message.Sent ? "to " + Safe(message.To) : "from " + Safe(message.From)).Append("</td><td>").Append(Safe(message.Text)).Append("</td></tr>");
        return Of("Phone " + number, page.Append("</table>").ToString());
    }
}
