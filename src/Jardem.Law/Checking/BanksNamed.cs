using Jardem.Law.Data;

namespace Jardem.Law.Checking;

/// <summary>Every bank is named by the three digits that an account number has of it.</summary>
internal sealed class BanksNamed : ILawCheck
{
    public IEnumerable<LawFinding> Findings(CheckedLaw law) => law.Data.Banks.Where(b => !IsCode(b)).Select(b => new LawFinding(FindingSeverity.Error, LawPlaces.Banks, b.Code, new Text(
        $"«{b.Code}» банктің коды емес. Шот нөміріндегі (IBAN) банкті білдіретін үш цифрды жазыңыз.",
        $"«{b.Code}» не код банка. Запишите три цифры, которыми банк обозначен в номере счета (IBAN).",
        $"'{b.Code}' is not a bank's code. Write the three digits by which an account number (IBAN) names the bank.")));

    private static bool IsCode(BankData bank) => bank.Code.Length == 3 && bank.Code.All(char.IsAsciiDigit);
}
