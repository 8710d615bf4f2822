using System.Collections.Concurrent;
using System.Security.Cryptography;
using Jardem.Law.Calendar;
using Jardem.Law.Data;
using Jardem.Law.Json;
using NodaTime;

namespace Jardem.Law.Snapshots;

/// <summary>
/// The whole of the law data, immutable and named by the hash of its content. Choosing the snapshot is "as known on"; <see cref="On"/>
/// is "as in force on". Two snapshots made of the same data have the same name on every machine.
/// </summary>
public sealed class LawSnapshot
{
    private readonly ConcurrentDictionary<LocalDate, LawOnDay> _days = new();
    private readonly byte[] _bytes;
    private string? _calendarId;

    private LawSnapshot(LawData data, byte[] bytes)
    {
        Data = data;
        _bytes = bytes;
        Id = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Calendar = new WorkCalendar(data.Holidays, data.Years);
        Index = new ProvisionIndex(data);
    }

    /// <summary>SHA-256 of the canonical JSON, in hex.</summary>
    public string Id { get; }

    public LawData Data { get; }

    public WorkCalendar Calendar { get; }

    /// <summary>SHA-256, in hex, of the canonical JSON of the holidays and years by which it counts.</summary>
    public string CalendarId => _calendarId ??= Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Write(new { Data.Holidays, Data.Years })));

    internal ProvisionIndex Index { get; }

    /// <summary>Makes the snapshot of these data.</summary>
    public static LawSnapshot Of(LawData data) => new(data, CanonicalJson.Write(data));

    /// <summary>Reads a snapshot kept earlier; its name is computed again from the bytes.</summary>
    public static LawSnapshot FromBytes(byte[] bytes) => new(CanonicalJson.Read<LawData>(bytes), bytes);

    /// <summary>The bytes by which the snapshot is kept and named.</summary>
    public ReadOnlyMemory<byte> ToBytes() => _bytes;

    /// <summary>The law in force on the day.</summary>
    public LawOnDay On(LocalDate day) => _days.GetOrAdd(day, d => new LawOnDay(this, d));
}
