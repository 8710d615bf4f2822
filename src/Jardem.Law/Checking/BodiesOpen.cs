using Jardem.Law.Calendar;
using Jardem.Law.Data;

namespace Jardem.Law.Checking;

/// <summary>Every body's zone is known and its hours can be read and end after they begin.</summary>
internal sealed class BodiesOpen : ILawCheck
{
    public IEnumerable<LawFinding> Findings(CheckedLaw law) => law.Data.Bodies.Select(Of).OfType<LawFinding>();

    private static LawFinding? Of(BodyData body)
    {
        try
        {
            var hours = OfficeHours.Of(body);
            if (hours.Opens < hours.Closes && (hours.SaturdayOpens is null || hours.SaturdayOpens < hours.SaturdayCloses))
                return null;
        }
        catch (FormatException)
        {
            // The same finding says both faults: the reader mends the same two keys.
        }

        return new LawFinding(FindingSeverity.Error, LawPlaces.Bodies, body.Id, new Text(
            $"Уақыт белдеуі («{body.Zone}») немесе жұмыс сағаты оқылмайды. Белдеуді Asia/Almaty, сағатты 09:00-18:00 түрінде жазыңыз.",
            $"Часовой пояс («{body.Zone}») или часы работы не читаются. Запишите пояс в виде Asia/Almaty, часы в виде 09:00-18:00.",
            $"The zone ('{body.Zone}') or the hours cannot be read. Write the zone as Asia/Almaty and hours as 09:00-18:00."));
    }
}
