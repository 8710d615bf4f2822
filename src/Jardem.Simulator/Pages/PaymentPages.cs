using System.Globalization;
using System.Text;
using Jardem.Simulator.Registers;
using static Jardem.Simulator.Pages.Page;

namespace Jardem.Simulator.Pages;

/// <summary>The payment database's book, and buttons to pay, to return and to close an account.</summary>
internal static class PaymentPages
{
    public static void MapPayments(this IEndpointRouteBuilder app)
    {
        app.MapGet("/payments", (PaymentBook book) => List(book));
        app.MapGet("/payments.json", (PaymentBook book) => book.All.Select(Told));
        app.MapPost("/payments/{id}/pay", (string id, PaymentBook book, HttpRequest request) => Done(request, book.Pay(id)));
        app.MapPost("/payments/{id}/return", (string id, string? reason, PaymentBook book, HttpRequest request) => Done(request, book.Return(id, reason ?? "account-closed")));
        app.MapPost("/payments/closed/{iban}", (string iban, PaymentBook book, HttpRequest request) =>
        {
            if (!People.MadeNumbers.IsIban(iban))
                return Results.Problem("iban: no account number.", statusCode: 400);
            book.Close(iban);
            return Done(request, true);
        });
    }

    private static IResult Done(HttpRequest request, bool done) =>
        !done ? Results.Problem("There is no such order in a state for this.", statusCode: 409) : request.HasFormContentType ? Results.Redirect("/payments") : Results.Ok();

    private static object Told(PaymentBook.Order order) => new
    {
        orderId = order.OrderId,
        content = order.Content,
        reference = order.Reference,
        state = order.State,
        reason = order.Reason,
        putAt = WorldTime.Written(order.PutAt),
        paidOn = order.PaidOn is { } paid ? Record.Written(paid) : null,
        returnedOn = order.ReturnedOn is { } returned ? Record.Written(returned) : null,
        times = order.Times,
        refused = order.Refused,
        effects = order.Effects,
    };

    private static IResult List(PaymentBook book)
    {
        var all = book.All;
        var page = new StringBuilder("<p>Orders to pay that were put. <span lang=\"kk\">Қабылданған төлем тапсырмалары.</span> <span lang=\"ru\">Принятые распоряжения о выплате.</span></p><table><tr><th>order</th><th>payee</th><th>account</th><th>tenge</th><th>state</th><th></th></tr>");
        foreach (var order in all)
        {
            string Value(string name) => Safe(order.Content.GetValueOrDefault(name));
            var tenge = long.TryParse(order.Content.GetValueOrDefault("amount"), NumberStyles.None, CultureInfo.InvariantCulture, out var tiyn) ? (tiyn / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "";
            page.Append("<tr><td>").Append(Safe(order.OrderId)).Append("<br>").Append(Value("caseNumber")).Append("</td><td>").Append(Value("payeeName")).Append("<br>").Append(Value("payee"))
                .Append("</td><td>").Append(Value("iban")).Append("</td><td>").Append(tenge).Append("</td><td>").Append(order.State).Append(' ').Append(Safe(order.Reason)).Append("<br>").Append(Safe(order.Reference))
                .Append("</td><td>");
            if (order.State == "accepted")
                Button(page, order.OrderId, "pay");
            if (order.State is "accepted" or "paid")
                Button(page, order.OrderId, "return");
            page.Append("</td></tr>");
        }
        return Of("Payments", page.Append("</table>").ToString());
    }

    private static void Button(StringBuilder page, string id, string what) =>
        page.Append("<form method=\"post\" action=\"/payments/").Append(Uri.EscapeDataString(id)).Append('/').Append(what).Append("\"><input type=\"hidden\" name=\"ok\" value=\"1\"><button>").Append(what).Append("</button></form>");
}
