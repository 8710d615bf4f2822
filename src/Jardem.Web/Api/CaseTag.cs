using System.Globalization;
using Jardem.UseCases.ActiveLaw;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>
/// ETags of cases: the version first, then the law snapshot and the day, since what the rules would decide now follows from all three.
/// An act asks only for the version, so a tag of yesterday still names the version that the officer saw.
/// </summary>
internal sealed class CaseTag(SnapshotSource law, IClock clock)
{
    public async Task<string> Of(int version, CancellationToken cancel)
    {
        var snapshot = await law.Active(cancel);
        var day = Sought.Day(null, clock);
        return string.Create(CultureInfo.InvariantCulture, $"\"{version}-{snapshot.Id[..8]}-{day.Year:0000}{day.Month:00}{day.Day:00}\"");
    }

    /// <summary>The version of the tag in If-Match.</summary>
    /// <exception cref="RefusedRequestException">There is no If-Match, or it is not one strong tag of a case.</exception>
    public static int Seen(HttpRequest request)
    {
        var tag = request.Headers.IfMatch.ToString();
        if (tag.Length == 0)
            throw new RefusedRequestException(StatusCodes.Status428PreconditionRequired, "if-match-missing");
        var version = tag.Trim('"').Split('-')[0];
        return tag.Length > 2 && tag[0] == '"' && tag[^1] == '"' && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? seen
            : throw Sought.Wrong("If-Match", tag);
    }
}
