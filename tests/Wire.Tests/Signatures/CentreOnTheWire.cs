using System.Security.Cryptography.X509Certificates;
using Jardem.Integrations.Signatures;
using Jardem.Simulator.Authority;
using Jardem.UseCases.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;
using KeyUse = Jardem.Simulator.Authority.KeyUse;

namespace Jardem.Tests.Signatures;

/// <summary>A certification centre of ours behind a real socket, with a clock that a test moves, and a verifier that trusts its root.</summary>
internal sealed class CentreOnTheWire : IAsyncDisposable, IClock
{
    public static readonly DateTimeOffset Start = new(2026, 7, 20, 6, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("jardem-roots-").FullName;
    private WebApplication? app;
    private CertificationCentre? centre;

    public DateTimeOffset Now { get; set; } = Start;

    public CertificationCentre Centre => centre ?? throw new InvalidOperationException();

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public string Roots => folder;

    /// <summary>Stands before the centre's own answer to POST /ocsp; null lets it through.</summary>
    public Func<byte[], byte[]?>? ForgedOcsp { get; set; }

    /// <summary>Stands before the centre's own revocation list.</summary>
    public Func<byte[]>? ForgedList { get; set; }

    /// <summary>Every path that anybody asked for.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Asked { get; } = [];

    public static KeyHolder Head { get; } = new("700102300010", "Басшыев", "Мысал", "Сынақұлы", "200140980003", "Мысал органы", KeyRoles.LegalEntity, KeyRoles.FirstHead);

    public SignatureSettings Settings => new()
    {
        Roots = folder,
        AllowedHosts = [Address.Authority],
        OcspReuse = Duration.Zero,
        ListRefresh = Duration.Zero,
        Pause = Duration.Zero,
        Timeout = TimeSpan.FromSeconds(10),
    };

    public static async Task<CentreOnTheWire> Open(KeyAlgorithm algorithm = KeyAlgorithm.Rsa2048)
    {
        var wire = new CentreOnTheWire();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        wire.app = builder.Build();
        wire.app.Use(wire.Forge);
        wire.app.MapAuthority(() => wire.Centre);
        await wire.app.StartAsync();
        wire.Address = new Uri(wire.app.Urls.Single());
        wire.centre = CertificationCentre.Create(wire.Address, () => wire.Now, algorithm);
        File.WriteAllBytes(Path.Combine(wire.folder, "root.cer"), wire.Centre.Root.RawData);
        return wire;
    }

    public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(Now);

    public X509Certificate2 Issue(KeyHolder who, KeyUse use = KeyUse.Sign) => Centre.Issue(who, use, Now.AddDays(-30), Now.AddYears(1));

    /// <summary>Signs as NCALayer does, with the issuing authority enclosed.</summary>
    public byte[] Sign(X509Certificate2 key, byte[] content, bool timeStamped = false) =>
        DetachedSignature.Sign(key, content, Now, timeStamped ? Centre.TimeStamps : null, null, Centre.Issuing);

    public Task<SignatureVerdict> Verify(byte[] cms, byte[] content, SignatureUse use = SignatureUse.Sign, SignatureSettings? settings = null, DateTimeOffset? at = null) =>
        SignatureRegistration.Verifier(settings ?? Settings, this).Verify(new SignatureToVerify(cms, content, Instant.FromDateTimeOffset(at ?? Now), use), TestTime.Bound);

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Forge(HttpContext context, RequestDelegate next)
    {
        Asked.Enqueue(context.Request.Path);
        byte[]? forged = null;
        if (context.Request.Path == "/crl/issuing.crl" && ForgedList is { } list)
        {
            forged = list();
        }
        else if (context.Request.Path == "/ocsp" && ForgedOcsp is { } ocsp)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            forged = ocsp(body.ToArray());
            context.Request.Body = new MemoryStream(body.ToArray());
        }

        if (forged is null)
            await next(context);
        else
            await context.Response.Body.WriteAsync(forged);
    }
}

/// <summary>No test of the wire waits longer.</summary>
internal static class TestTime
{
    public static CancellationToken Bound => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;
}
