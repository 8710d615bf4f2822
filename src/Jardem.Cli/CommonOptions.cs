using System.CommandLine;
using Jardem.Law;

namespace Jardem.Cli;

/// <summary>The options that every command takes.</summary>
internal static class CommonOptions
{
    private static readonly Option<string> Lang = Recursive(new Option<string>("--lang") { Description = "kk, ru, en", DefaultValueFactory = _ => "ru" });

    public static Option<bool> Json { get; } = Recursive(new Option<bool>("--json") { Description = "JSON" });

    public static Option<string?> Law { get; } = Recursive(new Option<string?>("--law") { Description = "DIR: law/" });

    static CommonOptions() => Lang.AcceptOnlyFromAmong("kk", "ru", "en");

    public static void AddTo(RootCommand root)
    {
        root.Add(Lang);
        root.Add(Json);
        root.Add(Law);
    }

    public static Language LanguageOf(ParseResult parsed) => parsed.GetValue(Lang) switch
    {
        "kk" => Language.Kk,
        "en" => Language.En,
        _ => Language.Ru,
    };

    private static Option<T> Recursive<T>(Option<T> option)
    {
        option.Recursive = true;
        return option;
    }
}
