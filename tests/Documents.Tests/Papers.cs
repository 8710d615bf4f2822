using Jardem.Services.Documents;
using NodaTime;

namespace Jardem.Tests;

/// <summary>Every document of the certificate and of its case, plain and stretched to its limits, by name.</summary>
internal static class Papers
{
    private static readonly LocalDate Day = new(2026, 7, 13);
    private static readonly LocalDate Later = new(2026, 7, 15);

    public static IReadOnlyDictionary<string, Func<DocumentContent>> All { get; } = new Dictionary<string, Func<DocumentContent>>(NoticePapers.All)
    {
        ["application"] = () => Documents.Application(Samples.Registered(Samples.Facts(Day)), Samples.Context(Day)),
        ["acceptance-receipt"] = () => Documents.AcceptanceReceipt(Samples.Registered(Samples.Facts(Day)), Samples.Context(Day)),
        ["refusal-receipt"] = () => Documents.RefusalReceipt(Samples.Refused(Day), Samples.Context(Day)),
        ["decision"] = () => Documents.Decision(Samples.Granted(Samples.Facts(Day)), Samples.Context(Later, "А-2026-17")),
        ["certificate"] = () => Documents.Result(Samples.Granted(Samples.Facts(Day)), Samples.Context(Later, "РК-000124")),
        ["duplicate"] = () => Documents.Result(Samples.Granted(Samples.ByRepresentative(Day, "duplicate")), Samples.Context(Later, "РК-000125")),
        ["long-application"] = () => Documents.Application(Samples.Registered(LongSamples.Facts(Day)), LongSamples.Context(Day)),
        ["long-acceptance-receipt"] = () => Documents.AcceptanceReceipt(Samples.Registered(LongSamples.Facts(Day)), LongSamples.Context(Day)),
        ["long-refusal-receipt"] = () => Documents.RefusalReceipt(Samples.Refused(Day, LongSamples.Facts(Day) with { Documents = [] }), LongSamples.Context(Day)),
        ["long-decision"] = () => Documents.Decision(Samples.Granted(LongSamples.Facts(Day)), LongSamples.Context(Later, "А-2026-000000000019")),
        ["long-certificate"] = () => Documents.Result(Samples.Granted(LongSamples.Facts(Day)), LongSamples.Context(Later, "РК-000000000126")),
    };

    private static ServiceDocuments Documents => Samples.Room.Documents;
}
