using System.Buffers.Binary;
using System.IO.Compression;
using Jardem.UseCases.Files;
using Xunit;

namespace Jardem.Tests.Desk;

/// <summary>A scan is kept only when it is what it says, small enough and harmless; the rest of the page stays.</summary>
public sealed class FilesTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    private const string File = "question.document.file.label";

    private static readonly byte[] Dot = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static TheoryData<string, string> Bad { get; } = new()
    {
        { "text.pdf", "fault.file.wrong-type" },
        { "picture.pdf", "fault.file.not-what-it-says" },
        { "large.pdf", "fault.file.too-big" },
        { "bomb.png", "fault.file.bomb" },
        { "cut.png", "fault.file.damaged" },
        { "empty.pdf", "fault.file.empty" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_file_is_refused_and_the_page_stays(string name, string fault)
    {
        using var browser = await house.SignIn("operator");
        await browser.ToIdentity(new Typed());
        browser.FillDocument("000000007", "2030-02-01");
        browser.Attach(File, name, "application/octet-stream", BytesOf(name));
        await browser.Press(DeskWalk.Continue);
        Assert.Equal(422, browser.Status);
        Assert.Equal([browser.T(fault)], browser.Faults);
        Assert.Equal("000000007", browser.Shown("question.document.number.label"));
    }

    [Fact]
    public async Task A_good_file_is_kept_shown_and_taken_by_the_case()
    {
        using var browser = await house.SignIn("operator");
        await browser.ToIdentity(new Typed());
        var page = browser.Path;
        browser.FillDocument("000000001", "2030-02-01");
        browser.Attach(File, "scan.png", "image/png", Dot);
        await browser.Press(DeskWalk.Continue);
        await browser.Open(page);
        Assert.Contains("PNG", browser.Page.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        await browser.Press(DeskWalk.Continue);
        Assert.NotEqual(page, browser.Path);
    }

    private static byte[] BytesOf(string name) => name switch
    {
        "text.pdf" => "not a document at all"u8.ToArray(),
        "picture.pdf" => Dot,
        "large.pdf" => [.. "%PDF-1.7\n"u8, .. new byte[FileInspection.Largest]],
        "bomb.png" => Bomb(),
        "cut.png" => Dot[..40],
        _ => [],
    };

    /// <summary>A picture of 60 000 by 60 000 points in a few bytes.</summary>
    private static byte[] Bomb()
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, 60_000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), 60_000);
        (header[8], header[9]) = (8, 2);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(new byte[4096]);
        return [.. Dot[..8], .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        var chunk = new byte[12 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        type.CopyTo(chunk.AsSpan(4));
        body.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + body.Length), Crc(chunk.AsSpan(4, 4 + body.Length)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var i = 0; i < 8; i++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
