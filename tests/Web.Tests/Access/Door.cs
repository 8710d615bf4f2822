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

    public string Key => $"{Method} {Pattern}";

    public IEnumerable<(string Visitor, int Expected)> Answers =>
        [("", Anonymous), ("operator", Operator), ("specialist", Specialist), ("almaty", OtherBody), ("head", Head), ("admin", Administrator)];

    /// <summary>A door open to everybody.</summary>
    public static Door Public(string method, string pattern, string path) => new(method, pattern, path, In, In, In, In, In, In);
}
