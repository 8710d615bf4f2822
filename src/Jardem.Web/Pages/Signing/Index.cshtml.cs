using Jardem.Law;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using NodaTime;

namespace Jardem.Web.Pages.Signing;

/// <summary>Documents that wait for the signature of the officer who looks.</summary>
public sealed class IndexModel(DocumentSigning signing) : JardemPage
{
    public IReadOnlyList<DocumentRow> Rows { get; private set; } = [];

    public async Task OnGetAsync() => Rows = await signing.Awaiting(Officer, HttpContext.RequestAborted);

    public string Moment(Instant at)
    {
        var local = at.InZone(DateTimeZoneProviders.Tzdb["Asia/Almaty"]).LocalDateTime;
        return $"{DateText.Long(local.Date, Language)}, {DateText.Time(local.TimeOfDay)}";
    }
}
