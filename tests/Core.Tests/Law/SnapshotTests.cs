using System.Text;
using Jardem.Law.Comparing;
using Jardem.Law.Data;
using Jardem.Law.Json;
using Jardem.Law.Loading;
using Jardem.Law.Norms;
using Jardem.Law.Snapshots;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Law;

/// <summary>A snapshot is named by its content and cannot be changed; two days of it can be compared.</summary>
public class SnapshotTests
{
    [Fact]
    public void The_same_folder_gives_the_same_bytes_and_the_bytes_give_the_same_snapshot()
    {
        var again = LawSnapshot.Of(LawLoader.Load(Repository.Law));
        Assert.Equal(LawFixture.Law.Id, again.Id);
        Assert.Equal(LawFixture.Law.Id, LawSnapshot.FromBytes(again.ToBytes().ToArray()).Id);
    }

    [Fact]
    public void Another_word_is_another_snapshot()
    {
        var data = LawFixture.Law.Data;
        var other = data with { Territories = [.. data.Territories, new TerritoryData { Id = "x", Name = new("а", "б", "c") }] };
        Assert.NotEqual(LawFixture.Law.Id, LawSnapshot.Of(other).Id);
    }

    [Fact]
    public void Canonical_json_sorts_names_leaves_out_nulls_and_keeps_kazakh_letters()
    {
        var json = Encoding.UTF8.GetString(CanonicalJson.Write(new LimitData { Name = "Ұзақ", Amount = 5, Unit = "months", Starts = "filing" }));
        Assert.Equal("""{"amount":5,"excludesStartDay":false,"name":"Ұзақ","starts":"filing","unit":"months"}""", json);
    }

    [Fact]
    public void Lists_of_a_snapshot_cannot_be_written_through_a_cast()
    {
        var acts = Assert.IsAssignableFrom<IList<ActData>>(LawFixture.Law.Data.Acts);
        Assert.True(acts.IsReadOnly);
        var names = Assert.IsAssignableFrom<IList<ActName>>(LawFixture.Law.Data.Acts[0].Names);
        Assert.Throws<NotSupportedException>(names.Clear);
    }

    [Fact]
    [Row("A-08")]
    [Row("A-11")]
    public void Between_11_and_12_July_2026_rows_are_followed_by_what_they_state_not_by_number()
    {
        var changes = ActDiff.Between(LawFixture.Law, "order-78-2022", new LocalDate(2026, 7, 11), new LocalDate(2026, 7, 12));
        var hours = Assert.Single(changes, c => c.Before?.Path == "app2.r7");
        Assert.Equal("app2.r9", hours.After!.Path);
        Assert.Equal(ChangeKind.Changed, hours.Kind);
        Assert.Equal(ChangeKind.HeldSince, Assert.Single(changes, c => c.After?.Path == "p16").Kind);
        Assert.DoesNotContain(changes, c => c.After?.Path is "p3" or "p5" or "app1");
    }

    [Fact]
    [Row("A-12")]
    public void On_13_April_2026_the_general_part_changes_and_the_list_does_not()
    {
        var changes = ActDiff.Between(LawFixture.Law, "order-78-2022", new LocalDate(2026, 4, 12), new LocalDate(2026, 4, 13));
        var paths = changes.Select(c => c.After?.Path).ToHashSet();
        Assert.Superset(new HashSet<string?> { "preamble", "p1", "p3", "p4", "p5", "p18.part1", "app1", "app3" }, paths);
        Assert.DoesNotContain(changes, c => c.After?.Path.StartsWith("app2", StringComparison.Ordinal) == true);
    }

    [Fact]
    [Row("A-15")]
    public void Points_that_order_113_leaves_alone_stay_as_they_were()
    {
        var changes = ActDiff.Between(LawFixture.Law, "order-78-2022", new LocalDate(2024, 2, 2), new LocalDate(2026, 11, 20));
        string[] kept = ["p2.sub3", "p6", "p9", "p11", "p12.part1", "p12.part3", "p12.part4", "p13", "p17.part1", "p18.part2", "p18.part3"];
        Assert.DoesNotContain(changes, c => kept.Contains(c.After?.Path));
        Assert.All(kept, path => Assert.IsType<NormAnswer.InForce>(LawFixture.Law.On(new LocalDate(2026, 11, 20)).Find(new NormRef("order-78-2022", path))));
    }

    [Fact]
    public void Words_are_compared_by_their_longest_common_part()
    {
        var runs = WordDiff.Of("в течение трех рабочих дней с даты изменения", "в течение трех рабочих дней со дня изменения");
        Assert.Equal([WordFate.Kept, WordFate.Out, WordFate.In, WordFate.Kept], runs.Select(r => r.Fate));
        Assert.Equal("с даты", runs[1].Words);
        Assert.Equal("со дня", runs[2].Words);
    }
}
