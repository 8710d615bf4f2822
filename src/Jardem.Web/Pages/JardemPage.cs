using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using Jardem.Web.Hosting;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Jardem.Web.Pages;

/// <summary>What every page has: the reader's language, the texts, the signed-in officer, a key that makes a repeated form harmless.</summary>
public abstract class JardemPage : PageModel
{
    private TextCatalog Texts => HttpContext.RequestServices.GetRequiredService<TextCatalog>();

    public Language Language => ReaderLanguage.Of(HttpContext);

    public Principal Officer => HttpContext.Officer();

    public CitizenPrincipal Citizen => HttpContext.Citizen();

    /// <summary>One key per rendering of a form.</summary>
    public string FormKey { get; } = Guid.CreateVersion7().ToString();

    /// <summary>A text of the catalogue in the reader's language.</summary>
    public string T(string key, params ReadOnlySpan<(string Name, string Value)> places) => Texts.Get(key, Language, places);

    /// <summary>A bilingual text in the reader's language.</summary>
    public string T(Text text) => text.In(Language);

    protected T Service<T>()
        where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();
}
