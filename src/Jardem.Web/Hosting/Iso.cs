using NodaTime;
using NodaTime.Text;

namespace Jardem.Web.Hosting;

/// <summary>Dates as machines read them, for attributes of pages.</summary>
public static class Iso
{
    public static string Date(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
