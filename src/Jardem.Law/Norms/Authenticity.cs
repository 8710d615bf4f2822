namespace Jardem.Law.Norms;

/// <summary>Whether a law text is the one published or our own translation of it; the reader is always told which.</summary>
public enum Authenticity
{
    Official,
    Working,
}

/// <summary>The authenticity of each language side of one law text.</summary>
public sealed record TextAuthenticity(Authenticity Kk, Authenticity Ru)
{
    /// <summary>The authenticity of the side that a reader of this language sees.</summary>
    public Authenticity In(Language language) => language == Language.Kk ? Kk : Ru;
}
