using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Services.Deciding;

namespace Jardem.Services.FuneralPayment.Rules;

/// <summary>
/// The account number holds by its check digits and its bank is not known to be closed on the day of the application (list of requirements, documents; house
/// rule H-funeral-account).
/// </summary>
internal static class PayableAccount
{
    private static readonly string[] Reads = [FuneralFacts.Account];

    public static bool? Apply<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        var account = facts.Answers.GetValueOrDefault(FuneralFacts.Account);
        var met = Iban.Check(account) == IbanFault.None && !law.Day.Snapshot.On(facts.DayOfPackage()).IsBankClosed(Iban.BankOf(account!));
        trace.Note("reason.funeral-account", met, law.Documents, Reads);
        return met;
    }
}
