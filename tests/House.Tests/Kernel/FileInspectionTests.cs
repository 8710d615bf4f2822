using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Jardem.UseCases.Files;
using Xunit;

namespace Jardem.Tests.Kernel;

/// <summary>Files brought by citizens: what is kept, what is refused, and why.</summary>
public sealed class FileInspectionTests
{
    private static readonly byte[] PngMagic = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal("fault.file.empty", Why("a.pdf", []));

    [Fact]
    public void More_than_ten_megabytes_are_refused() => Assert.Equal("fault.file.too-big", Why("a.pdf", new byte[FileInspection.Largest + 1]));

    [Fact]
    public void A_program_is_refused_under_any_name() => Assert.Equal("fault.file.wrong-type", Why("scan.pdf", "MZ......"u8.ToArray()));

    [Fact]
    public void A_name_that_lies_about_the_content_is_refused() => Assert.Equal("fault.file.not-what-it-says", Why("scan.jpg", Png(2, 2)));

    [Fact]
    public void A_PDF_with_a_script_is_refused() =>
        Assert.Equal("fault.file.active", Why("a.pdf", "%PDF-1.7\n1 0 obj << /S /JavaScript >>\n%%EOF"u8.ToArray()));

    [Fact]
    public void A_PDF_without_its_end_is_refused() => Assert.Equal("fault.file.damaged", Why("a.pdf", "%PDF-1.7\n1 0 obj"u8.ToArray()));

    [Fact]
    public void A_picture_keeps_its_pixels_and_loses_what_was_hidden_beside_them()
    {
        var clean = Assert.IsType<FileInspection.Result.Clean>(FileInspection.Inspect("a.png", Png(3, 2, ("tEXt", "GPS 51.1 71.4"u8.ToArray()))));
        Assert.Equal("image/png", clean.File.MediaType);
        Assert.Equal(-1, clean.File.Bytes.Span.IndexOf("GPS"u8));
        Assert.Equal(Png(3, 2), clean.File.Bytes.ToArray());
    }

    [Fact]
    public void A_picture_of_an_absurd_size_is_refused_before_it_is_unpacked() => Assert.Equal("fault.file.bomb", Why("a.png", Png(60_000, 60_000, rows: 1)));

    [Fact]
    public void A_picture_that_unpacks_to_more_than_it_says_is_refused() => Assert.Equal("fault.file.damaged", Why("a.png", Png(2, 2, rows: 500_000)));

    [Fact]
    public void A_picture_with_a_wrong_check_sum_is_refused()
    {
        var bytes = Png(2, 2);
        bytes[20] ^= 1;
        Assert.Equal("fault.file.damaged", Why("a.png", bytes));
    }

    [Fact]
    public void A_JPEG_loses_camera_data_and_whatever_follows_its_end()
    {
        byte[] tail = [.. "<?php evil"u8];
        var clean = Assert.IsType<FileInspection.Result.Clean>(FileInspection.Inspect("a.JPG", (byte[])[.. Jpeg(16, 16), .. tail]));
        Assert.Equal(-1, clean.File.Bytes.Span.IndexOf("Exif"u8));
        Assert.Equal(-1, clean.File.Bytes.Span.IndexOf(tail));
        Assert.Equal((byte[])[0xFF, 0xD9], clean.File.Bytes[^2..].ToArray());
    }

    [Fact]
    public void A_JPEG_of_an_absurd_size_is_refused() => Assert.Equal("fault.file.bomb", Why("a.jpg", Jpeg(65_000, 65_000)));

    [Fact]
    public void Any_cut_of_a_picture_is_refused_and_never_throws()
    {
        var (png, jpeg) = (Png(3, 3), Jpeg(16, 16));
        for (var length = 8; length < png.Length; length++)
            Assert.IsType<FileInspection.Result.Bad>(FileInspection.Inspect("a.png", png.AsMemory(0, length)));
        for (var length = 3; length < jpeg.Length; length++)
            Assert.IsType<FileInspection.Result.Bad>(FileInspection.Inspect("a.jpg", jpeg.AsMemory(0, length)));
    }

    private static string Why(string name, byte[] bytes) => Assert.IsType<FileInspection.Result.Bad>(FileInspection.Inspect(name, bytes)).TextKey;

    private static byte[] Png(int width, int height, (string Type, byte[] Data)? extra = null, int? rows = null)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(new byte[(width + 1) * (rows ?? height)]);
        using var file = new MemoryStream();
        file.Write(PngMagic);
        Chunk(file, "IHDR", header);
        if (extra is { } chunk)
            Chunk(file, chunk.Type, chunk.Data);
        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, SlowCrc(body));
        file.Write(number);
    }

    private static uint SlowCrc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }

    private static byte[] Jpeg(int width, int height) =>
    [
        0xFF, 0xD8,
        0xFF, 0xE1, 0, 8, .. "Exif\0\0"u8,
        0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xFF, 0x00, 0x56,
        0xFF, 0xD9,
    ];
}
