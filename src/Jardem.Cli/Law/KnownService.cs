using Jardem.Law;
using Jardem.Law.Snapshots;
using Jardem.Law.Standards;
using NodaTime;

namespace Jardem.Cli.Law;

/// <summary>Finds a service's standard, or says why there is none.</summary>
internal static class KnownService
{
    public static ServiceStandard Standard(LawSnapshot snapshot, string service, LocalDate day)
    {
        var known = snapshot.Data.Standards.Select(s => s.Service).ToList();
        if (!known.Contains(service))
        {
            var list = string.Join(", ", known);
            throw new RefusedException(new Text($"«{service}» қызметі жоқ. Бар қызметтер: {list}.", $"Услуги «{service}» нет. Есть услуги: {list}.", $"No service '{service}'. Known services: {list}."));
        }

        return snapshot.On(day).Standard(service) ?? throw new RefusedException(new Text(
            $"{DateText.Long(day, Language.Kk)}: қызметтің осы күнгі стандарты жүйеде жоқ.",
            $"{DateText.Long(day, Language.Ru)}: стандарта услуги на этот день в системе нет.",
            $"{DateText.Long(day, Language.En)}: the service's standard for this day is not held."));
    }
}
