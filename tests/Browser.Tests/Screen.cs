using Jardem.Law;
using Jardem.Web.Hosting;

namespace Jardem.Tests;

/// <summary>On what a person reads the pages, and in which language.</summary>
public sealed record Screen(Language Language, int Width, int Height, bool Script = true)
{
    public static Screen Phone { get; } = new(Language.Kk, 390, 844);

    public static Screen Desktop { get; } = new(Language.Ru, 1280, 900);

    public static Screen PlainPhone { get; } = new(Language.Kk, 360, 740, Script: false);

    /// <summary>The code of the language, as forms and cookies have it.</summary>
    public string Code => Language.Code();

    public static Screen Named(string name) => name switch
    {
        nameof(Phone) => Phone,
        nameof(Desktop) => Desktop,
        nameof(PlainPhone) => PlainPhone,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such screen."),
    };
}
