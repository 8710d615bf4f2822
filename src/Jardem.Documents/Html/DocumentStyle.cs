using System.Security.Cryptography;
using System.Text;

namespace Jardem.Documents.Html;

/// <summary>The style of every document, inline in its file, and the policy that allows this style and nothing else.</summary>
internal static class DocumentStyle
{
    public static string Css { get; } = Read();

    /// <summary>Content security policy of the file: no script, no address, no style but ours.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";

    private static string Read()
    {
        using var reader = new StreamReader(typeof(DocumentStyle).Assembly.GetManifestResourceStream("document.css")!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
