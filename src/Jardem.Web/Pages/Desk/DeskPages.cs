using Jardem.UseCases.Desk;

namespace Jardem.Web.Pages.Desk;

/// <summary>Registers the parts of the desk's pages.</summary>
public static class DeskPages
{
    public static IServiceCollection AddDeskPages(this IServiceCollection services) => services
        .AddSingleton<StepForm>()
        .AddSingleton<DraftSubmission>()
        .AddSingleton<DeskLists>()
        .AddSingleton<JournalChoice>();
}

/// <summary>Addresses of what comes of an application at the desk.</summary>
public static class DeskAddress
{
    public static string Registered(Guid id) => $"/desk/registered/{id}";

    public static string Case(Guid id) => $"/desk/cases/{id}";

    public static string Refused(Guid id) => $"/desk/refused/{id}";

    public static string Of(MadeOfDraft made) => made.IsCase ? Registered(made.Stream) : Refused(made.Stream);
}
