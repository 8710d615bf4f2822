namespace Jardem.Cases.Facts;

/// <summary>A declared value beside a register's.</summary>
/// <param name="Key">Name of the fact, as "applicant.surname".</param>
/// <param name="Confirmed">What the register says, in the form of the declared value; empty where its record has no such value.</param>
/// <param name="Settled">What the officer said of exactly these two values; null while nobody did.</param>
public sealed record ComparedFact(string Key, string Inquiry, string Register, string Declared, string Confirmed, bool Agrees, SettledMismatch? Settled)
{
    /// <summary>The two differ and nobody has said yet which one stands.</summary>
    public bool IsOpen => !Agrees && Settled is null;
}
