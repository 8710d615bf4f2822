namespace Jardem.Tests.Access;

/// <summary>What a door answers to each kind of visitor: a status, or <see cref="In"/> where the visitor may pass and the rest is not about access.</summary>
/// <param name="Method">GET, POST …</param>
/// <param name="Pattern">The route as the program maps it.</param>
/// <param name="Path">An address of it, with the case, document and draft of the test in braces.</param>
public sealed record Door(string Method, string Pattern, string Path, int Anonymous, int Operator, int Specialist, int OtherBody, int Head, int Administrator)
{
    /// <summary>May pass: neither 401, 403 nor the way to the sign-in page.</summary>
    public const int In = 0;

    /// <summary>Sent to the sign-in page.</summary>
    public const int SignIn = 302;

    /// <summary>The visitor who came as a citizen.</summary>
    public const string AsCitizen = "citizen";

    /// <summary>The complaints officer of the deciding body.</summary>
    public int Complaints { get; init; } = Others(Anonymous);

    public int Overseer { get; init; } = Others(Anonymous);

    public int CallCentre { get; init; } = Others(Anonymous);

    public int Lawyer { get; init; } = Others(Anonymous);

    public int Approver { get; init; } = Others(Anonymous);

    public int Citizen { get; init; } = Others(Anonymous);

    public string Key => $"{Method} {Pattern}";

    public IEnumerable<(string Visitor, int Expected)> Answers =>
    [
        ("", Anonymous), ("operator", Operator), ("specialist", Specialist), ("almaty", OtherBody), ("head", Head), ("admin", Administrator),
        ("complaints", Complaints), ("overseer", Overseer), ("callcentre", CallCentre), ("lawyer", Lawyer), ("approver", Approver), (AsCitizen, Citizen),
    ];

    /// <summary>A door open to everybody.</summary>
    public static Door Public(string method, string pattern, string path) => new(method, pattern, path, In, In, In, In, In, In);

    /// <summary>A door open to every officer, whatever the role.</summary>
    public static Door OfOfficers(string method, string pattern, string path, int anonymous) =>
        new(method, pattern, path, anonymous, In, In, In, In, In) { Complaints = In, Overseer = In, CallCentre = In, Lawyer = In, Approver = In };

    /// <summary>A door open to citizens and to no officer.</summary>
    public static Door OfCitizens(string method, string pattern, string path) => new(method, pattern, path, SignIn, 403, 403, 403, 403, 403) { Citizen = In };

    /// <summary>Whoever is not named stays outside, unless the door is open to everybody.</summary>
    private static int Others(int anonymous) => anonymous == In ? In : 403;
}
