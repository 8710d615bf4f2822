using Jardem.Simulator.Registers;

namespace Jardem.Simulator.Faults;

/// <summary>Orders and the journal over HTTP.</summary>
public static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        app.MapGet("/orders", (Orders orders) => orders.Standing);
        app.MapPost("/orders", (Order order, Orders orders) =>
        {
            if (order.Register is not ("*" or "sms" or "ncalayer") && !RegisterBook.Registers.Contains(order.Register))
                return Results.Problem($"register: one of {string.Join(", ", RegisterBook.Registers)}, sms, ncalayer or *.", statusCode: 400);
            if (!FaultNames.Of(order.Register).Contains(order.Fault))
                return Results.Problem($"fault: one of {string.Join(", ", FaultNames.Of(order.Register))}.", statusCode: 400);
            if (order.Share is not (>= 0 and <= 1) || order.Count < 0 || order.Ms is < 0 or > 600_000)
                return Results.Problem("share: from 0 to 1; count: 0 or more; ms: up to 600000.", statusCode: 400);
            orders.Give(order);
            return Results.Ok(orders.Standing);
        });
        app.MapDelete("/orders", (Orders orders) => orders.Clear());
        app.MapGet("/log", (Journal journal) =>
        {
            var (asked, entries) = journal.Read();
            return new { asked, entries };
        });
        app.MapDelete("/log", (Journal journal) => journal.Clear());
    }
}
