using Jardem.Law;
using Jardem.Law.Data;
using Jardem.Law.Snapshots;
using Jardem.UseCases.ActiveLaw;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Tasks;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Tasks;

/// <summary>Changes the law of a running house and lets the job that follows run.</summary>
internal static class ChangedLaw
{
    public const string Order78 = "order-78-2022";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The rules of order 78 with one more sentence in point 20, brought by this act or by nobody known.</summary>
    public static async Task<LawSnapshot> With(this HouseFixture house, string words, ActData? by)
    {
        var data = (await house.Get<SnapshotSource>().Active(Cancel)).Data;
        return LawSnapshot.Of(data with
        {
            Acts = by is null || data.Acts.Any(a => a.Act == by.Act) ? data.Acts : [.. data.Acts, by],
            Rules = [.. data.Rules.Select(r => r.Act != Order78 ? r : r with { Provisions = [.. r.Provisions.Select(p => p.Path != "p20" ? p : p with { Editions = [.. p.Editions.Select(e => Reworded(e, words, by))] })] })],
        });
    }

    public static ActData Order(string slug, LocalDate? adopted) => new()
    {
        Act = slug,
        Kind = "order",
        Adopted = adopted,
        Names = [new ActName { From = new LocalDate(2026, 1, 1), Title = new Text("Мысал", "Пример"), Short = new Text($"Бұйрық {slug}", $"Приказ {slug}") }],
    };

    /// <summary>Activates it and runs what the activation left to do.</summary>
    /// <returns>How many tasks were raised.</returns>
    public static async Task<int> Activated(this HouseFixture house, LawSnapshot snapshot)
    {
        Assert.IsType<ActivateLaw.Outcome.Activated>(await house.Get<ActivateLaw>().Run(snapshot, "author", "approver", Cancel));
        var raised = 0;
        foreach (var job in await house.Get<IJobs>().Lease(RaiseTasks.JobKind, house.Clock.Now + Duration.FromMinutes(1), Duration.FromMinutes(1), 10, Cancel))
        {
            raised += await house.Get<RaiseTasks>().Run(job.Job, Cancel);
            // A job that ran and was not marked so runs again: nothing more may come of it.
            Assert.Equal(0, await house.Get<RaiseTasks>().Run(job.Job, Cancel));
            await house.Get<IJobs>().Complete(job.Id, Cancel);
        }

        return raised;
    }

    private static ProvisionEdition Reworded(ProvisionEdition edition, string words, ActData? by) => edition.To is not null
        ? edition
        : edition with { Text = new Text($"{edition.Text.Kk} {words}", $"{edition.Text.Ru} {words}"), AmendedBy = by is null ? edition.AmendedBy : $"{by.Act}/p1" };
}
