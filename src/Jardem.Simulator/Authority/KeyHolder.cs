namespace Jardem.Simulator.Authority;

/// <summary>Whom a certificate names. Made-up people only.</summary>
/// <param name="Iin">Twelve digits; written as SERIALNUMBER=IIN….</param>
/// <param name="Patronymic">Written as G, as the national centre does; null where a person has none.</param>
/// <param name="Bin">Twelve digits, written as OU=BIN…; null for a natural person.</param>
/// <param name="Organisation">Written as O; null for a natural person.</param>
/// <param name="Roles">Object identifiers of roles; see <see cref="KeyRoles"/>.</param>
public sealed record KeyHolder(string Iin, string Surname, string Name, string? Patronymic = null, string? Bin = null, string? Organisation = null, params string[] Roles);

/// <summary>What a key is for.</summary>
public enum KeyUse
{
    /// <summary>keyUsage digitalSignature and nonRepudiation, extended usage 1.3.6.1.5.5.7.3.4.</summary>
    Sign,

    /// <summary>keyUsage digitalSignature and keyEncipherment, extended usage 1.3.6.1.5.5.7.3.2.</summary>
    Authenticate,
}

/// <summary>The keys that a centre makes for itself and others.</summary>
public enum KeyAlgorithm
{
    Rsa2048,
    EcdsaP256,
}

/// <summary>Object identifiers that the national certification centre writes into extendedKeyUsage.</summary>
public static class KeyRoles
{
    public const string ForSigning = "1.3.6.1.5.5.7.3.4";
    public const string ForAuthentication = "1.3.6.1.5.5.7.3.2";
    public const string NaturalPerson = "1.2.398.3.3.4.1.1";
    public const string LegalEntity = "1.2.398.3.3.4.1.2";
    public const string FirstHead = "1.2.398.3.3.4.1.2.1";
    public const string RightToSign = "1.2.398.3.3.4.1.2.2";
    public const string RightToSignFinance = "1.2.398.3.3.4.1.2.3";
    public const string HumanResources = "1.2.398.3.3.4.1.2.4";
    public const string Employee = "1.2.398.3.3.4.1.2.5";
    public const string InformationSystem = "1.2.398.3.3.4.1.2.6";
    public const string InformationSystemOfPerson = "1.2.398.3.3.4.1.1.1";
}
