using Jardem.Law.Clock;
using Jardem.Law.Data;
using Jardem.Law.Norms;

namespace Jardem.Law.Standards;

/// <summary>The list of main requirements for a service as it stands on one day (негізгі талаптар тізбесі, перечень основных требований).</summary>
public sealed record ServiceStandard(
    string Service,
    string Act,
    Text Name,
    IReadOnlyList<StandardRow> Rows,
    IReadOnlyDictionary<string, TimeLimit> Limits,
    IReadOnlyList<DocumentRequirement> Documents,
    IReadOnlyDictionary<string, DocumentKindData> DocumentKinds,
    IReadOnlyList<RefusalGround> Grounds,
    IReadOnlyList<HoursData> Hours)
{
    /// <summary>The path of the Rules that the standard is an appendix to; empty where the act has one Rules only.</summary>
    public string Rules { get; } = Rows.Count == 0 ? "" : string.Join('.', Rows[0].Norm.Path.Split('.')[..^2]);

    public StandardRow? Row(string key) => Rows.FirstOrDefault(r => r.Key == key);
}

/// <summary>A row in force on the day, with the provision that it is.</summary>
public sealed record StandardRow(string Key, int Number, Text Title, Text Text, NormRef Norm, StandardRowEdition Edition);

/// <summary>A document that the applicant must bring, with the provision that asks for it.</summary>
public sealed record DocumentRequirement(string Key, Text Name, bool RepresentativeOnly, bool OriginalShown, IReadOnlyList<string> AnyOf, bool Expires, NormRef Norm)
{
    /// <summary>Whether it is brought only where there is one.</summary>
    public bool IfAny { get; init; }

    /// <summary>Keys of the inquiries of which any one, found and agreeing, makes the document unneeded.</summary>
    public IReadOnlyList<string> ConfirmedBy { get; init; } = [];

    /// <summary>The provision that says so; null where no inquiry does.</summary>
    public NormRef? ConfirmedNorm { get; init; }
}

/// <summary>A ground of refusal with its provision.</summary>
public sealed record RefusalGround(string Key, Text Text, NormRef Norm);
