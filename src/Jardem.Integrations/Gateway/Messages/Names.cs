namespace Jardem.Integrations.Gateway.Messages;

/// <summary>Namespaces and fixed words of the wire.</summary>
internal static class Names
{
    public const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    public const string Sync = "http://bip.bee.kz/SyncChannel/v10/Types";
    public const string Async = "http://bip.bee.kz/AsyncChannel/v10/Types";
    public const string Payload = "urn:jardem:register:1";
    public const string Security = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    public const string Utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    public const string Signature = "http://www.w3.org/2000/09/xmldsig#";
    public const string X509v3 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
    public const string Base64 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    /// <summary>Status of a synchronous answer that carries data.</summary>
    public const string Success = "SCSS001";
}
