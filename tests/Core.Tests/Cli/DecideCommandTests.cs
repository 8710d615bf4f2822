using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Jardem.Cli;
using Xunit;

namespace Jardem.Tests.Cli;

/// <summary>"jardem decide" and "jardem schema": the same bytes each time, and a clear reason for facts that cannot be.</summary>
public sealed class DecideCommandTests : IDisposable
{
    private const string Service = "rehabilitated-certificate";

    private const string Facts = """
        {
          "request": "certificate",
          "applicant": {
            "name": { "surname": "Үлгілиев", "name": "Мысал" }, "iin": "380531300014", "birthDate": "1938-05-31", "sex": "male",
            "territory": "astana", "address": "Демонстрация көшесі, 7"
          },
          "documents": [
            { "requirement": "identity", "kind": "identity-card", "number": "1", "issuedBy": "Мысал органы", "issuedOn": "2020-01-15",
              "expiresOn": "2030-01-14", "originalShown": true, "originalReturned": true },
            { "requirement": "rehabilitation", "kind": "rehabilitation-certificate", "number": "Р-1", "issuedBy": "Мысал органы", "issuedOn": "2020-01-15", "originalShown": true }
          ],
          "established": [
            { "key": "documents-true", "value": "yes", "source": "officer", "observedAt": "2026-07-13T05:00:00Z", "reason": "Салыстырылды",
              "by": { "account": "specialist", "name": { "surname": "Мысалов", "name": "Мысал" }, "position": { "kk": "Маман", "ru": "Специалист" }, "body": "astana-social" } },
            { "key": "holder-rehabilitated", "value": "yes", "source": "officer", "observedAt": "2026-07-13T05:00:00Z", "reason": "Салыстырылды",
              "by": { "account": "specialist", "name": { "surname": "Мысалов", "name": "Мысал" }, "position": { "kk": "Маман", "ru": "Специалист" }, "body": "astana-social" } }
          ]
        }
        """;

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    private async Task<(int Exit, string Output, string Error)> Decide(string facts, string more = "--json", string on = "2026-07-13")
    {
        await File.WriteAllTextAsync(_file, facts);
        return await Run($"decide {Service} --facts {_file} --on {on} {more}");
    }

