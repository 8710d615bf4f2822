using Jardem.Law;

namespace Jardem.UseCases.Messages;

/// <summary>The languages of messages to phones: Kazakh, and Russian for everybody else.</summary>
public static class SmsLanguage
{
    public static Language Of(Language reader) => reader == Language.Kk ? Language.Kk : Language.Ru;

    /// <param name="code">kk, ru or en, as an account or a person has it.</param>
    public static Language Of(string code) => code == "kk" ? Language.Kk : Language.Ru;
}
