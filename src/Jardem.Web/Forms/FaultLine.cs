namespace Jardem.Web.Forms;

/// <summary>One line of the summary of errors: where it leads and what it says.</summary>
public sealed record FaultLine(string? Href, string Text)
{
    /// <summary>The lines of a page of questions. The question is named, since several may have the same fault.</summary>
    public static IReadOnlyList<FaultLine> Of(StepView view) => [.. view.Faulty.Select(f => new FaultLine($"#{f.Id}", view.Faulty.Count() > 1 ? Named(f.Label, f.Fault!) : f.Fault!))];

    /// <summary>A label that ends its own sentence, such as a question or a statement, needs no colon after it.</summary>
    private static string Named(string label, string fault) => label[^1] is '?' or '.' ? $"{label} {fault}" : $"{label}: {fault}";
}
