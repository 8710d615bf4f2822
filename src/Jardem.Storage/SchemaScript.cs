using System.Globalization;

namespace Jardem.Storage;

/// <summary>One numbered script of an engine's schema. Scripts are only added, and only expand what the version before can live with.</summary>
internal sealed record SchemaScript(int Number, string Name, string Sql)
{
    public const string Table = "create table if not exists schema_versions (number integer not null primary key, name text not null)";

    public static IReadOnlyList<SchemaScript> Of(string folder)
    {
        var assembly = typeof(SchemaScript).Assembly;
        var prefix = $"schema/{folder}/";
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    var file = Path.GetFileNameWithoutExtension(name[prefix.Length..]);
                    return new SchemaScript(int.Parse(file.AsSpan(0, 4), CultureInfo.InvariantCulture), file, reader.ReadToEnd());
                }),
        ];
    }
}
