namespace Jardem.Simulator.Authority;

/// <summary>The centre over HTTP, at the addresses its certificates name.</summary>
public static class AuthorityEndpoints
{
    private const int RequestLimit = 64 * 1024;

    public static void MapAuthority(this IEndpointRouteBuilder app, CertificationCentre centre) => app.MapAuthority(() => centre);

    /// <summary>For a centre that is made when its own address is known.</summary>
    public static void MapAuthority(this IEndpointRouteBuilder app, Func<CertificationCentre> centre)
    {
        app.MapGet("/ca/root.cer", () => Results.Bytes(centre().Root.RawData, "application/pkix-cert"));
        app.MapGet("/ca/issuing.cer", () => Results.Bytes(centre().Issuing.RawData, "application/pkix-cert"));
        app.MapGet("/crl/issuing.crl", () => centre().Faults.ListSilent ? Silent : Results.Bytes(centre().RevocationList(), "application/pkix-crl"));
        app.MapGet("/crl/root.crl", () => Results.Bytes(centre().RootRevocationList(), "application/pkix-crl"));
        app.MapPost("/ocsp", async (HttpRequest request) =>
            centre().Faults.OcspSilent ? Silent
            : await Body(request) is { } body ? Results.Bytes(centre().Ocsp.Answer(body), "application/ocsp-response")
            : Results.StatusCode(StatusCodes.Status413PayloadTooLarge));
        app.MapPost("/tsa", async (HttpRequest request) =>
            centre().Faults.TimeStampsSilent ? Silent
            : await Body(request) is { } body ? Results.Bytes(centre().TimeStamps.Answer(body), "application/timestamp-reply")
            : Results.StatusCode(StatusCodes.Status413PayloadTooLarge));
    }

    private static IResult Silent => Results.StatusCode(StatusCodes.Status503ServiceUnavailable);

    private static async Task<byte[]?> Body(HttpRequest request)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        for (int read; (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0;)
        {
            if (body.Length + read > RequestLimit)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
