namespace Jardem.Web.Api;

/// <summary>The request lacks or mistakes something that every handler of its kind asks for; it is answered with the problem named.</summary>
internal sealed class RefusedRequestException(int status, string code, params (string Name, string Value)[] places) : Exception(code)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public (string Name, string Value)[] Places { get; } = places;
}
