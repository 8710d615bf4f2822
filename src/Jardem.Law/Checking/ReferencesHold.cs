using Jardem.Law.Data;
using Jardem.Law.Norms;

namespace Jardem.Law.Checking;

/// <summary>Every reference from one entry to another finds what it names.</summary>
internal sealed class ReferencesHold : ILawCheck
{
    public IEnumerable<LawFinding> Findings(CheckedLaw law)
    {
        var data = law.Data;
        return Editions(data).Concat(NotHeldPaths(data)).Concat(Acts(data)).Concat(DocumentKinds(data)).Concat(StandIns(data)).Concat(Territories(data)).Concat(BodyLinks(data));
    }

    private static IEnumerable<LawFinding> Editions(LawData data)
    {
        foreach (var run in LawPlaces.Runs(data))
            foreach (var edition in run.Editions)
            {
                if (edition.AmendedBy is { } amendedBy && !Provides(data, amendedBy))
                    yield return Dangling(run.File, run.Path, "amendedBy", amendedBy);
                if (edition.Reading is { } reading && data.HouseRules.All(r => r.Id != reading))
                    yield return Dangling(run.File, run.Path, "reading", reading);
            }
    }

    /// <summary>An act that is held must hold the provision or say that it does not; of an act known by name only, nothing more is asked.</summary>
    private static bool Provides(LawData data, string reference)
    {
        if (!NormRef.TryParse(reference, out var norm))
            return false;
        var act = data.Acts.FirstOrDefault(a => a.Act == norm.Act);
        return act is not null && (!act.Held || Paths(data, act).Any(p => Related(p, norm.Path)));
    }

    private static IEnumerable<string> Paths(LawData data, ActData act) =>
        act.NotHeld.Select(n => n.Path)
            .Concat(data.Rules.Where(r => r.Act == act.Act).SelectMany(r => r.Provisions).Select(p => p.Path))
            .Concat(data.Forms.Where(f => f.Act == act.Act).SelectMany(f => f.Forms).Select(f => f.Path))
            .Concat(data.Standards.Where(s => s.Act == act.Act).Select(s => s.Appendix));

    private static bool Related(string held, string path) =>
        held == path || held.StartsWith(path + ".", StringComparison.Ordinal) || path.StartsWith(held + ".", StringComparison.Ordinal);

    /// <summary>A path said not to be held must not be held on the same days.</summary>
    private static IEnumerable<LawFinding> NotHeldPaths(LawData data)
    {
        foreach (var act in data.Acts)
            foreach (var gap in act.NotHeld)
                foreach (var edition in data.Rules.Where(r => r.Act == act.Act).SelectMany(r => r.Provisions).Where(p => p.Path == gap.Path).SelectMany(p => p.Editions))
                    if ((gap.To is null || edition.From is null || edition.From <= gap.To) && (edition.To is null || gap.From is null || gap.From <= edition.To))
                        yield return new LawFinding(FindingSeverity.Error, LawPlaces.Act(act.Act), $"notHeld {gap.Path}", new Text(
                            "«notHeld» жазбасы бар, бірақ сол күндердің мәтіні rules.yaml файлында тұр. Біреуін түзетіңіз.",
                            "Есть запись «notHeld», но текст тех же дней стоит в rules.yaml. Исправьте одно из двух.",
                            "There is a 'notHeld' entry, but rules.yaml holds the text of the same days. Mend one of the two."));
    }

    private static IEnumerable<LawFinding> Acts(LawData data)
    {
        foreach (var term in data.Terms.Where(t => data.Acts.All(a => a.Act != t.Act)))
            yield return Dangling(LawPlaces.Terms, $"{term.Act}/{term.Key}", "act", term.Act);
        foreach (var act in data.Acts.Where(a => a.Names.Count == 0))
            yield return new LawFinding(FindingSeverity.Error, LawPlaces.Act(act.Act), "names", new Text(
                "Актінің атауы жоқ. «names» тізімін қосыңыз.", "У акта нет названия. Добавьте список «names».", "The act has no name. Add the list 'names'."));
    }

    private static IEnumerable<LawFinding> DocumentKinds(LawData data) =>
        from standard in data.Standards
        from row in standard.Rows
        from edition in row.Editions
        from document in edition.Documents
        from key in document.AnyOf
        where edition.Kinds.All(k => k.Key != key)
        select Dangling(LawPlaces.Standard(standard), $"{row.Key}.{document.Key}", "anyOf", key);

    private static IEnumerable<LawFinding> StandIns(LawData data) =>
        from forms in data.Forms
        from form in forms.Forms
        from edition in form.Editions
        where edition.UsesEditionFrom is not null && !form.Editions.Any(e => e.From == edition.UsesEditionFrom && e.Blocks.Count > 0)
        select Dangling(LawPlaces.Forms(forms.Act), form.Path, "usesEditionFrom", DateText.Short(edition.UsesEditionFrom!.Value));

    private static IEnumerable<LawFinding> Territories(LawData data) =>
        from body in data.Bodies
        from territory in body.Territories
        where data.Territories.All(t => t.Id != territory)
        select Dangling(LawPlaces.Bodies, body.Id, "territories", territory);

    private static IEnumerable<LawFinding> BodyLinks(LawData data) =>
        from body in data.Bodies
        from link in new[] { (Key: "successor", Target: body.Successor), (Key: "higher", Target: body.Higher) }
        where link.Target is not null && data.Bodies.All(b => b.Id != link.Target)
        select Dangling(LawPlaces.Bodies, body.Id, link.Key, link.Target!);

    private static LawFinding Dangling(string file, string path, string key, string target) => new(FindingSeverity.Error, file, path, new Text(
        $"«{key}» сілтемесі «{target}» жазбасын таппайды. Сілтемені түзетіңіз немесе жазбаны қосыңыз.",
        $"Ссылка «{key}» не находит запись «{target}». Исправьте ссылку или добавьте запись.",
        $"The reference '{key}' does not find '{target}'. Mend the reference, or add what it names."));
}
