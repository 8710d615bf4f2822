namespace Jardem.Cases.Payments;

/// <summary>Whom a payment is for and where it goes.</summary>
/// <param name="Number">IIN, or BIN of a legal entity.</param>
/// <param name="Name">Name as the order to pay prints it.</param>
/// <param name="Iban">The account, without spaces.</param>
public sealed record Payee(string Number, string Name, string Iban)
{
    /// <summary>What pages and messages show of the account: its last four characters.</summary>
    public string AccountTail => Iban.Length > 4 ? Iban[^4..] : Iban;
}
