using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jardem.Law;

namespace Jardem.Cli;

/// <summary>Where a command's answer goes: JSON or lines, in the reader's language.</summary>
internal sealed class Answer(ParseResult parsed)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Language Language { get; } = CommonOptions.LanguageOf(parsed);

    public string In(Text text) => text.In(Language);

    /// <summary>Writes the JSON or, for people, the lines.</summary>
    public void Write(JsonNode json, IEnumerable<string> lines)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(CommonOptions.Json))
        {
            output.WriteLine(json.ToJsonString(Readable));
            return;
        }

        foreach (var line in lines)
            output.WriteLine(line);
    }
}
