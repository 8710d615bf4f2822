using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Jardem.Services.Documents;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jardem.Documents.Html;

/// <summary>
/// Makes the HTML file of a document object: one file that needs nothing beside it. The font is named and not embedded: Noto Sans with
/// Latin and all Kazakh letters in two weights is 85 KB, 113 KB as data: addresses, beside documents of 18 to 40 KB, and there would be
/// one in every document of a country. Any sans-serif of today has the letters; the PDF, made where the font is installed, carries its own.
/// </summary>
internal sealed class DocumentHtml(Uri publicBase)
{
    // Cyrillic stays readable in the file; what HTML must escape is escaped all the same.
    private static readonly ServiceProvider Services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    public byte[] Render(DocumentContent content)
    {
        using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(DocumentFile.Content)] = content,
            [nameof(DocumentFile.CheckAddress)] = content.Token is null ? null : $"{publicBase.AbsoluteUri.TrimEnd('/')}/d/{content.Token}",
        });
        // The components await nothing, so the work is done when the dispatcher returns.
        var html = renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<DocumentFile>(parameters)).ToHtmlString()).GetAwaiter().GetResult();
        return Encoding.UTF8.GetBytes(html.ReplaceLineEndings("\n"));
    }
}
