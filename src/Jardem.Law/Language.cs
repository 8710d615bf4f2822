namespace Jardem.Law;

/// <summary>The three languages of the interface. Law and documents are kept in Kazakh and Russian; English serves the interface only.</summary>
public enum Language
{
    Kk,
    Ru,
    En,
}
