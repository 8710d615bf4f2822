namespace Jardem.Law.Checking;

/// <summary>How grave a finding is: law data with an error must not be activated.</summary>
public enum FindingSeverity
{
    Error,
    Warning,
}

/// <summary>Something wrong with the law data as a whole, at one place of one file, and what to do about it.</summary>
/// <param name="File">File inside the law folder, with forward slashes.</param>
/// <param name="Path">Place in the file: the provision, row, term or entry.</param>
public sealed record LawFinding(FindingSeverity Severity, string File, string Path, Text Problem);
