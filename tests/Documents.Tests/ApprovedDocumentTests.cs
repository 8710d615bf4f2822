using Jardem.Services.Documents;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Jardem.Tests;

/// <summary>What each document says in both languages, on both sides of the days on which orders change its wording.</summary>
public sealed class ApprovedDocumentTests
{
    private static ServiceDocuments Documents => Samples.Room.Documents;

    public static TheoryData<string> Days => ["2026-04-12", "2026-04-13", "2026-07-11", "2026-07-12"];

    [Theory]
    [MemberData(nameof(Days))]
    [Row("B-43")]
    [Row("A-12")]
    public void The_application_by_the_edition_of_the_day(string day) =>
        Approved.Verify($"application-{day}", Paper.Text(Documents.Application(Samples.Registered(Samples.Facts(On(day))), Samples.Context(On(day)))));

    [Theory]
    [MemberData(nameof(Days))]
    [Row("B-05")]
    public void The_receipt_of_acceptance(string day) =>
        Approved.Verify($"acceptance-receipt-{day}", Paper.Text(Documents.AcceptanceReceipt(Samples.Registered(Samples.Facts(On(day))), Samples.Context(On(day)))));

    [Theory]
    [MemberData(nameof(Days))]
    [Row("B-06")]
    [Row("B-44")]
    public void The_receipt_of_refusal_by_the_edition_of_the_day(string day) =>
        Approved.Verify($"refusal-receipt-{day}", Paper.Text(Documents.RefusalReceipt(Samples.Refused(On(day)), Samples.Context(On(day)))));

    [Theory]
    [MemberData(nameof(Days))]
    public void The_decision(string day) =>
        Approved.Verify($"decision-{day}", Paper.Text(Documents.Decision(Samples.Granted(Samples.Facts(On(day))), Samples.Context(On(day).PlusDays(2), "А-2026-17"))));

    [Fact]
    [Row("B-29")]
    public void The_certificate() =>
        Approved.Verify("certificate", Paper.Text(Documents.Result(Samples.Granted(Samples.Facts(On("2026-07-13"))), Samples.Context(On("2026-07-15"), "РК-000124"))));

    [Fact]
    [Row("B-29")]
    public void The_duplicate_and_its_papers_through_a_representative()
    {
        var facts = Samples.ByRepresentative(On("2026-07-13"), "duplicate");
        var granted = Samples.Granted(facts);
        Approved.Verify("duplicate", Paper.Text(Documents.Result(granted, Samples.Context(On("2026-07-15"), "РК-000125"))));
        Approved.Verify("duplicate-application", Paper.Text(Documents.Application(Samples.Registered(facts), Samples.Context(On("2026-07-13")))));
        Approved.Verify("duplicate-acceptance-receipt", Paper.Text(Documents.AcceptanceReceipt(Samples.Registered(facts), Samples.Context(On("2026-07-13")))));
        Approved.Verify("duplicate-decision", Paper.Text(Documents.Decision(granted, Samples.Context(On("2026-07-15"), "А-2026-18"))));
    }

    [Fact]
    public void The_receipt_after_hours_says_which_day_counts()
    {
        var filing = Samples.FiledAt(On("2026-07-10"), 18, 30);
        var state = Samples.Registered(Samples.Facts(filing.Day), filing);
        Approved.Verify("acceptance-receipt-after-hours", Paper.Text(Documents.AcceptanceReceipt(state, Samples.Context(On("2026-07-13")))));
    }

    private static LocalDate On(string day) => LocalDatePattern.Iso.Parse(day).GetValueOrThrow();
}
