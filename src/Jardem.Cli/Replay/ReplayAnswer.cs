using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jardem.Cases.Cases;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Replay;

namespace Jardem.Cli.Replay;

/// <summary>What a replay found, as a table for people and as JSON.</summary>
internal sealed class ReplayAnswer(Answer answer, ReplayReport report, IReadOnlyList<(IssuedDocument Document, SignatureVerdict? Verdict)> signatures)
{
    private static readonly TextCatalog Texts = TextCatalog.Of(typeof(IServiceRoom).Assembly);

    public int Write(int differs)
    {
        var results = report.Findings.Select(f => f.Result).Concat(signatures.Select(s => ResultOf(s.Verdict)).OfType<ReplayResult>()).ToList();
        var whole = results.Contains(ReplayResult.Different) ? ReplayResult.Different : results.Contains(ReplayResult.Cannot) ? ReplayResult.Cannot : ReplayResult.Same;
        var json = new JsonObject
        {
            ["case"] = report.Case.ToString(),
            ["service"] = report.Service,
            ["result"] = Word(whole),
            ["findings"] = new JsonArray([.. report.Findings.Select(Json)]),
            ["signatures"] = new JsonArray([.. signatures.Select(s => (JsonNode)new JsonObject
            {
                ["token"] = s.Document.Token, ["kind"] = s.Document.Kind, ["key"] = s.Document.Signature!.Key, ["result"] = ResultOf(s.Verdict) is { } result ? Word(result) : null, ["detail"] = Detail(s.Verdict),
            })]),
        };
        answer.Write(json, [.. report.Findings.Select(Line), .. signatures.Select(Line), Sum(whole)]);
        return whole switch
        {
            ReplayResult.Same => JardemCli.Done,
            ReplayResult.Different => differs,
            _ => JardemCli.Refused,
        };
    }

    private static JsonNode Json(ReplayFinding f) => new JsonObject
    {
        ["version"] = f.Version,
        ["what"] = f.What,
        ["token"] = f.Token,
        ["result"] = Word(f.Result),
        ["detail"] = f.Detail,
        ["stored"] = f.Stored,
        ["again"] = f.Again,
    };

    private string Line(ReplayFinding f)
    {
        var what = f.Token is null ? In(new Text("шешім жазбасы", "запись решения", "decision record")) : Kind(f.What);
        var line = string.Create(CultureInfo.InvariantCulture, $"{Mark(f.Result)} № {f.Version,-3} {what}");
        return f.Result switch
        {
            ReplayResult.Same => $"{line}: {f.Again}",
            ReplayResult.Different => $"{line}: {In(new Text("бірінші айырмашылық", "первое отличие", "first difference"))} – {f.Detail}: {f.Stored ?? "–"} → {f.Again ?? "–"}",
            _ => $"{line}: {In(new Text("мұнда жоқ", "здесь нет", "not here"))} – {f.Detail} {f.Stored}",
        };
    }

    private string Line((IssuedDocument Document, SignatureVerdict? Verdict) signed)
    {
        var name = $"{In(new Text("қолтаңба", "подпись", "signature"))}: {Kind(signed.Document.Kind)}";
        return signed.Verdict is null
            ? $"  {name}: {In(new Text("тексерілген жоқ, --roots беріңіз", "не проверена, укажите --roots", "not checked, give --roots"))}"
            : $"{Mark(ResultOf(signed.Verdict)!.Value)} {name}{(Detail(signed.Verdict) is { } detail ? $": {detail}" : "")}";
    }

    private string Sum(ReplayResult whole) => In(whole switch
    {
        _ when report.Findings.Count == 0 => new Text("Іс бойынша шешім әлі қабылданған жоқ.", "По делу решений еще нет.", "Nothing is decided in this case yet."),
        ReplayResult.Same => new Text("Қайта жасалғаны бірдей: байттар сәйкес келеді.", "Сделанное заново совпадает байт в байт.", "Made again, all of it is the same to the byte."),
        ReplayResult.Different => new Text("Қайта жасалғаны сақталғаннан өзгеше.", "Сделанное заново отличается от сохраненного.", "What was made again differs from what is kept."),
        _ => new Text("Қайта жасау мүмкін емес: керегінің бәрі мұнда жоқ.", "Сделать заново нельзя: здесь есть не все, что нужно.", "It cannot be made again: not all that it needs is here."),
    });

    private string In(Text text) => answer.In(text);

    private string Kind(string kind) => Texts.Get($"document-kind.{kind}", answer.Language);

    private static string Mark(ReplayResult result) => result switch { ReplayResult.Same => "=", ReplayResult.Different => "!", _ => "?" };

    private static string Word(ReplayResult result) => JsonNamingPolicy.KebabCaseLower.ConvertName(result.ToString());

    /// <summary>A GOST signature is verified by NCANode only: this program cannot check it again.</summary>
    private static ReplayResult? ResultOf(SignatureVerdict? verdict) => verdict switch
    {
        null => null,
        SignatureVerdict.Valid => ReplayResult.Same,
        SignatureVerdict.Refused { Fault: not SignatureFault.UnknownAlgorithm } => ReplayResult.Different,
        _ => ReplayResult.Cannot,
    };

    private static string? Detail(SignatureVerdict? verdict) => verdict switch
    {
        SignatureVerdict.Refused refused => refused.Detail,
        SignatureVerdict.Unavailable silent => silent.Detail,
        _ => null,
    };
}
