using Jardem.Cases.Cases;
using Jardem.Services.Documents;

namespace Jardem.Tests;

/// <summary>Every document of the funeral payment, by name.</summary>
internal static class FuneralPapers
{
    private static ServiceDocuments Documents => FuneralSamples.Room.Documents;

    public static IReadOnlyDictionary<string, Func<DocumentContent>> All { get; } = new Dictionary<string, Func<DocumentContent>>
    {
        ["funeral-application"] = () => Documents.Application(FuneralSamples.Registered(FuneralSamples.Facts), FuneralSamples.Context(FuneralSamples.Day)),
        ["funeral-entity-application"] = () => Documents.Application(FuneralSamples.Registered(FuneralSamples.OfEntity), FuneralSamples.Context(FuneralSamples.Day)),
        ["funeral-portal-application"] = () => Documents.Application(FuneralSamples.Registered(FuneralSamples.WithoutPapers, "portal"), FuneralSamples.Context(FuneralSamples.Day)),
        ["funeral-acceptance-receipt"] = () => Documents.AcceptanceReceipt(FuneralSamples.Registered(FuneralSamples.Facts), FuneralSamples.Context(FuneralSamples.Day)),
        ["funeral-acceptance-notice"] = () => Documents.AcceptanceReceipt(FuneralSamples.Registered(FuneralSamples.WithoutPapers, "portal", 23), FuneralSamples.Context(FuneralSamples.Day)),
        ["funeral-consent-notice"] = () => Documents.AcceptanceReceipt(FuneralSamples.Consented(), FuneralSamples.Context(FuneralSamples.Day)),
        ["funeral-refusal-receipt"] = () => Documents.RefusalReceipt(FuneralSamples.NotAccepted("astana-1"), FuneralSamples.Context(FuneralSamples.Day)),
        ["funeral-non-acceptance-notice"] = () => Documents.RefusalReceipt(FuneralSamples.NotAccepted("portal"), FuneralSamples.Context(FuneralSamples.Day)),
        ["funeral-decision"] = () => Documents.Decision(FuneralSamples.Granted(FuneralSamples.Facts), FuneralSamples.Context(FuneralSamples.Day.PlusDays(2), "А-2026-17")),
        ["funeral-assignment"] = () => Documents.Result(FuneralSamples.Granted(FuneralSamples.Facts), FuneralSamples.Context(FuneralSamples.Day.PlusDays(2))),
        ["funeral-entity-assignment"] = () => Documents.Result(FuneralSamples.Granted(FuneralSamples.OfEntity), FuneralSamples.Context(FuneralSamples.Day.PlusDays(2))),
        ["funeral-preliminary-refusal"] = PreliminaryRefusal,
    };

    private static DocumentContent PreliminaryRefusal()
    {
        var state = FuneralSamples.PreliminarilyRefused();
        return CasePapers.Make(FuneralSamples.Room, state, new DuePaper(NoticeKinds.PreliminaryRefusal, state.Preliminary!.Version, state.Version, FuneralSamples.Head) { At = state.Registration.FiledAt }, FuneralSamples.Context(FuneralSamples.Day));
    }
}
