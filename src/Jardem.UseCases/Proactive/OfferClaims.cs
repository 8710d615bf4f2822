using Jardem.Cases.Offers.Events;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Proactive;

/// <summary>Claims by which there is one offer for one death, and by which an application for it is known.</summary>
public static class OfferClaims
{
    private const string Kind = "offer";

    public static Claim OfRecord(string service, string record) => new(Kind, $"{service}/record/{record}");

    public static Claim OfDeceased(string service, string iin) => new(Kind, $"{service}/iin/{iin}");

    /// <summary>What keeps an offer the only one for its death.</summary>
    public static IReadOnlyList<Claim> Of(OfferMade made) => [OfRecord(made.Service, made.Death.RecordNumber), OfDeceased(made.Service, made.Death.Iin!)];

    /// <summary>What an open or granted case holds.</summary>
    public static Claim OfApplication(string service, string key) => new("unique", $"{service}/{key}");
}
