using Xunit;

namespace Jardem.Tests;

/// <summary>Pages beside the walk hold to the same: they fit, speak both languages, tell where one is and can be read by anyone.</summary>
public sealed class OtherPagesTests(House house)
{
    private static readonly string[] Open =
    [
        "/", "/law", "/law/services/rehabilitated-certificate", "/law/acts/order-78-2022", "/law/compare/order-78-2022", "/law/calendar/2026", "/law/deadline", "/law/rules/H-recorded-confirmation", "/law/figures", "/law/banks", "/services", "/services/funeral-payment", "/demo/outbox",
    ];

    [Theory(Timeout = 240_000)]
    [InlineData(nameof(Screen.Phone))]
    [InlineData(nameof(Screen.Desktop))]
    public async Task Pages_open_to_everybody(string name)
    {
        await using var anyone = await house.Visitor(Screen.Named(name));
        foreach (var path in Open)
            await anyone.Open(path);
        await anyone.Open("/d/00000000000000000000000000000000", 404);
        await anyone.Open("/no-such-page", 404);
    }

    [Theory(Timeout = 240_000)]
    [InlineData(nameof(Screen.Phone))]
    [InlineData(nameof(Screen.Desktop))]
    public async Task Pages_of_officers(string name)
    {
        await using var head = await house.Visitor(Screen.Named(name));
        await head.SignIn("head");
        await head.Go("nav.journal");
        await head.Open("/account");
        await using var admin = await house.Visitor(Screen.Named(name));
        await admin.SignIn("admin");
        await admin.Open("/admin");
        await admin.Open("/admin/new");
    }
}
