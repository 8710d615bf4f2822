using Jardem.Law.Data;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Law.Snapshots;

/// <summary>A prescribed form as it is filled on one day: its blocks and, where the day's text is not held, the note that says what stands in.</summary>
public sealed record FormOnDay(NormRef Norm, IReadOnlyList<FormBlock> Blocks, FormEdition Edition, Text? Note)
{
    /// <summary>Whether the blocks are the text of the order in force that day.</summary>
    public bool Prescribed => Edition.Held && Note is null;

    internal static FormOnDay? Find(IReadOnlyList<FormsData> files, string act, string form, LocalDate day)
    {
        var data = files.FirstOrDefault(f => f.Act == act)?.Forms.FirstOrDefault(f => f.Form == form);
        var edition = data?.Editions.FirstOrDefault(e => e.Span().Contains(day));
        if (data is null || edition is null)
            return null;
        var norm = new NormRef(act, data.Path);
        if (edition.UsesEditionFrom is not { } from)
            return new FormOnDay(norm, edition.Blocks, edition, edition.Note);
        var standIn = data.Editions.First(e => e.From == from);
        return new FormOnDay(norm, standIn.Blocks, standIn, edition.Note);
    }
}
