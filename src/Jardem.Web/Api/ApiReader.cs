using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.Web.Hosting;
using Jardem.Web.Security;

namespace Jardem.Web.Api;

/// <summary>Who reads the answer: the language asked for by Accept-Language, else the account's, else Kazakh; and the texts in it.</summary>
internal sealed class ApiReader
{
    private readonly TextCatalog _texts;

    private ApiReader(Language language, TextCatalog texts)
    {
        Language = language;
        _texts = texts;
    }

    public Language Language { get; }

    /// <summary>Binds the reader of a request for a handler.</summary>
    public static ValueTask<ApiReader> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context));

    public static ApiReader Of(HttpContext context)
    {
        var language = Wished(context.Request) ?? ReaderLanguage.Parse(context.Account()?.Language) ?? Language.Kk;
        context.Response.Headers.ContentLanguage = language.Code();
        context.Response.Headers.Vary = "Accept-Language, Authorization";
        return new ApiReader(language, context.RequestServices.GetRequiredService<TextCatalog>());
    }

    public string T(string key, params ReadOnlySpan<(string Name, string Value)> places) => _texts.Get(key, Language, places);

    public string In(Text text) => text.In(Language);

    /// <summary>The text if the catalogue has it.</summary>
    public string? Maybe(string key) => _texts.Has(key) ? _texts.Get(key, Language) : null;

    private static Language? Wished(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(w => w.Quality != 0 && w.Value.Length >= 2)
        .OrderByDescending(w => w.Quality ?? 1)
        .Select(w => ReaderLanguage.Parse(w.Value.Value![..2].ToLowerInvariant()))
        .FirstOrDefault(l => l is not null);
}
