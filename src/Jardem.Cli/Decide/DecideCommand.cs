using System.CommandLine;
using System.Text.Json.Nodes;
using Jardem.Cases.Facts;
using Jardem.Law;
using Jardem.Law.Json;
using Jardem.Law.Norms;
using Jardem.Law.Standards;
using Jardem.Law.Texts;
using Jardem.Services;

namespace Jardem.Cli.Decide;

/// <summary>
/// jardem decide SERVICE --facts FILE --on DATE: the decision that the rules make on these facts under the law of that day. Asked again,
/// the JSON is the same byte for byte, on any machine, in any zone.
/// </summary>
internal static class DecideCommand
{
    public static Command Build(string folder)
    {
        var service = new Argument<string>("SERVICE");
        var file = new Option<string>("--facts") { Required = true, Description = "FILE: jardem schema SERVICE" };
        var on = new Option<string>("--on") { Required = true, Description = "DATE" };
        var command = new Command("decide", "Decides on facts under the law of a day") { service, file, on };
        command.SetAction(parsed =>
        {
            var day = DateInput.Day(parsed.GetRequiredValue(on));
            var known = KnownRoom.Of(parsed, folder, parsed.GetRequiredValue(service), day);
            var facts = FactsFile.Read(Path.GetFullPath(parsed.GetRequiredValue(file), folder), day);
            FactsCheck.Run(facts, known);
            var decision = known.Room.Decide(facts, known.Law);
            var said = new DecisionSaid(decision, known, CommonOptions.LanguageOf(parsed));
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(CommonOptions.Json))
                output.Write(said.Json(parsed.GetRequiredValue(on)).ToJsonString(CanonicalJson.Options) + "\n");
            else
                output.Write(string.Join('\n', said.Lines()) + "\n");
            return JardemCli.Done;
        });
        return command;
    }
}

/// <summary>A decision in words and as JSON, its members in ordinal order.</summary>
internal sealed class DecisionSaid(Decision decision, KnownRoom known, Language language)
{
    private static readonly TextCatalog Texts = TextCatalog.Of(typeof(IServiceRoom).Assembly);

    public JsonObject Json(string on) => new()
    {
        ["amount"] = decision.Amount,
        ["engine"] = known.Room.Engine,
        ["grounds"] = new JsonArray([.. Grounds().Select(g => new JsonObject { ["key"] = g.Key, ["norm"] = g.Norm.ToString(), ["text"] = g.Text.In(language) })]),
        ["norms"] = new JsonArray([.. Norms().Select(b => new JsonObject { ["basis"] = Basis(b), ["citation"] = BasisText.Citation(b, known.Law).In(language) })]),
        ["on"] = on,
        ["outcome"] = Word(decision.Outcome),
        ["reasoning"] = new JsonArray([.. decision.Reasoning.Select(Reason)]),
        ["service"] = known.Room.Id,
        ["snapshot"] = known.Law.Snapshot.Id,
    };

    public IEnumerable<string> Lines()
    {
        yield return Outcome().In(language);
        foreach (var ground in Grounds())
            yield return $"- {ground.Text.In(language)} ({known.Law.Print(ground.Norm, language)})";
        foreach (var reason in decision.Reasoning)
            yield return $"{Mark(reason.Met)} {Sentence(reason)} {BasisText.Line(reason.Basis, reason.Readings, known.Law).In(language)}";
    }

    private IEnumerable<RefusalGround> Grounds() => decision.Grounds.Select(g => known.Standard.Grounds.Single(k => k.Key == g));

    /// <summary>What the decision stands on, each once, in the order of the reasons.</summary>
    private IEnumerable<Basis> Norms() => decision.Reasoning.SelectMany(r => (IEnumerable<Basis>)[r.Basis, .. (r.Readings ?? []).Select(id => new Basis.HouseRule(id))]).Distinct();

    private JsonObject Reason(Reason reason) => new()
    {
        ["basis"] = Basis(reason.Basis),
        ["citation"] = BasisText.Citation(reason.Basis, reason.Readings, known.Law).In(language),
        ["facts"] = new JsonArray([.. reason.Facts.Select(f => JsonValue.Create(f))]),
        ["key"] = reason.Key,
        ["met"] = reason.Met,
        ["text"] = Sentence(reason),
    };

    private string Sentence(Reason reason) => Texts.Get(reason.Key + reason.Met switch { true => ".met", false => ".not-met", null => ".unknown" }, language);

    private static JsonNode? Basis(Basis basis) => JsonNode.Parse(CanonicalJson.Write(basis));

    private static string Word(DecisionOutcome outcome) => JsonNode.Parse(CanonicalJson.Write(outcome))!.GetValue<string>();

    private static string Mark(bool? met) => met switch { true => "+", false => "-", null => "?" };

    private Text Outcome() => decision.Outcome switch
    {
        DecisionOutcome.Granted => new Text("Қызмет көрсетіледі.", "Услуга оказывается.", "Granted."),
        DecisionOutcome.Refused => new Text("Бас тартуға негіз бар. Шешім қабылдау үшін тыңдау қажет.", "Есть основание для отказа. Для решения нужно заслушивание.", "There is a ground of refusal. A hearing is needed before the decision."),
        _ => new Text("Барлық мән-жай анықталмаған.", "Установлены не все обстоятельства.", "Not all facts are established."),
    };
}
