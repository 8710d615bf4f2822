namespace Jardem.UseCases.Ports;

/// <summary>Where ids come from; the core makes none.</summary>
public interface IIds
{
    /// <summary>A UUID of version 7.</summary>
    Guid New();

    /// <summary>128 random bits in hex, for a document's QR code.</summary>
    string Token();

    /// <summary>So many random decimal digits, none more likely than another, for a one-time code.</summary>
    string Digits(int count);
}
