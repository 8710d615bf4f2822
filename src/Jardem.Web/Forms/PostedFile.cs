using Jardem.UseCases.Files;

namespace Jardem.Web.Forms;

/// <summary>A file that was posted with a form.</summary>
public static class PostedFile
{
    /// <summary>The file as it may be kept, or what is wrong with it; null where none was chosen.</summary>
    public static async Task<FileInspection.Result?> Inspect(IFormFile? posted, CancellationToken cancel)
    {
        if (posted is not { FileName.Length: > 0 })
            return null;
        using var bytes = new MemoryStream((int)posted.Length);
        await posted.CopyToAsync(bytes, cancel);
        return FileInspection.Inspect(posted.FileName, bytes.ToArray());
    }
}
