using System.Buffers.Text;
using System.Text;

namespace Jardem.Web.Forms;

/// <summary>Reads the signature that a form or a file brings: DER, base64 or PEM, 64 kB at most.</summary>
public static class PostedSignature
{
    /// <summary>The most bytes that a signature may have.</summary>
    public const int Largest = 64 * 1024;

    /// <summary>The most characters of base64 that may be posted for it, line breaks included.</summary>
    public const int LargestText = (Largest * 4 / 3) + 4096;

    /// <summary>The bytes of the CMS; null where nothing readable or too much was posted.</summary>
    public static byte[]? Read(string? base64)
    {
        if (string.IsNullOrWhiteSpace(base64) || base64.Length > LargestText)
            return null;
        var bare = new StringBuilder(base64.Length);
        foreach (var line in base64.Split('\n'))
        {
            if (!line.StartsWith("-----", StringComparison.Ordinal))
                bare.Append(line.Trim());
        }

        var text = bare.ToString();
        if (!Base64.IsValid(text, out var length) || length is 0 or > Largest)
            return null;
        return Convert.FromBase64String(text);
    }

    /// <summary>The bytes of an uploaded file, itself DER, base64 or PEM; null where it is none of these or too large.</summary>
    public static async Task<byte[]?> Read(IFormFile? file, CancellationToken cancel)
    {
        if (file is null || file.Length is 0 or > LargestText)
            return null;
        using var kept = new MemoryStream();
        await file.CopyToAsync(kept, cancel);
        var bytes = kept.ToArray();
        // DER of a CMS begins with a SEQUENCE; base64 of it and PEM never do.
        return bytes[0] == 0x30 && (bytes.Length < 2 || bytes[1] >= 0x80)
            ? bytes.Length <= Largest ? bytes : null
            : Read(Encoding.Latin1.GetString(bytes));
    }
}
