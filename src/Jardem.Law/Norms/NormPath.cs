using System.Text.RegularExpressions;

namespace Jardem.Law.Norms;

/// <summary>
/// The path of a provision inside an act and its printed form: p5 is a point (тармақ, пункт), sub3 a sub-point, part2 a part, app2 an
/// appendix to the Rules, order-app2 an appendix to the order itself, r3 a row of a table, abz4 an abzats, art18 an article.
/// Printed in the nominative, so that no name is ever declined.
/// </summary>
public static partial class NormPath
{
    public static bool IsValid(string path) => path.Split('.').All(step => step == "preamble" || Step().IsMatch(step));

    /// <summary>The path as a reader cites it: "2-қосымша, 3-жол, 1) тармақша" or "приложение 2, строка 3, подпункт 1)".</summary>
    public static string Print(string path, Language language) =>
        string.Join(", ", path.Split('.').Select(step => PrintStep(step, language)));

    private static string PrintStep(string step, Language language)
    {
        if (step == "preamble")
            return language switch { Language.Kk => "кіріспе", Language.Ru => "преамбула", _ => "preamble" };
        var match = Step().Match(step);
        if (!match.Success)
            throw new FormatException($"'{step}' is not a step of a provision's path.");
        var (kind, n) = (match.Groups[1].Value, match.Groups[2].Value);
        return (kind, language) switch
        {
            ("p", Language.Kk) => $"{n}-тармақ",
            ("p", Language.Ru) => $"пункт {n}",
            ("p", _) => $"point {n}",
            ("sub", Language.Kk) => $"{n}) тармақша",
            ("sub", Language.Ru) => $"подпункт {n})",
            ("sub", _) => $"sub-point {n})",
            ("part", Language.Kk) => $"{n}-бөлік",
            ("part", Language.Ru) => $"часть {n}",
            ("part", _) => $"part {n}",
            ("app", Language.Kk) => $"Қағидаларға {n}-қосымша",
            ("app", Language.Ru) => $"приложение {n} к Правилам",
            ("app", _) => $"appendix {n} to the Rules",
            ("order-app", Language.Kk) => $"бұйрыққа {n}-қосымша",
            ("order-app", Language.Ru) => $"приложение {n} к приказу",
            ("order-app", _) => $"appendix {n} to the order",
            ("r", Language.Kk) => $"{n}-жол",
            ("r", Language.Ru) => $"строка {n}",
            ("r", _) => $"row {n}",
            ("abz", Language.Kk) => $"{n}-абзац",
            ("abz", Language.Ru) => $"абзац {n}",
            ("abz", _) => $"paragraph {n}",
            (_, Language.Kk) => $"{n}-бап",
            (_, Language.Ru) => $"статья {n}",
            _ => $"article {n}",
        };
    }

    [GeneratedRegex("^(p|sub|part|app|order-app|r|abz|art)([0-9]+(?:-[0-9]+)?)$")]
    private static partial Regex Step();
}
