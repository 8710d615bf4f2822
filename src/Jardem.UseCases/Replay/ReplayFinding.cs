namespace Jardem.UseCases.Replay;

/// <summary>What came of making something of a case again.</summary>
public enum ReplayResult
{
    /// <summary>The same bytes.</summary>
    Same,

    /// <summary>Other bytes, or bytes that are not what was kept of them.</summary>
    Different,

    /// <summary>What made it is not here: the snapshot, the engine, the template, the file.</summary>
    Cannot,
}

/// <summary>One decision, paper or signature of a case, made or checked again.</summary>
/// <param name="Version">Place in the stream of the event that it belongs to.</param>
/// <param name="What">decision, or the kind of the paper.</param>
/// <param name="Token">Token of the paper; null for a decision.</param>
/// <param name="Detail">What differs first, as the path of a field, or what is missing.</param>
public sealed record ReplayFinding(int Version, string What, string? Token, ReplayResult Result, string? Detail = null, string? Stored = null, string? Again = null);

/// <summary>Everything of one case.</summary>
/// <param name="Findings">Decisions in their order, each followed by its papers.</param>
public sealed record ReplayReport(Guid Case, string Service, IReadOnlyList<ReplayFinding> Findings);
