using Jardem.Law;
using Jardem.Law.Snapshots;
using NodaTime;

namespace Jardem.Web.Pages.Tasks;

/// <summary>Words of tasks that follow from the law data.</summary>
internal static class TaskWords
{
    /// <summary>The name of a service on a day; its id where no standard is held then.</summary>
    public static string Service(LawSnapshot law, string service, LocalDate on, Language language) => law.On(on).Standard(service)?.Name.In(language) ?? service;
}
