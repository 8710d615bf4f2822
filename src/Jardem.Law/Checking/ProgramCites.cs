using Jardem.Law.Data;

namespace Jardem.Law.Checking;

/// <summary>Every provision marked as a rule is cited by the program, every parameter is read by it unless it is marked to stand for readers only, and it cites nothing that does not exist.</summary>
internal sealed class ProgramCites : ILawCheck
{
    public IEnumerable<LawFinding> Findings(CheckedLaw law)
    {
        if (law.Cited is not { } cited)
            return [];
        var rules = law.Data.Rules.SelectMany(r => r.Provisions.Where(p => p.Kind == ProvisionKind.Rule && !cited.Touches($"{r.Act}/{p.Path}")).Select(p => Uncited(r.Act, p.Path)));
        var unread = law.Data.Parameters.Where(p => p.Kind == ProvisionKind.Rule && !cited.Parameters.Contains(p.Parameter)).Select(p => Unread(p.Parameter));
        var marked = law.Data.Parameters.Where(p => p.Kind == ProvisionKind.Text && cited.Parameters.Contains(p.Parameter)).Select(p => ReadAfterAll(p.Parameter));
        var unknown = cited.Parameters.Where(p => law.Data.Parameters.All(d => d.Parameter != p)).Select(NoParameter);
        return rules.Concat(unread).Concat(marked).Concat(unknown);
    }

    private static LawFinding Uncited(string act, string path) => new(FindingSeverity.Error, LawPlaces.Rules(act), path, new Text(
        "Бұл норма «rule» деп белгіленген, бірақ бағдарлама оған сілтеме жасамайды. Бағдарламаны толықтырыңыз немесе нормаға «kind: text» деп жазыңыз.",
        "Норма помечена как «rule», но программа на нее не ссылается. Дополните программу или запишите «kind: text».",
        "The provision is marked 'rule', but the program does not cite it. Complete the program, or write 'kind: text'."));

    private static LawFinding Unread(string parameter) => new(FindingSeverity.Error, LawPlaces.Parameter(parameter), parameter, new Text(
        "Бұл көрсеткішті бағдарлама оқымайды. Оны қолданатын ережені қосыңыз, оқырман үшін ғана тұрса, «kind: text» деп жазыңыз немесе файлды алып тастаңыз.",
        "Этот показатель программа не читает. Добавьте правило, которое его использует, запишите «kind: text», если он стоит только для читателя, или уберите файл.",
        "The program does not read this parameter. Add the rule that uses it, write 'kind: text' if it stands for readers only, or remove the file."));

    private static LawFinding ReadAfterAll(string parameter) => new(FindingSeverity.Error, LawPlaces.Parameter(parameter), parameter, new Text(
        "Бұл көрсеткіш «kind: text» деп белгіленген, бірақ бағдарлама оны оқиды. Белгіні алып тастаңыз.",
        "Показатель помечен «kind: text», но программа его читает. Уберите пометку.",
        "The parameter is marked 'kind: text', but the program reads it. Remove the mark."));

    private static LawFinding NoParameter(string parameter) => new(FindingSeverity.Error, LawPlaces.Parameter(parameter), parameter, new Text(
        "Бағдарлама бұл көрсеткішті оқиды, бірақ ол құқық деректерінде жоқ. Файлды қосыңыз.",
        "Программа читает этот показатель, но в данных права его нет. Добавьте файл.",
        "The program reads this parameter, but the law data does not have it. Add the file."));
}
