using System.Security.Cryptography.X509Certificates;
using Jardem.Simulator.Authority;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Jardem.Tests.Signatures;

/// <summary>A certification centre of ours behind a real socket, with a clock that a test moves.</summary>
internal sealed class CentreOnTheWire : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 7, 20, 6, 0, 0, TimeSpan.Zero);

    private WebApplication? app;
    private CertificationCentre? centre;

    public DateTimeOffset Now { get; set; } = Start;

    public CertificationCentre Centre => centre ?? throw new InvalidOperationException();

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public static KeyHolder Head { get; } = new("700102300013", "Басшыев", "Мысал", "Сынақұлы", "990140000012", "Мысал органы", KeyRoles.LegalEntity, KeyRoles.FirstHead);

    public static async Task<CentreOnTheWire> Open(KeyAlgorithm algorithm = KeyAlgorithm.Rsa2048)
    {
        var wire = new CentreOnTheWire();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        wire.app = builder.Build();
        wire.app.MapAuthority(() => wire.Centre);
        await wire.app.StartAsync();
        wire.Address = new Uri(wire.app.Urls.Single());
        wire.centre = CertificationCentre.Create(wire.Address, () => wire.Now, algorithm);
        return wire;
    }

    public X509Certificate2 Issue(KeyHolder who, KeyUse use = KeyUse.Sign) => Centre.Issue(who, use, Now.AddDays(-30), Now.AddYears(1));

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
    }
}
