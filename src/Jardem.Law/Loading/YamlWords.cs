using Jardem.Law.Data;
using Jardem.Law.Norms;
using NodaTime.Text;

namespace Jardem.Law.Loading;

/// <summary>Members written as text that must still be one of a few words, a path or a day of the year.</summary>
internal static class YamlWords
{
    private static readonly Dictionary<(Type, string), string[]> Words = new()
    {
        [(typeof(LimitData), "unit")] = ["working-days", "calendar-days", "months", "years", "minutes"],
        [(typeof(LimitData), "starts")] = ["filing", "arrival", "registration", "receipt", "notice", "hearing", "change", "death"],
        [(typeof(InquiryData), "about")] = ["applicant", "child", "deceased", "spouse", "carer", "representative", "entity"],
        [(typeof(DocumentData), "for")] = ["everyone", "representative", "if-any"],
        [(typeof(DocumentData), "original")] = ["shown", "kept", "none"],
        [(typeof(DocumentKindData), "original")] = ["shown", "kept", "none"],
        [(typeof(BodyData), "kind")] = ["local-executive-body", "state-corporation", "higher-body", "quality-control", "ministry", "contact-centre", "digital-operator", "labour-committee", "portal"],
        [(typeof(FormBlock), "kind")] = ["addressee", "title", "paragraph", "fill", "list", "signature", "date", "caption"],
    };

    private static readonly HashSet<(Type, string)> Paths =
    [
        (typeof(ProvisionData), "path"), (typeof(NotHeldProvision), "path"), (typeof(FormData), "path"), (typeof(StandardData), "appendix"),
    ];

    public static void Check(string file, Type type, string member, YamlTree.Entry entry)
    {
        if (entry.Node is YamlTree.Value value)
        {
            if (Words.TryGetValue((type, member), out var known) && !known.Contains(value.Text))
                throw LawFile.Fault(file, value.Line, LawFileTexts.NotOneOf(value.Text, known));
            if (Paths.Contains((type, member)) && !NormPath.IsValid(value.Text))
                throw LawFile.Fault(file, value.Line, LawFileTexts.NotAPath(value.Text));
        }

        if (type == typeof(HolidayData) && member == "days")
            foreach (var day in ((YamlTree.Items)entry.Node).Nodes.OfType<YamlTree.Value>())
                if (!AnnualDatePattern.Iso.Parse(day.Text).Success)
                    throw LawFile.Fault(file, day.Line, LawFileTexts.NotAMonthDay(day.Text));
    }
}
