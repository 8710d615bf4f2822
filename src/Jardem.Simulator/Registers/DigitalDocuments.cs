using System.Globalization;
using System.Text;
using Jardem.Simulator.People;
using NodaTime;

namespace Jardem.Simulator.Registers;

/// <summary>КДП: papers of the digital documents service, each a small PDF that says it is made up.</summary>
internal static class DigitalDocuments
{
    public static IEnumerable<Record> Document(Town town, Asked asked)
    {
        if (town.Find(asked["iin"]) is not { } person || person.Born > asked.Day || string.IsNullOrWhiteSpace(asked["consent"]))
            yield break;
        var kind = asked["kind"];
        if (kind == "identity-card")
        {
            var paper = town.PaperOf(person, asked.Day, asked.Earlier);
            if (paper.Type == "002")
                yield return Paper(person, kind, paper.Number, paper.Organisation, paper.From, paper.To);
            yield break;
        }
        var held = kind switch
        {
            "birth-certificate" => KinRecords.Birth(town, asked),
            "marriage-certificate" => KinRecords.Marriage(town, asked),
            "death-certificate" => KinRecords.Death(town, asked),
            _ => [],
        };
        foreach (var record in held)
        {
            var values = record.ToDictionary(v => v.Key, v => v.Value);
            if (values.GetValueOrDefault("annulled") != "true")
                yield return Paper(person, kind!, values.GetValueOrDefault("certificateNumber") ?? values["recordNumber"], values["office"], NodaTime.Text.LocalDatePattern.Iso.Parse(values["registeredOn"]).Value, null);
        }
    }

    private static Record Paper(Person person, string kind, string number, string by, LocalDate on, LocalDate? until) => new()
    {
        { "iin", person.Iin },
        { "kind", kind },
        { "number", number },
        { "issuedBy", by },
        { "issuedOn", on },
        { "expiresOn", until },
        { "content", Convert.ToBase64String(Pdf("Made-up paper: " + kind, "IIN " + person.Iin, "Issued " + Record.Written(on))) },
    };

    /// <summary>One page with lines in plain Latin letters.</summary>
    private static byte[] Pdf(params string[] lines)
    {
        var page = new StringBuilder("BT /F1 14 Tf 60 760 Td 20 TL");
        foreach (var line in lines)
            page.Append(CultureInfo.InvariantCulture, $" ({line}) Tj T*");
        page.Append(" ET");
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {page.Length}>>\nstream\n{page}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
