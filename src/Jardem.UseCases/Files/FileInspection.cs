using System.Security.Cryptography;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Files;

/// <summary>
/// Decides whether a file brought by a citizen may be kept: PDF, JPEG or PNG by its content and not its name, at most ten megabytes,
/// images rewritten without anything but the picture, pictures that would unpack to an absurd size refused.
/// </summary>
public static class FileInspection
{
    /// <summary>The largest file kept, in bytes.</summary>
    public const int Largest = 10 * 1024 * 1024;

    public abstract record Result
    {
        private Result()
        {
        }

        public sealed record Clean(StoredFile File) : Result;

        public sealed record Bad(string TextKey) : Result;
    }

    public static Result Inspect(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
            return new Result.Bad("fault.file.empty");
        if (bytes.Length > Largest)
            return new Result.Bad("fault.file.too-big");
        var type = MagicBytes.TypeOf(bytes.Span);
        if (type is null)
            return new Result.Bad("fault.file.wrong-type");
        if (!MagicBytes.NameFits(fileName, type))
            return new Result.Bad("fault.file.not-what-it-says");
        return type switch
        {
            MagicBytes.Png => Rewritten(PngRewrite.Run(bytes), type),
            MagicBytes.Jpeg => Rewritten(JpegRewrite.Run(bytes), type),
            _ => PdfLook.Fault(bytes.Span) is { } fault ? new Result.Bad(fault) : Keep(bytes, type),
        };
    }

    private static Result Rewritten(RewriteResult rewrite, string type) =>
        rewrite.Fault is { } fault ? new Result.Bad(fault) : Keep(rewrite.Bytes, type);

    private static Result.Clean Keep(ReadOnlyMemory<byte> bytes, string type) =>
        new(new StoredFile(Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), type, bytes));
}

/// <summary>A picture rewritten, or the key of the text that says why not.</summary>
internal readonly record struct RewriteResult(ReadOnlyMemory<byte> Bytes, string? Fault);
