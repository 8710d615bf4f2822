using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Law.Norms;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Services.Journeys;
using NodaTime;

namespace Jardem.Cli.Decide;

/// <summary>Makes the schema of the facts by the very types and settings that read them, then adds what the service and its standard of the day know.</summary>
internal sealed class FactsSchema(KnownRoom known, Language language)
{
    private static readonly TextCatalog Texts = TextCatalog.Of(typeof(IServiceRoom).Assembly);
    private static readonly JsonSchemaExporterOptions Exporting = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    public JsonObject Make()
    {
        var schema = JsonSchemaExporter.GetJsonSchemaAsNode(FactsFile.Strict, typeof(ApplicationFacts), Exporting).AsObject();
        var questions = known.Room.Journey(known.Law).Steps.SelectMany(s => s.Questions).ToList();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", known.Standard.Name.In(language));
        schema["description"] = known.Law.Print(new NormRef(known.Standard.Act, known.Standard.Rows[0].Norm.Path.Split('.')[0]), language);
        var required = schema["required"]!.AsArray();
        required.Remove(required.Single(r => r!.GetValue<string>() == "filedOn"));
        Values(Member(schema, "request"), known.Room.Requests, r => Texts[$"request.{r}"]);
        Person(Member(schema, "applicant"));
        Values(Member(schema, "applicant", "territory"), known.Law.Snapshot.Data.Territories.Select(t => t.Id), id => known.Law.Snapshot.Data.Territories.Single(t => t.Id == id).Name);
        Person(Member(schema, "representative"));
        var document = Items(schema, "documents");
        Values(Member(document, "requirement"), known.Standard.Documents.Select(d => d.Key), k => known.Standard.Documents.Single(d => d.Key == k).Name);
        Values(Member(document, "kind"), known.Standard.DocumentKinds.Keys.Order(StringComparer.Ordinal), k => known.Standard.DocumentKinds[k].Name);
        var finding = Items(schema, "established");
        var asked = known.Room.Findings(Sample());
        Values(Member(finding, "key"), asked.Select(f => f.Key), k => Texts[$"finding.{k}.label"]);
        Values(Member(finding, "value"), asked.SelectMany(f => f.Values).Distinct(), _ => null);
        Member(schema, "consents")["items"] = Enumeration(FactsCheck.Statements(questions), k => Texts[$"question.statement.{k}.label"]);
        Answers(Member(schema, "answers"), questions);
        return schema;
    }

    private void Answers(JsonObject answers, IEnumerable<Question> questions)
    {
        var own = new JsonObject();
        foreach (var question in questions.Where(q => q.Key.StartsWith(known.Room.QuestionPrefix, StringComparison.Ordinal)))
        {
            var label = (question.Label ?? Texts[$"question.{question.TextKey ?? question.Key}.label"]).In(language);
            own[question.Key] = question.Kind == QuestionKind.Choice
                ? Enumeration(question.Options, o => Texts[$"question.{question.Key}.{o}"], label)
                : new JsonObject { ["type"] = "string", ["description"] = label, ["maxLength"] = question.MaxLength };
        }

        answers["properties"] = own;
        answers["additionalProperties"] = false;
    }

    private void Person(JsonObject person)
    {
        var iin = Member(person, "iin");
        iin["pattern"] = "^[0-9]{12}$";
        iin["description"] = Texts["question.person.iin.label"].In(language);
        Member(person, "birthDate")["description"] = Texts["question.person.birth-date.label"].In(language);
    }

    private void Values(JsonObject member, IEnumerable<string> values, Func<string, Text?> text)
    {
        foreach (var (name, value) in Enumeration(values, text).ToList())
            member[name] = value?.DeepClone();
    }

    /// <summary>The values, and what each means in the reader's language.</summary>
    private JsonObject Enumeration(IEnumerable<string> values, Func<string, Text?> text, string? before = null)
    {
        var all = values.ToList();
        var said = all.Where(v => text(v) is not null).Select(v => $"{v}: {text(v)!.In(language)}");
        var description = string.Join("; ", said);
        var json = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. all.Select(v => JsonValue.Create(v))]) };
        if (before is not null || description.Length > 0)
            json["description"] = before is null ? description : $"{before} ({description})";
        return json;
    }

    /// <summary>Facts with nothing in them: which findings are asked does not depend on more than the request.</summary>
    private ApplicationFacts Sample() => new()
    {
        Request = known.Room.Requests[0],
        FiledOn = known.Law.Day,
        Applicant = new Applicant { Name = new("", ""), Iin = "", BirthDate = known.Law.Day, Sex = Sex.Female, Territory = "", Address = "" },
    };

    private static JsonObject Member(JsonObject schema, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            schema = schema["properties"]![name]!.AsObject();
        return schema;
    }

    private static JsonObject Items(JsonObject schema, string list) => Member(schema, list)["items"]!.AsObject();

    /// <summary>Dates and moments have converters of their own; the exporter is told what they write.</summary>
    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var optional = type != context.TypeInfo.Type || context.PropertyInfo?.IsSetNullable == true;
        if (type == typeof(LocalDate))
            return Written(optional, "date");
        if (type == typeof(Instant))
            return Written(optional, "date-time");
        return schema;
    }

    private static JsonObject Written(bool optional, string format) =>
        new() { ["type"] = optional ? new JsonArray("string", "null") : JsonValue.Create("string"), ["format"] = format };
}
