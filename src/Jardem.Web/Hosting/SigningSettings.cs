namespace Jardem.Web.Hosting;

/// <summary>Reads the settings of signing.</summary>
public static class SigningSettings
{
    /// <summary>Where NCALayer listens unless told otherwise.</summary>
    public static Uri UsualNcaLayer { get; } = new("wss://127.0.0.1:13579/");

    /// <exception cref="SettingException">
    /// Not an address of a WebSocket on the reader's own machine. Anywhere else, what officers sign would be sent to another machine; and the
    /// address goes into a header, so it holds nothing that has a meaning there.
    /// </exception>
    public static Uri NcaLayer(string? written)
    {
        if (string.IsNullOrEmpty(written))
            return UsualNcaLayer;
        return Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "ws" or "wss" && address.IsLoopback
            && address.Query.Length == 0 && address.Fragment.Length == 0 && address.UserInfo.Length == 0 && address.AbsolutePath.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.')
            ? address
            : throw new SettingException($"Signing:NcaLayer {written}: write an address on this machine as {UsualNcaLayer}.");
    }

    /// <exception cref="SettingException">Neither true nor false.</exception>
    public static bool Required(string? written) => written switch
    {
        null or "" or "false" => false,
        "true" => true,
        _ => throw new SettingException($"Signing:Required {written}: write true or false."),
    };
}
