using System.Text.Json;
using Jardem.Simulator.Authority;

namespace Jardem.Simulator.Keys;

/// <summary>A request to the module kz.gov.pki.knca.basics to sign.</summary>
/// <param name="Contents">What to sign; several where an array came.</param>
/// <param name="Oids">Uses and roles that the certificate must have.</param>
internal sealed record SignRequest(IReadOnlyList<byte[]> Contents, bool Several, bool Stamped, IReadOnlyList<string> Oids, string? Iin, string? Bin)
{
    public KeyUse Use => Oids.Contains(KeyRoles.ForAuthentication) ? KeyUse.Authenticate : KeyUse.Sign;

    public IEnumerable<string> Roles => Oids.Where(o => o is not (KeyRoles.ForAuthentication or KeyRoles.ForSigning));

    /// <summary>The request in a frame; else what is wrong with it, as code and message.</summary>
    public static (SignRequest? Request, string? Code, string? Message) Read(ReadOnlyMemory<byte> frame)
    {
        try
        {
            using var json = JsonDocument.Parse(frame);
            var root = json.RootElement;
            if (Text(root, "module") != "kz.gov.pki.knca.basics")
                return (null, "MODULE_NOT_FOUND", "Module not found");
            if (Text(root, "method") != "sign" || !root.TryGetProperty("args", out var args))
                return (null, "METHOD_NOT_FOUND", "Method not found");
            if (Text(args, "format") != "cms")
                return (null, "FORMAT_NOT_SUPPORTED", "This stand-in signs cms only");
            var signing = Part(args, "signingParams");
            if (!True(signing, "decode") || True(signing, "encapsulate") || True(signing, "digested"))
                return (null, "PARAMS_NOT_SUPPORTED", "This stand-in signs decoded data, detached");
            var signer = Part(args, "signerParams");
            var data = args.GetProperty("data");
            var several = data.ValueKind == JsonValueKind.Array;
            List<byte[]> contents = several ? [.. data.EnumerateArray().Select(d => d.GetBytesFromBase64())] : [data.GetBytesFromBase64()];
            var stamped = Part(signing, "tsaProfile").ValueKind == JsonValueKind.Object;
            List<string> oids = Part(signer, "extKeyUsageOids") is { ValueKind: JsonValueKind.Array } given ? [.. given.EnumerateArray().Select(o => o.GetString() ?? "")] : [];
            return (new SignRequest(contents, several, stamped, oids, Filled(signer, "iin"), Filled(signer, "bin")), null, null);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return (null, "INVALID_REQUEST", "The request cannot be read");
        }
    }

    private static JsonElement Part(JsonElement of, string name) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var part) ? part : default;

    private static string? Text(JsonElement of, string name) => Part(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static string? Filled(JsonElement of, string name) => Text(of, name) is { Length: > 0 } text ? text : null;

    private static bool True(JsonElement of, string name) => Part(of, name).ValueKind == JsonValueKind.True;
}
