using System.Text.Json.Serialization;

namespace Jardem.Web.Api;

/// <summary>What went wrong, as RFC 9457 has it, in the reader's language.</summary>
/// <param name="Type">URI of the kind of problem: urn:jardem:problem:…</param>
/// <param name="Code">Code of this very problem, for programs.</param>
/// <param name="Detail">What happened and how to mend it.</param>
/// <param name="Faults">What is wrong with each answer or document.</param>
public sealed record Problem(string Type, string Title, int Status, string Code, string Detail, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ProblemFault>? Faults = null)
{
    public const string MediaType = "application/problem+json";
}

/// <summary>One fault.</summary>
/// <param name="Code">Code of the fault, for programs.</param>
/// <param name="Text">The fault and its mend.</param>
/// <param name="Question">Key of the question whose answer is at fault.</param>
/// <param name="Requirement">Key of the required document that is missing or not in order.</param>
/// <param name="Basis">The provision, where the fault stands on one.</param>
public sealed record ProblemFault(
    string Code,
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Question = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Requirement = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Basis = null);
