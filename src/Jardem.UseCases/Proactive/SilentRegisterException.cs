namespace Jardem.UseCases.Proactive;

/// <summary>A register gave no usable answer now; the work is to be tried again.</summary>
public sealed class SilentRegisterException(string register) : Exception($"The register {register} is silent.")
{
    public string Register { get; } = register;
}
