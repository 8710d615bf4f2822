using System.Net;
using System.Text.Json;
using Xunit;

namespace Jardem.Tests.Simulator;

/// <summary>Whom the simulator offers to demonstrations and tests, and what it says of itself.</summary>
public sealed class PeoplePageTests
{
    [Fact]
    public async Task There_is_somebody_of_every_kind()
    {
        await using var wire = await RawWire.Start();
        var front = await wire.Client.GetStringAsync(new Uri("/", UriKind.Relative));
        Assert.Contains("made up", front, StringComparison.Ordinal);
        Assert.Contains("ойдан шығарылған", front, StringComparison.Ordinal);
        Assert.Contains("вымышлены", front, StringComparison.Ordinal);
        var kinds = front.Split("/people?kind=").Skip(1).Select(k => k.Split('"')[0]).Distinct().ToList();
        Assert.True(kinds.Count > 15);
        foreach (var kind in kinds)
        {
            using var people = JsonDocument.Parse(await wire.Client.GetStringAsync(new Uri($"/people?kind={kind}&take=3", UriKind.Relative)));
            Assert.True(people.RootElement.GetArrayLength() is > 0 and <= 3, kind);
        }
        Assert.Equal(HttpStatusCode.BadRequest, (await wire.Client.GetAsync(new Uri("/people?kind=wizard", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task The_spouse_of_a_deceased_is_alive_and_names_one_who_is_not()
    {
        await using var wire = await RawWire.Start();
        using var people = JsonDocument.Parse(await wire.Client.GetStringAsync(new Uri("/people?kind=spouse-of-deceased&take=1", UriKind.Relative)));
        var one = people.RootElement[0];
        Assert.Equal(JsonValueKind.Null, one.GetProperty("deathDate").ValueKind);
        using var spouse = JsonDocument.Parse(await wire.Client.GetStringAsync(new Uri("/people/" + one.GetProperty("spouse").GetString(), UriKind.Relative)));
        Assert.Equal(JsonValueKind.String, spouse.RootElement.GetProperty("deathDate").ValueKind);
        Assert.Equal(HttpStatusCode.NotFound, (await wire.Client.GetAsync(new Uri("/people/000000000000", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("--people", "none")]
    [InlineData("--today", "soon")]
    [InlineData("--random", "-1")]
    public void An_option_that_makes_no_sense_is_named(string option, string value) =>
        Assert.Contains(option, Assert.Throws<ArgumentException>(() => Jardem.Simulator.OutsideWorld.Build([option, value])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Its_certificates_and_the_houses_key_are_written_for_the_house_to_trust()
    {
        var folder = Path.Combine(Path.GetTempPath(), "jardem-trust-" + Guid.NewGuid().ToString("N"));
        try
        {
            await using var wire = await RawWire.Start("--trust", folder);
            var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(["gateway.pem", "house.pfx", "issuing/issuing.pem", "roots/root.pem"], files.Where(f => !f.StartsWith("heads/", StringComparison.Ordinal)));
            Assert.Contains("heads/head.pfx", files);
            if (!OperatingSystem.IsWindows())
            {
                foreach (var secret in new[] { "house.pfx", "heads/head.pfx", "heads/password" })
                    Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, secret)));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