    private static async Task<(int Exit, string Output, string Error)> Run(string line)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exit = await JardemCli.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, error, Repository.Root);
        return (exit, output.ToString(), error.ToString());
    }

    [Theory]
    [InlineData("2026-04-10")]
    [InlineData("2026-04-13")]
    [InlineData("2026-07-13")]
    public async Task A_full_package_of_a_rehabilitated_person_is_granted(string on)
    {
        var (exit, output, error) = await Decide(Facts, on: on);
        Assert.True(exit == 0, error);
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal("granted", json.GetProperty("outcome").GetString());
        Assert.Empty(json.GetProperty("grounds").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("amount").ValueKind);
        Assert.NotEmpty(json.GetProperty("norms").EnumerateArray());
        Assert.All(json.GetProperty("reasoning").EnumerateArray(), r => Assert.True(r.GetProperty("met").GetBoolean() && r.GetProperty("text").GetString()!.Length > 0));
    }

    [Theory]
    [Row("B-11")]
    [InlineData("documents-true", "untrue-documents", "order-78-2022/app2.r11.sub1")]
    [InlineData("holder-rehabilitated", "not-meeting-requirements", "order-78-2022/app2.r11.sub2")]
    public async Task A_ground_of_refusal_has_its_provision(string finding, string ground, string norm)
    {
        var (_, output, _) = await Decide(Facts.Replace($"\"{finding}\", \"value\": \"yes\"", $"\"{finding}\", \"value\": \"no\"", StringComparison.Ordinal));
        var only = Assert.Single(JsonDocument.Parse(output).RootElement.GetProperty("grounds").EnumerateArray());
        Assert.Equal(ground, only.GetProperty("key").GetString());
        Assert.Equal(norm, only.GetProperty("norm").GetString());
    }

    [Fact]
    public async Task Asked_again_in_another_zone_and_culture_the_bytes_are_the_same()
    {
        var (exit, here, error) = await Decide(Facts);
        Assert.True(exit == 0, error);
        Assert.StartsWith("{\"amount\":null,", here, StringComparison.Ordinal);
        Assert.Equal(here, (await Decide(Facts)).Output);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "~", NumberDecimalSeparator = "," } };
            Assert.Equal(here, (await Decide(Facts)).Output);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(here, Elsewhere("America/New_York", "tr_TR.UTF-8"));
        Assert.Equal(here, Elsewhere("Pacific/Kiritimati", "C"));
    }

    [Theory]
    [InlineData("\"number\": \"Р-1\"", "\"numer\": \"Р-1\"", "line 10", "'numer'")]
    [InlineData("\"number\": \"1\", ", "", "line 9", "number")]
    [InlineData("\"2020-01-15\",\n", "\"2020-13-15\",\n", "line 8", "issuedOn")]
    [InlineData("300014", "300015", "applicant.iin", "check digit")]
    [InlineData("\"male\"", "\"female\"", "applicant.iin", "another sex")]
    [InlineData("1938-05-31", "1938-05-30", "applicant.iin", "another date of birth")]
    [InlineData("1938-05-31", "2038-05-31", "applicant.birthDate", "after the day of filing")]
    [InlineData("\"identity-card\"", "\"library-card\"", "documents[0].kind", "library-card")]
    [InlineData("\"astana\"", "\"atlantis\"", "applicant.territory", "atlantis")]
    [InlineData("\"request\": \"certificate\"", "\"request\": \"pension\"", "request", "pension")]
    [InlineData("\"key\": \"documents-true\"", "\"key\": \"weather\"", "established[0].key", "weather")]
    [InlineData("\"documents\": [", "\"filedOn\": \"2026-07-14\", \"documents\": [", "filedOn", "differ")]
    [InlineData("\"documents\": [", "\"request\": \"duplicate\", \"documents\": [", "line", "request")]
    [InlineData("{\n  \"request\"", "[\n  \"request\"", "line", "$")]
    public async Task Facts_that_cannot_be_are_refused_with_the_place(string was, string now, string place, string reason)
    {
        Assert.Contains(was, Facts, StringComparison.Ordinal);
        var (exit, output, error) = await Decide(Facts.Replace(was, now, StringComparison.Ordinal), "--lang en");
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Contains(place, error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_names_the_values_of_the_service()
    {
        var (exit, output, _) = await Run($"schema {Service} --on 2026-07-13 --lang kk");
        Assert.Equal(0, exit);
        var properties = JsonDocument.Parse(output).RootElement.GetProperty("properties");
        Assert.Equal(["certificate", "duplicate"], Enumeration(properties.GetProperty("request")));
        Assert.Contains("court-act-copy", Enumeration(properties.GetProperty("documents").GetProperty("items").GetProperty("properties").GetProperty("kind")));
        Assert.Equal(["documents-true", "holder-rehabilitated"], Enumeration(properties.GetProperty("established").GetProperty("items").GetProperty("properties").GetProperty("key")));
        Assert.Equal(["lost", "damaged"], Enumeration(properties.GetProperty("answers").GetProperty("properties").GetProperty("certificate.duplicate-reason")));
        Assert.DoesNotContain("filedOn", JsonDocument.Parse(output).RootElement.GetProperty("required").EnumerateArray().Select(r => r.GetString()));
    }

    [Fact]
    public async Task Law_is_activated_by_two_people()
    {
        var folder = Directory.CreateTempSubdirectory("jardem-activate-").FullName;
        try
        {
            var storage = $"--storage sqlite:{Path.Combine(folder, "a.db")} --lang en";
            Assert.Equal(2, (await Run($"law activate --author Author --approver author {storage}")).Exit);
            var (exit, output, error) = await Run($"law activate --author Author --approver Approver {storage}");
            Assert.True(exit == 0, error);
            Assert.Contains("The law data are active", output, StringComparison.Ordinal);
            Assert.Contains("active already", (await Run($"law activate --author Author --approver Approver {storage}")).Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Enumeration(JsonElement member) => [.. member.GetProperty("enum").EnumerateArray().Select(v => v.GetString()!)];

    private string Elsewhere(string zone, string culture)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "jardem.dll"), "decide", Service, "--facts", _file, "--on", "2026-07-13", "--json", "--law", Repository.Law])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            Environment = { ["TZ"] = zone, ["LANG"] = culture, ["LC_ALL"] = culture },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
