using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jardem.Integrations.Signatures;
using Jardem.Integrations.Signatures.Evidence;
using Jardem.Integrations.Signatures.Paths;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.UseCases.Ports;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Cli.Signatures;

/// <summary>jardem signature verify: whether a signature holds; by kept evidence without asking anybody, or as of now.</summary>
internal static class SignatureCommand
{
    public static Command Build()
    {
        var cms = Required("--cms", "FILE: the signature (.p7s)");
        var content = Required("--content", "FILE: the document");
        var roots = Required("--roots", "DIR: trusted roots");
        var intermediates = new Option<string?>("--intermediates") { Description = "DIR: issuing authorities" };
        var evidence = new Option<string?>("--evidence") { Description = "FILE: the evidence kept with it" };
        var at = new Option<string?>("--at") { Description = "2026-07-10T13:30Z" };
        var allow = new Option<string[]>("--allow") { Description = "HOST that may be asked about revocation", DefaultValueFactory = _ => [] };
        var verify = new Command("verify", "Whether a signature holds") { cms, content, roots, intermediates, evidence, at, allow };
        verify.SetAction(async (parsed, cancel) =>
        {
            var (signature, document) = (File.ReadAllBytes(parsed.GetRequiredValue(cms)), File.ReadAllBytes(parsed.GetRequiredValue(content)));
            try
            {
                if (parsed.GetValue(evidence) is { } kept)
                    return Write(parsed, EvidenceCheck.Verify(signature, document, File.ReadAllBytes(kept), TrustedCertificates.In(parsed.GetRequiredValue(roots))));
                var hosts = parsed.GetValue(allow) ?? [];
                var settings = new SignatureSettings
                {
                    Roots = parsed.GetRequiredValue(roots),
                    Intermediates = parsed.GetValue(intermediates),
                    AllowedHosts = [.. hosts],

                    // Nobody may be asked: the answer says so instead of refusing.
                    OnSilence = hosts.Length == 0 ? OnSilence.AllowMarked : OnSilence.Refuse,
                };
                var moment = parsed.GetValue(at) is { } typed ? DateInput.Moment(typed, DateTimeZone.Utc).At : SystemClock.Instance.GetCurrentInstant();
                var asked = new SignatureToVerify(signature, document, moment, SignatureUse.Sign);
                return Write(parsed, await SignatureRegistration.Verifier(settings, SystemClock.Instance).Verify(asked, cancel));
            }
            catch (SignatureSettingException error)
            {
                throw new RefusedException(new Text(error.Message, error.Message, error.Message));
            }
        });
        return new Command("signature", "Electronic signatures") { verify };
    }

    private static int Write(ParseResult parsed, SignatureVerdict verdict)
    {
        var answer = new Answer(parsed);
        switch (verdict)
        {
            case SignatureVerdict.Valid { Signature: var found }:
                var proof = JsonNamingPolicy.KebabCaseLower.ConvertName(found.Revocation.ToString());
                var json = new JsonObject
                {
                    ["holds"] = true,
                    ["signer"] = found.Signer.CommonName,
                    ["iin"] = found.Signer.Iin,
                    ["bin"] = found.Signer.Bin,
                    ["certificate"] = found.Signer.SerialNumber,
                    ["roles"] = new JsonArray([.. found.Signer.Roles.Select(r => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(r.ToString()))]),
                    ["timeStamp"] = found.TimeStamp is { } stamp ? InstantPattern.ExtendedIso.Format(stamp) : null,
                    ["revocation"] = proof,
                };
                answer.Write(json,
                [
                    answer.In(new Text("Қолтаңба дұрыс.", "Подпись верна.", "The signature holds.")),
                    string.Create(CultureInfo.InvariantCulture, $"{found.Signer.CommonName}, {answer.In(new Text("ЖСН", "ИИН", "IIN"))} {found.Signer.Iin}{(found.Signer.Bin is { } bin ? $", {answer.In(new Text("БСН", "БИН", "BIN"))} {bin}" : "")}"),
                    .. found.TimeStamp is { } at ? [answer.In(new Text("Уақыт белгісі", "Метка времени", "Time-stamp")) + ": " + InstantPattern.ExtendedIso.Format(at)] : Array.Empty<string>(),
                    answer.In(Revocation(found.Revocation)),
                ]);
                return JardemCli.Done;
            case SignatureVerdict.Refused refused:
                var name = JsonNamingPolicy.KebabCaseLower.ConvertName(refused.Fault.ToString());
                answer.Write(new JsonObject { ["holds"] = false, ["fault"] = name, ["detail"] = refused.Detail }, [answer.In(Texts["signature." + name]), refused.Detail]);
                return JardemCli.Refused;
            default:
                answer.Write(new JsonObject { ["holds"] = null, ["fault"] = "unavailable" }, [answer.In(Texts["signature.unavailable"])]);
                return JardemCli.Refused;
        }
    }

    private static TextCatalog Texts { get; } = TextCatalog.Of(typeof(IServiceRoom).Assembly);

    private static Text Revocation(RevocationProof proof) => proof switch
    {
        RevocationProof.Ocsp => new Text("Сертификат кері қайтарып алынбаған (OCSP).", "Сертификат не отозван (OCSP).", "The certificate is not revoked (OCSP)."),
        RevocationProof.Crl => new Text("Сертификат кері қайтарып алынбаған (CRL).", "Сертификат не отозван (CRL).", "The certificate is not revoked (CRL)."),
        _ => new Text("Сертификаттың кері қайтарып алынбағаны тексерілген жоқ.", "Отзыв сертификата не проверялся.", "Whether the certificate is revoked was not checked."),
    };

    private static Option<string> Required(string name, string description) => new(name) { Required = true, Description = description };
}
