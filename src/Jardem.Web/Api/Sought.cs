using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using Jardem.Services;
using Jardem.UseCases;
using Jardem.UseCases.ActiveLaw;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Web.Api;

/// <summary>Reads what an address or a header names, or says what is wrong with it.</summary>
internal static class Sought
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];

    public static LocalDate Day(string? text, IClock clock)
    {
        if (string.IsNullOrEmpty(text))
            return clock.GetCurrentInstant().InZone(Zone).Date;
        return LocalDatePattern.Iso.Parse(text) is { Success: true } day && day.Value.Year is >= 1900 and <= 2200
            ? day.Value
            : throw Wrong("on", text);
    }

    public static async Task<LawOnDay> Law(SnapshotSource source, string? on, IClock clock, CancellationToken cancel) =>
        (await source.Active(cancel)).On(Day(on, clock));

    public static IServiceRoom Room(ServiceRooms rooms, string service) => rooms.Find(service) ?? throw NotFound();

    public static ServiceStandard Standard(LawOnDay law, string service) =>
        law.Standard(service) ?? throw new RefusedRequestException(StatusCodes.Status404NotFound, "not-held");

    /// <summary>The key that makes a repetition of the request harmless.</summary>
    public static string Key(HttpRequest request)
    {
        var key = request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0)
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, "key-missing");
        return key.Length <= 128 && key.All(c => c is > ' ' and <= '~') ? key : throw new RefusedRequestException(StatusCodes.Status400BadRequest, "key-wrong");
    }

    public static RefusedRequestException Wrong(string name, string value) =>
        new(StatusCodes.Status400BadRequest, "wrong-value", ("name", name), ("value", value.Length > 60 ? value[..60] + "…" : value));

    public static RefusedRequestException NotFound() => new(StatusCodes.Status404NotFound, "not-found");
}
