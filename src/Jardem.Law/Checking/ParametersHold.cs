using Jardem.Law.Data;

namespace Jardem.Law.Checking;

/// <summary>A figure has figures and no choices; a choice is always one of those that it allows.</summary>
internal sealed class ParametersHold : ILawCheck
{
    public IEnumerable<LawFinding> Findings(CheckedLaw law) => law.Data.Parameters.SelectMany(p => p.Values.Select(v => Of(p, v))).OfType<LawFinding>();

    private static LawFinding? Of(ParameterData parameter, ParameterEdition edition)
    {
        if (parameter.Choices.Count == 0)
        {
            return edition is { Choice: null, Value: not 0 } ? null : Fault(parameter, new Text(
                "Көрсеткіштің мәні жоқ. «value» жазыңыз немесе «choices» тізімі мен «choice» таңдауын қосыңыз.",
                "У показателя нет значения. Запишите «value» либо добавьте список «choices» и выбор «choice».",
                "The parameter has no value. Write a 'value', or add the list 'choices' and a 'choice' of it."));
        }

        return parameter.Choices.Any(c => c.Key == edition.Choice) ? null : Fault(parameter, new Text(
            $"«{edition.Choice}» таңдауы «choices» тізімінде жоқ.",
            $"Выбора «{edition.Choice}» нет в списке «choices».",
            $"The choice '{edition.Choice}' is not in the list 'choices'."));
    }

    private static LawFinding Fault(ParameterData parameter, Text problem) => new(FindingSeverity.Error, LawPlaces.Parameter(parameter.Parameter), parameter.Parameter, problem);
}
