using System.CommandLine;
using System.Text.Json.Nodes;
using Jardem.Law.Json;
using NodaTime;

namespace Jardem.Cli.Decide;

/// <summary>jardem schema SERVICE [--on DATE]: the JSON schema of the facts that "decide" reads, with the service's own values.</summary>
internal static class SchemaCommand
{
    public static Command Build(string folder)
    {
        var service = new Argument<string>("SERVICE");
        var on = new Option<string?>("--on") { Description = "DATE" };
        var command = new Command("schema", "The JSON schema of a service's facts") { service, on };
        command.SetAction(parsed =>
        {
            var day = parsed.GetValue(on) is { } text ? DateInput.Day(text) : SystemClock.Instance.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).Date;
            var known = KnownRoom.Of(parsed, folder, parsed.GetRequiredValue(service), day);
            JsonNode schema = new FactsSchema(known, CommonOptions.LanguageOf(parsed)).Make();
            parsed.InvocationConfiguration.Output.Write(schema.ToJsonString(CanonicalJson.Readable) + "\n");
            return JardemCli.Done;
        });
        return command;
    }
}
