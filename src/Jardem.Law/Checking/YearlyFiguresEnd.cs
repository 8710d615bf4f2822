using Jardem.Law.Data;

namespace Jardem.Law.Checking;

/// <summary>
/// A figure that the budget law sets anew each year has a first and a last day within one year, so that last year's figure is never taken
/// for a later one: until the new one is entered, there is none.
/// </summary>
internal sealed class YearlyFiguresEnd : ILawCheck
{
    public IEnumerable<LawFinding> Findings(CheckedLaw law) =>
        law.Data.Parameters.Where(p => p.Yearly).SelectMany(p => p.Values.Where(v => v.From is null || v.To?.Year != v.From.Value.Year).Select(v => Open(p, v)));

    private static LawFinding Open(ParameterData parameter, ParameterEdition edition)
    {
        var day = edition.From is { } from ? DateText.Long(from) : new Text("басталу күні жоқ", "начальный день не указан", "no first day");
        return new LawFinding(FindingSeverity.Error, LawPlaces.Parameter(parameter.Parameter), parameter.Parameter, new Text(
            $"Жыл сайынғы көрсеткіштің мәні өз жылының ішінде аяқталуы тиіс ({day.Kk}). «from» және «to» күндерін бір жылдың ішінде жазыңыз.",
            $"Значение ежегодного показателя должно заканчиваться в своем году ({day.Ru}). Запишите «from» и «to» в пределах одного года.",
            $"A value of a yearly figure must end within its year ({day.En}). Write 'from' and 'to' within one year."));
    }
}
