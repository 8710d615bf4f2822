using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jardem.Integrations.Signatures.Cms;
using Jardem.Integrations.Signatures.Paths;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Ports.Keys;

namespace Jardem.Integrations.Signatures.Keys;

/// <summary>What a key must be before the house signs with it, asked when the program starts.</summary>
internal static class KeyCertificate
{
    /// <summary>The key as it is shown; one that is not in force stays shown, and does not sign.</summary>
    /// <exception cref="KeySettingException">The certificate is for something else, names no person, or its algorithm does not count.</exception>
    public static AuthorisedKey Check(X509Certificate2 certificate, KeySettings settings, string file, string store)
    {
        try
        {
            SignatureAlgorithms.CheckCertificate(certificate);
            var subject = Subject.Of(certificate);
            subject.CheckUse(SignatureUse.Sign);
            if (subject.Signer.Bin is null)
                throw new KeySettingException($"Keys: the certificate in {file} names no BIN; the authorised person of a body signs with the certificate of the body.");
        }
        catch (RefusedSignatureException refused)
        {
            throw new KeySettingException($"Keys: the certificate in {file} cannot be used: {refused.Message}.");
        }

        return new AuthorisedKey(settings.Body, settings.Login, certificate.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant(), store, certificate.From(), certificate.To(), settings.Policy);
    }

    /// <summary>The file's bytes, where nobody but its owner and group can read it and nobody but its owner can change it.</summary>
    /// <exception cref="KeySettingException">It cannot be read, or too many can.</exception>
    public static byte[] Secret(string name, string file)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.GroupWrite)) != 0)
                throw new KeySettingException($"{name} {file}: others can read or change this file; chmod 0600 it, or 0640 with a group of the service alone.");
            return File.ReadAllBytes(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KeySettingException($"{name} {file}: {error.Message}");
        }
    }
}
