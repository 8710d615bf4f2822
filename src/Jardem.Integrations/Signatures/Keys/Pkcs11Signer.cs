using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Jardem.UseCases.Ports.Keys;
using NodaTime;

namespace Jardem.Integrations.Signatures.Keys;

/// <summary>
/// A key in a device that never gives it out, by OpenSSL's engine pkcs11: each signature is one run of openssl. The PIN stands in a file
/// that the engine reads, never on a command line.
/// </summary>
public sealed class Pkcs11Signer : IAuthorisedSigner
{
    private const int Largest = 64 * 1024;

    private readonly DeviceSettings _device;
    private readonly TimeSpan _timeout;
    private readonly TimeStampClient? _timeStamps;
    private readonly IReadOnlyList<X509Certificate2> _enclosed;

    /// <exception cref="KeySettingException">A file is missing or open to others, the URI holds a PIN, or the certificate is not for signing.</exception>
    public Pkcs11Signer(KeySettings settings)
    {
        _device = settings.Device ?? throw new KeySettingException("Keys: a Module is wanted.");
        if (!_device.Key.StartsWith("pkcs11:", StringComparison.Ordinal) || _device.Key.Contains("pin-", StringComparison.Ordinal) || _device.Key.Contains('?', StringComparison.Ordinal))
            throw new KeySettingException("Keys: Key must be a URI as pkcs11:token=office;object=head, without a PIN; the PIN goes into PinFile.");
        if (!File.Exists(_device.Module))
            throw new KeySettingException($"Keys: Module {_device.Module}: there is no such library.");
        KeyCertificate.Secret("Keys: PinFile", _device.PinFile);
        var certificates = Certificates(_device.Certificate);
        Key = KeyCertificate.Check(certificates[0], settings, _device.Certificate, "pkcs11");
        _enclosed = [.. certificates.Skip(1).Where(c => c.Subject != c.Issuer)];
        _timeout = settings.Timeout;
        _timeStamps = TimeStampClient.Of(settings);
    }

    public AuthorisedKey Key { get; }

    public async Task<ReadOnlyMemory<byte>> Sign(ReadOnlyMemory<byte> content, Instant at, CancellationToken cancel)
    {
        var der = await Openssl(content, cancel);
        try
        {
            var cms = new SignedCms(new ContentInfo(content.ToArray()), detached: true);
            cms.Decode(der);
            foreach (var issuing in _enclosed)
                cms.AddCertificate(issuing);
            return _timeStamps is null ? cms.Encode() : await _timeStamps.Stamp(cms, cancel);
        }
        catch (CryptographicException error)
        {
            throw new KeyUnusableException("openssl gave no signature", error);
        }
    }

    private static X509Certificate2Collection Certificates(string file)
    {
        try
        {
            var found = new X509Certificate2Collection();
            found.ImportFromPemFile(file);
            return found.Count > 0 ? found : throw new CryptographicException("none");
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new KeySettingException($"Keys: Certificate {file}: no certificate in PEM can be read there.");
        }
    }

    private async Task<byte[]> Openssl(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(
            _device.Openssl,
            [
                "cms", "-sign", "-binary", "-cades", "-md", "sha256", "-outform", "DER", "-signer", _device.Certificate,
                "-engine", "pkcs11", "-keyform", "engine", "-inkey", $"{_device.Key};type=private?pin-source=file:{Path.GetFullPath(_device.PinFile)}",
            ])
        { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PKCS11_MODULE_PATH"] = _device.Module;
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        bounded.CancelAfter(_timeout);
        Process? process = null;
        try
        {
            process = Process.Start(start) ?? throw new KeyUnusableException("openssl did not start");
            var said = process.StandardError.ReadToEndAsync(bounded.Token);
            using var made = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(made, bounded.Token);
            await process.StandardInput.BaseStream.WriteAsync(content, bounded.Token);
            process.StandardInput.Close();
            await reading;
            await process.WaitForExitAsync(bounded.Token);
            await said;
            return process.ExitCode == 0 && made.Length is > 0 and <= Largest ? made.ToArray() : throw new KeyUnusableException($"openssl ended with {process.ExitCode}");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new KeyUnusableException("the device did not answer in time");
        }
        catch (Exception error) when (error is Win32Exception or IOException)
        {
            throw new KeyUnusableException("openssl could not be run: " + error.GetType().Name, error);
        }
        finally
        {
            if (process is { HasExited: false })
                process.Kill();
            process?.Dispose();
        }
    }
}
