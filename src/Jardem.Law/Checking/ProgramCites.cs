using Jardem.Law.Data;

namespace Jardem.Law.Checking;

/// <summary>Every provision marked as a rule is cited by the program, every parameter is read by it, and it cites nothing that does not exist.</summary>
internal sealed class ProgramCites : ILawCheck
{
    public IEnumerable<LawFinding> Findings(CheckedLaw law)
    {
        if (law.Cited is not { } cited)
            return [];
        var rules = law.Data.Rules.SelectMany(r => r.Provisions.Where(p => p.Kind == ProvisionKind.Rule && !cited.Touches($"{r.Act}/{p.Path}")).Select(p => Uncited(r.Act, p.Path)));
        var unread = law.Data.Parameters.Where(p => !cited.Parameters.Contains(p.Parameter)).Select(p => Unread(p.Parameter));
        var unknown = cited.Parameters.Where(p => law.Data.Parameters.All(d => d.Parameter != p)).Select(NoParameter);
        return rules.Concat(unread).Concat(unknown);
    }

    private static LawFinding Uncited(string act, string path) => new(FindingSeverity.Error, LawPlaces.Rules(act), path, new Text(
        "Бұл норма «rule» деп белгіленген, бірақ бағдарлама оған сілтеме жасамайды. Бағдарламаны толықтырыңыз немесе нормаға «kind: text» деп жазыңыз.",
        "Норма помечена как «rule», но программа на нее не ссылается. Дополните программу или запишите «kind: text».",
        "The provision is marked 'rule', but the program does not cite it. Complete the program, or write 'kind: text'."));

    private static LawFinding Unread(string parameter) => new(FindingSeverity.Error, LawPlaces.Parameter(parameter), parameter, new Text(
        "Бұл көрсеткішті бағдарлама оқымайды. Оны қолданатын ережені қосыңыз немесе файлды алып тастаңыз.",
        "Этот показатель программа не читает. Добавьте правило, которое его использует, или уберите файл.",
        "The program does not read this parameter. Add the rule that uses it, or remove the file."));

    private static LawFinding NoParameter(string parameter) => new(FindingSeverity.Error, LawPlaces.Parameter(parameter), parameter, new Text(
        "Бағдарлама бұл көрсеткішті оқиды, бірақ ол құқық деректерінде жоқ. Файлды қосыңыз.",
        "Программа читает этот показатель, но в данных права его нет. Добавьте файл.",
        "The program reads this parameter, but the law data does not have it. Add the file."));
}
