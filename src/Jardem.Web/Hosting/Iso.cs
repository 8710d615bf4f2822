using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Web.Hosting;

/// <summary>Dates and numbers as machines read them, for attributes of pages and for plain whole numbers.</summary>
public static class Iso
{
    public static string Date(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
