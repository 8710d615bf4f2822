namespace Jardem.Law.Data;

/// <summary>A file under law/banks.</summary>
public sealed record BanksData
{
    public required IReadOnlyList<BankData> Banks { get; init; }
}

/// <summary>A bank to whose accounts payments go, for the days on which it works.</summary>
public sealed record BankData : Edition
{
    /// <summary>The three digits of an account number (IBAN) that name the bank.</summary>
    public required string Code { get; init; }

    public required Text Name { get; init; }

    public bool Demo { get; init; }

    public string? Source { get; init; }
}
