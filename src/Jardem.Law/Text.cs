namespace Jardem.Law;

/// <summary>A text that exists in Kazakh and Russian, and in English where the interface shows it.</summary>
public sealed record Text(string Kk, string Ru, string? En = null)
{
    /// <summary>The text in the language asked for; a law text without English is shown in Russian to an English reader.</summary>
    public string In(Language language) => language switch
    {
        Language.Kk => Kk,
        Language.Ru => Ru,
        _ => En ?? Ru,
    };
}
