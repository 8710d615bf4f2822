using Jardem.UseCases.Checking;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Documents;

/// <summary>A file that a citizen brought: always saved, never opened inside our pages.</summary>
public sealed class AttachmentModel(ReadDocument documents) : JardemPage
{
    public async Task<IActionResult> OnGetAsync(Guid id, string hash)
    {
        if (await documents.Attachment(Officer, id, hash, HttpContext.RequestAborted) is not { } file)
            return NotFound();
        Response.Headers.ContentSecurityPolicy = Sandbox.ForFiles;
        Response.Headers.ContentDisposition = $"attachment; filename=\"{file.Hash[..12]}.{Ending(file.MediaType)}\"";
        return File(file.Bytes.ToArray(), file.MediaType);
    }

    private static string Ending(string mediaType) => mediaType switch
    {
        "application/pdf" => "pdf",
        "image/jpeg" => "jpg",
        "image/png" => "png",
        _ => "bin",
    };
}
