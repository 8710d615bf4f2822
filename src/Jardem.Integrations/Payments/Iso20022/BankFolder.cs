using Jardem.Integrations.Gateway.Shapes;

namespace Jardem.Integrations.Payments.Iso20022;

/// <summary>Where orders are left for a bank and its answers are found, and in whose name it pays.</summary>
public sealed record BankFolder
{
    /// <summary>
    /// The folder shared with whatever carries files to the bank. In it: <c>outbox</c> (orders, taken away by the carrier), <c>inbox</c> (answers, put
    /// there whole), and ours: <c>put</c> (a copy of each order), <c>read</c> (answers used), <c>refused</c> (files that must not be used), <c>stopped</c>.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>Name of the body as the bank knows it.</summary>
    public required string Debtor { get; init; }

    /// <summary>BIN of the body.</summary>
    public required string DebtorBin { get; init; }

    /// <summary>The body's account.</summary>
    public required string DebtorIban { get; init; }

    /// <summary>Code of the bank (BIC).</summary>
    public required string DebtorBank { get; init; }

    /// <summary>Whether it is an account of a bank of Kazakhstan with its check digits.</summary>
    public static bool IsAccount(string iban) => Is.Iban(iban) is null;
}
