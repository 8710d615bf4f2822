using Jardem.Services.Documents;

namespace Jardem.UseCases.Ports;

/// <summary>
/// Makes paper of document objects. The HTML is the archival original: the same object gives the same bytes on every machine. The PDF is
/// a rendition of stored HTML; it is made once, stored, and not made again, since its bytes differ from run to run.
/// </summary>
public interface IDocumentRenderer
{
    /// <summary>The whole document, both languages, as one self-contained UTF-8 file.</summary>
    byte[] Html(DocumentContent content);

    /// <summary>Whether this machine can make PDFs. HTML needs nothing.</summary>
    bool PdfAvailable { get; }

    /// <summary>A tagged PDF of HTML made by <see cref="Html"/>. Nothing is loaded from the network.</summary>
    /// <exception cref="PdfUnavailableException">This machine cannot make PDFs, or could not in time; the message says why and how to mend it.</exception>
    Task<byte[]> Pdf(ReadOnlyMemory<byte> html, CancellationToken cancel);
}

/// <summary>A PDF could not be made; the HTML is whole and the PDF can be asked for again.</summary>
public sealed class PdfUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
