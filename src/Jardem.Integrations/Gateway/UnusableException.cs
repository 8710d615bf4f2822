namespace Jardem.Integrations.Gateway;

/// <summary>An answer that must not be used. The message says why, in English and without anything of the answer's persons.</summary>
internal sealed class UnusableException(string why) : Exception(why);
