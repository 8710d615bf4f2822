using System.Text.Json;
using Npgsql;

// What a server of this framework costs with nothing of ours in it: an empty page, an empty Razor page with a table, and, given a
// database, an endpoint that reads its body and writes rows by one statement.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
if (builder.Configuration["pages"] is not null)
    builder.Services.AddRazorPages();
var app = builder.Build();
app.MapGet("/", () => "ok");
if (builder.Configuration["pages"] is not null)
    app.MapRazorPages();
if (builder.Configuration["connection"] is { } connection)
{
    var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 8, AutoPrepareMinUsages = 2 });
    var statement = File.ReadAllText(builder.Configuration["statement"]!);
    app.MapPost("/applications", async (HttpRequest request, CancellationToken cancel) =>
    {
        using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancel);
        var id = Guid.CreateVersion7();
        await using var command = source.CreateCommand(statement);
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(id.ToString());
        await command.ExecuteNonQueryAsync(cancel);
        return Results.Created($"/applications/{id}", new { id, service = body.RootElement.GetProperty("service").GetString() });
    });
}

app.Run();
