using Jardem.UseCases.Ports;

namespace Jardem.Web.Forms;

/// <summary>
/// A form that sends a detached signature over <paramref name="Content"/>: made by NCALayer in the browser, or uploaded as a file signed
/// elsewhere. Shown by the partial <c>_SigningForm</c>; what is posted is read by <see cref="PostedSignature"/>. The page that shows it
/// calls <c>AllowNcaLayer</c>, or the browser may not reach NCALayer.
/// </summary>
/// <param name="Action">Where both ways are posted.</param>
/// <param name="Content">The exact bytes shown to the signer.</param>
public sealed record SigningForm(string Action, ReadOnlyMemory<byte> Content, SignatureUse Use)
{
    /// <summary>Text key of the button.</summary>
    public string ButtonKey { get; init; } = "signing.button";

    /// <summary>IIN that NCALayer looks a certificate up by; null for any.</summary>
    public string? Iin { get; init; }

    /// <summary>BIN of the organisation that the certificate belongs to; null for any.</summary>
    public string? Bin { get; init; }

    /// <summary><c>person</c>, <c>organisation</c>, <c>head</c> or an object identifier; null for any. NCALayer offers only fitting certificates.</summary>
    public string? Role { get; init; }

    /// <summary>Hidden fields of both forms.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Name under which the content is saved by whoever signs elsewhere; null where the page offers it otherwise.</summary>
    public string? SaveAs { get; init; }
}
