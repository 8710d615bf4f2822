namespace Jardem.Simulator;

/// <summary>The systems of others on the real wire, with made-up people: what the house speaks to, and nothing that knows the house.</summary>
public static class OutsideWorld
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var app = builder.Build();
        app.MapGet("/health", () => "ok");
        return app;
    }
}
