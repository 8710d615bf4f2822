using Jardem.Law;
using Jardem.Web.Security;

namespace Jardem.Web.Hosting;

/// <summary>The language of the reader: the cookie set by the switch, else the account's, else what the browser asks for, else Kazakh.</summary>
public static class ReaderLanguage
{
    public const string Cookie = "language";

    public static Language Of(HttpContext context)
    {
        if (Parse(context.Request.Cookies[Cookie]) is { } chosen)
            return chosen;
        if (Parse(context.Account()?.Language ?? context.MaybeCitizen()?.Language) is { } own)
            return own;
        foreach (var wish in context.Request.GetTypedHeaders().AcceptLanguage)
        {
            if (wish.Value.Length >= 2 && Parse(wish.Value.Value![..2].ToLowerInvariant()) is { } language)
                return language;
        }

        return Language.Kk;
    }

    public static Language? Parse(string? code) => code switch
    {
        "kk" => Language.Kk,
        "ru" => Language.Ru,
        "en" => Language.En,
        _ => null,
    };

    public static string Code(this Language language) => language switch
    {
        Language.Kk => "kk",
        Language.Ru => "ru",
        _ => "en",
    };
}
