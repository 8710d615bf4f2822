namespace Jardem.Services.Documents.Notices;

/// <summary>A notice lacks something that it must say; it is not made.</summary>
public sealed class IncompleteNoticeException(string kind, string part)
    : Exception($"A notice of the kind '{kind}' cannot be made without its {part}.")
{
    /// <summary>The part of <see cref="NoticeParts"/> that is missing.</summary>
    public string Part { get; } = part;
}
