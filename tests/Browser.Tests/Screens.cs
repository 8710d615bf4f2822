using Xunit;

namespace Jardem.Tests;

/// <summary>Screens of walks that other walks show in Russian too: the phone always, the desktop by JARDEM_LONG=1.</summary>
public static class Screens
{
    /// <param name="first">Number of the applicant of the first walk; the second has the next.</param>
    public static TheoryData<string, int> From(int first)
    {
        var screens = new TheoryData<string, int> { { nameof(Screen.Phone), first } };
        if (Environment.GetEnvironmentVariable("JARDEM_LONG") == "1")
            screens.Add(nameof(Screen.Desktop), first + 1);
        return screens;
    }
}
