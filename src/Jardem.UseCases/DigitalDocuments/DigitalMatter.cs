namespace Jardem.UseCases.DigitalDocuments;

/// <summary>What a code and a consent are about: one kind of document of the owner for one draft. Another kind or draft needs another.</summary>
/// <param name="Kind">As the digital documents service names it: identity-card, birth-certificate …</param>
public sealed record DigitalMatter(string Kind, Guid Draft)
{
    /// <summary>Purpose of the codes and of the consent.</summary>
    public const string Purpose = "digital-document";

    /// <summary>Kinds that the digital documents service gives out.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["identity-card", "birth-certificate", "marriage-certificate", "death-certificate"];

    /// <summary>The canonical words.</summary>
    public string About => $"{Purpose}:{Kind}/draft:{Draft}";

    /// <summary>Kinds that serve a requirement which accepts these kinds of documents; none where it accepts no digital document.</summary>
    public static IReadOnlyList<string> KindsFor(IEnumerable<string> accepted)
    {
        var any = accepted.ToHashSet(StringComparer.Ordinal);
        return any.Contains(Purpose) ? [.. Kinds.Where(k => any.Contains(k) || (k == "identity-card" && any.Contains("identity-document")))] : [];
    }
}
