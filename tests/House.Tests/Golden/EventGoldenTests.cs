using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Complaints;
using Jardem.Cases.Complaints.Events;
using Jardem.Cases.Entitlements;
using Jardem.Cases.Offers.Events;
using Jardem.Cases.Payments;
using Jardem.Cases.People.Events;
using Jardem.Cases.Streams;
using Jardem.Cases.Tasks;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Golden;

/// <summary>
/// Events once stored are read for ever. Each name with its version has a sample of its stored bytes in Golden/events; a sample is never
/// changed or taken away, a changed event gets a new version and an old one is upcast.
/// </summary>
public sealed partial class EventGoldenTests
{
    private const string Folder = "tests/House.Tests/Golden/events";

    private static readonly IReadOnlyList<(Type Type, string Name)> Events =
        [.. typeof(CaseEvent).Assembly.GetTypes().Select(t => (t, t.GetCustomAttribute<EventNameAttribute>()?.Name)).Where(x => x.Name is not null).Select(x => (x.t, x.Name!))];

    public static TheoryData<string> Samples => [.. SourceTree.Files(Folder, ".json").Select(f => Path.GetFileName(f))];

    [Fact]
    public void Every_event_has_one_name_with_a_version()
    {
        Assert.True(Events.Count >= 13);
        Assert.Equal(Events.Count, Events.Select(e => e.Name).Distinct().Count());
        NothingWrong.In(Events.Where(e => !VersionedName().IsMatch(e.Name)).Select(e => $"{e.Type.Name}: {e.Name}"));
        var nameless = typeof(CaseEvent).Assembly.GetTypes().Where(t => !t.IsAbstract && (t.IsAssignableTo(typeof(CaseEvent)) || t.IsAssignableTo(typeof(IntakeEvent)) || t.IsAssignableTo(typeof(ComplaintEvent)) || t.IsAssignableTo(typeof(TaskEvent)) || t.IsAssignableTo(typeof(PersonEvent)) || t.IsAssignableTo(typeof(OfferEvent)) || t.IsAssignableTo(typeof(PaymentEvent)) || t.IsAssignableTo(typeof(EntitlementEvent)))).Except(Events.Select(e => e.Type));
        NothingWrong.In(nameless.Select(t => t.Name));
    }

    [Fact]
    public void Every_event_has_its_sample()
    {
        foreach (var (type, name) in Events)
        {
            var sample = EventSamples.All.SingleOrDefault(s => s.GetType() == type);
            Assert.True(sample is not null, $"{type.Name} has no sample in EventSamples.");
            Approved.AddMissing($"{Folder}/{FileOf(name)}", Encoding.UTF8.GetString(Write(sample).Payload.Span) + "\n");
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_stored_event_is_still_read(string file)
    {
        var payload = Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(Repository.Root, Folder, file)).TrimEnd());
        var name = NameOf(file);
        var read = Read(name, payload);
        var written = Write(read);
        if (written.Type == name)
            Assert.Equal(Encoding.UTF8.GetString(payload), Encoding.UTF8.GetString(written.Payload.Span));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_stored_event_with_a_field_of_another_shape_is_not_guessed_at(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, Folder, file)).TrimEnd();
        var other = Encoding.UTF8.GetBytes(text[..^1] + ",\"unheardOf\":1}");
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => Read(NameOf(file), other));
    }

    [Fact]
    public void An_unknown_event_stops_the_stream()
    {
        var error = Assert.Throws<UnknownEventException>(() => Read("case.vanished/1", "{}"u8.ToArray()));
        Assert.Contains("case.vanished/1", error.Message, StringComparison.Ordinal);
    }

    private static object Read(string name, byte[] payload)
    {
        var meta = new EventMeta(Instant.FromUtc(2026, 7, 13, 5, 30), "operator", "astana-1", "snapshot", "test");
        var stored = new StoredEvent(Guid.Empty, 1, name, meta, payload, ReadOnlyMemory<byte>.Empty);
        return name[..name.IndexOf('.', StringComparison.Ordinal)] switch
        {
            "intake" => IntakeEvents.Serializer.Read(stored),
            "complaint" => ComplaintSerializer.Events.Read(stored),
            "task" => InformationTask.Events.Read(stored),
            "person" or "consent" => PersonEvent.Serializer.Read(stored),
            "payment" => PaymentEvent.Serializer.Read(stored),
            "offer" => OfferEvent.Serializer.Read(stored),
            "entitlement" => EntitlementEvent.Serializer.Read(stored),
            _ => CaseEvents.Serializer.Read(stored),
        };
    }

    private static NewEvent Write(object happened) => happened switch
    {
        CaseEvent e => CaseEvents.Serializer.Write(e),
        IntakeEvent e => IntakeEvents.Serializer.Write(e),
        ComplaintEvent e => ComplaintSerializer.Events.Write(e),
        TaskEvent e => InformationTask.Events.Write(e),
        PersonEvent e => PersonEvent.Serializer.Write(e),
        PaymentEvent e => PaymentEvent.Serializer.Write(e),
        OfferEvent e => OfferEvent.Serializer.Write(e),
        EntitlementEvent e => EntitlementEvent.Serializer.Write(e),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is of no family."),
    };

    /// <summary>"case.registered/1" is kept in "case.registered.1.json".</summary>
    private static string FileOf(string name) => name.Replace('/', '.') + ".json";

    private static string NameOf(string file)
    {
        var stem = Path.GetFileNameWithoutExtension(file);
        var at = stem.LastIndexOf('.');
        return $"{stem[..at]}/{stem[(at + 1)..]}";
    }

    [GeneratedRegex("^[a-z]+\\.[a-z-]+/[1-9][0-9]*$")]
    private static partial Regex VersionedName();
}
