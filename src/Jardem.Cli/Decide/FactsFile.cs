using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jardem.Cases.Facts;
using Jardem.Law;
using Jardem.Law.Json;
using NodaTime;

namespace Jardem.Cli.Decide;

/// <summary>Reads facts strictly: an unknown member, a member twice, a missing or wrong one is named with its line.</summary>
internal static partial class FactsFile
{
    private const int Largest = 1024 * 1024;

    public static JsonSerializerOptions Strict { get; } = MakeStrict();

    /// <exception cref="RefusedException">The file is not there, or not facts; the reason names the member and the line.</exception>
    public static ApplicationFacts Read(string path, LocalDate on)
    {
        if (!File.Exists(path))
            throw new RefusedException(new Text($"Файл табылмады: {path}.", $"Файл не найден: {path}.", $"There is no file {path}."));
        if (new FileInfo(path).Length > Largest)
            throw new RefusedException(new Text($"Файл тым үлкен: {path}. Шегі 1 мегабайт.", $"Файл слишком большой: {path}. Предел – 1 мегабайт.", $"The file {path} is too large. The limit is 1 megabyte."));
        var bytes = File.ReadAllBytes(path);
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            var facts = ReadStrictly(WithDay(bytes, on));
            return facts.FiledOn == on
                ? facts
                : throw new RefusedException(new Text(
                    $"filedOn ({Iso(facts.FiledOn)}) пен --on ({Iso(on)}) әртүрлі. Біреуін түзетіңіз немесе filedOn өрісін алып тастаңыз.",
                    $"filedOn ({Iso(facts.FiledOn)}) и --on ({Iso(on)}) расходятся. Исправьте одно из них или уберите filedOn.",
                    $"filedOn ({Iso(facts.FiledOn)}) and --on ({Iso(on)}) differ. Correct one of them, or leave filedOn out."));
        }
        catch (JsonException fault)
        {
            throw new RefusedException(Reason(path, fault));
        }
    }

    private static JsonSerializerOptions MakeStrict()
    {
        var options = new JsonSerializerOptions(CanonicalJson.Options) { AllowDuplicateProperties = false, RespectRequiredConstructorParameters = true };

        // That converter reads each list by itself and would count lines from the beginning of the list.
        options.Converters.Remove(options.Converters.OfType<ReadOnlyListConverter>().Single());
        return options;
    }

    private static ApplicationFacts ReadStrictly(byte[] bytes) =>
        JsonSerializer.Deserialize<ApplicationFacts>(bytes, Strict) ?? throw new JsonException("null", "$", 0, 0);

    /// <summary>Where the facts name no day of filing, the day asked for stands in; it is put on the first line, so that lines keep their numbers.</summary>
    private static byte[] WithDay(byte[] bytes, LocalDate on)
    {
        using var json = JsonDocument.Parse(bytes);
        if (json.RootElement.ValueKind != JsonValueKind.Object || json.RootElement.TryGetProperty("filedOn", out _))
            return bytes;
        var open = Array.IndexOf(bytes, (byte)'{') + 1;
        var comma = json.RootElement.EnumerateObject().Any() ? "," : "";
        return [.. bytes[..open], .. Encoding.UTF8.GetBytes($"\"filedOn\":\"{Iso(on)}\"{comma}"), .. bytes[open..]];
    }

    private static Text Reason(string path, JsonException fault)
    {
        var file = Path.GetFileName(path);
        var line = ((fault.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        if (Unmapped().Match(fault.Message) is { Success: true } unknown)
        {
            var member = unknown.Groups[1].Value;
            return new Text($"{file}, {line}-жол: «{member}» өрісі белгісіз.", $"{file}, строка {line}: поле «{member}» неизвестно.", $"{file}, line {line}: the member '{member}' is unknown.");
        }

        if (Missing().Match(fault.Message) is { Success: true } missing)
        {
            var members = string.Join(", ", Quoted().Matches(missing.Groups[1].Value).Select(m => m.Groups[1].Value));
            return new Text($"{file}, {line}-жол: мына өріс жоқ: {members}.", $"{file}, строка {line}: не хватает поля: {members}.", $"{file}, line {line}: missing: {members}.");
        }

        var at = fault.Path ?? "$";
        return new Text($"{file}, {line}-жол, {at}: JSON немесе мән қате.", $"{file}, строка {line}, {at}: ошибка в JSON или в значении.", $"{file}, line {line}, {at}: the JSON or the value is wrong.");
    }

    private static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("JSON property '([^']*)' could not be mapped")]
    private static partial Regex Unmapped();

    [GeneratedRegex("missing required properties[^:]*: (.*)$")]
    private static partial Regex Missing();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
