using Jardem.Law;

namespace Jardem.Services.Documents.Notices;

/// <summary>
/// All that a notice must say, whoever makes it and whatever it is about. <see cref="WholeNotice"/> makes paper of it, and of nothing less.
/// </summary>
public sealed record NoticeParts
{
    public required string Kind { get; init; }

    /// <summary>Version of the template, kept with the issued document.</summary>
    public required string Template { get; init; }

    public required Text Title { get; init; }

    /// <summary>To whom it goes and where.</summary>
    public required NoticeAddressee To { get; init; }

    public required NoticeIssuer Issuer { get; init; }

    /// <summary>The day on which it is made, in words.</summary>
    public required Text Day { get; init; }

    /// <summary>What the day is called, where it is not simply the day on which the paper was made.</summary>
    public string DayLabel { get; init; } = "paper.notice.day";

    /// <summary>What it is about: service, person, numbers.</summary>
    public IReadOnlyList<DocumentField> About { get; init; } = [];

    /// <summary>What the reader is told first, in plain words.</summary>
    public required IReadOnlyList<DocumentBlock> Said { get; init; }

    /// <summary>What the reader may do now, and what goes between that and the facts.</summary>
    public IReadOnlyList<DocumentBlock> Next { get; init; } = [];

    /// <summary>The facts, each with its source.</summary>
    public required IReadOnlyList<Text> Facts { get; init; }

    /// <summary>How what is said follows from the facts, each step with its provision or house rule.</summary>
    public required IReadOnlyList<DocumentFinding> Reasoning { get; init; }

    /// <summary>What the notice stands on.</summary>
    public required IReadOnlyList<DocumentBlock> Basis { get; init; }

    /// <summary>How to complain and until when.</summary>
    public required AppealWay Appeal { get; init; }
}

/// <summary>Who gets a notice.</summary>
public sealed record NoticeAddressee(Text Name, Text Address);

/// <summary>Who answers for a notice.</summary>
/// <param name="Unit">The unit of the officer; the body itself, where the officer belongs to none of its units.</param>
/// <param name="PreparedBy">The officer who prepared it, with the post.</param>
/// <param name="SignedBy">The officer who signed it, with the post; the same one where nobody else prepared it.</param>
/// <param name="At">The moment of the act in the system.</param>
public sealed record NoticeIssuer(Text Body, Text Unit, Text PreparedBy, Text SignedBy, Text At)
{
    /// <summary>The name printed beside the line to be signed.</summary>
    public string? Signer { get; init; }

    /// <summary>How the officer is printed: as the maker of the notice, unless another one prepared it.</summary>
    public bool OneOfficer => PreparedBy == SignedBy;

    /// <summary>Further lines: the rule that checked, the version of the law data, the checksum of the record.</summary>
    public IReadOnlyList<DocumentField> Further { get; init; } = [];

    /// <summary>What stands for the signature of a head; without it there is a line to be signed by hand.</summary>
    public Text? Instead { get; init; }
}
