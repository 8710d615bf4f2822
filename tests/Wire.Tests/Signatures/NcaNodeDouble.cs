using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Jardem.Tests.Signatures;

/// <summary>
/// A double of the published interface of NCANode 3. The real one needs the national centre's provider, which cannot be had here, so what
/// is tested is our side of the wire alone.
/// </summary>
internal sealed class NcaNodeDouble : IAsyncDisposable
{
    private readonly WebApplication app;

    private NcaNodeDouble(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public JsonObject? Asked { get; private set; }

    /// <summary>What it answers: status and body. Null drips without end.</summary>
    public Func<(int Status, string Body)?> Answer { get; set; } = () => (200, Good().ToJsonString());

    public static async Task<NcaNodeDouble> Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var node = new NcaNodeDouble(app);
        app.MapPost("/cms/verify", node.Verify);
        await app.StartAsync();
        node.Address = new Uri(app.Urls.Single());
        return node;
    }

    public static JsonObject Good() => JsonNode.Parse("""
        {
          "status": 200, "message": "OK", "valid": true,
          "signers": [{
            "certificates": [
              {
                "valid": true, "revocations": [{ "revoked": false, "by": "OCSP", "revocationTime": null, "reason": null }, { "revoked": false, "by": "CRL" }],
                "notBefore": "2026-01-01T00:00:00.000+00:00", "notAfter": "2027-01-01T00:00:00.000+00:00", "keyUsage": "SIGN", "serialNumber": "4b1f",
                "signAlg": "1.2.398.3.10.1.1.2.3.2", "keyUser": ["ORGANIZATION", "CEO"], "publicKey": "AA==", "signature": "AA==",
                "subject": { "commonName": "БАСШЫЕВ МЫСАЛ", "surName": "БАСШЫЕВ", "lastName": "СЫНАҚҰЛЫ", "iin": "700102300010", "bin": "200140980003", "country": "KZ" },
                "issuer": { "commonName": "ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST) 2022" }
              },
              { "valid": true, "notBefore": "2022-01-01T00:00:00.000+00:00", "notAfter": "2030-01-01T00:00:00.000+00:00" }
            ],
            "tsp": { "serialNumber": "01", "genTime": "2026-07-20T05:00:00.000+00:00", "policy": "1.2.398.3.3.2.6.4", "tspHashAlgorithm": "GOST34311" }
          }]
        }
        """)!.AsObject();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Verify(HttpContext context)
    {
        Asked = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        if (Answer() is var (status, body))
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body);
            return;
        }

        await context.Response.WriteAsync("{");
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
