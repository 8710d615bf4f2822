namespace Jardem.Web.Api;

/// <summary>Makes problems of codes: title and detail are the texts "api.problem.{code}.title" and ".detail".</summary>
internal static class Problems
{
    public static IResult Of(ApiReader reader, int status, string code, params ReadOnlySpan<(string Name, string Value)> places) =>
        Result(Make(reader, status, code, code, reader.T($"api.problem.{code}.detail", places)));

    public static IResult WithFaults(ApiReader reader, string code, IEnumerable<ProblemFault> faults) =>
        Result(Make(reader, StatusCodes.Status422UnprocessableEntity, code, code, reader.T($"api.problem.{code}.detail")) with { Faults = [.. faults] });

    /// <summary>An act that is not possible: the text of the catalogue says why and what to do.</summary>
    public static IResult NotAllowed(ApiReader reader, string textKey)
    {
        var role = textKey.EndsWith("not-your-role", StringComparison.Ordinal);
        return Result(Make(reader, role ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict, role ? "forbidden" : "not-allowed", textKey, reader.T(textKey)));
    }

    public static IResult NotFound(ApiReader reader) => Of(reader, StatusCodes.Status404NotFound, "not-found");

    private static Problem Make(ApiReader reader, int status, string kind, string code, string detail) =>
        new($"urn:jardem:problem:{kind}", reader.T($"api.problem.{kind}.title"), status, code, detail);

    private static IResult Result(Problem problem) => Results.Json(problem, contentType: Problem.MediaType, statusCode: problem.Status);
}
