using Jardem.Cases.Facts;
using Jardem.Cases.People;
using Jardem.Services.Deciding;

namespace Jardem.Services.FuneralPayment.Rules;

/// <summary>
/// The account number holds by its check digits and its bank is not known to be closed on the day of the application. The list of requirements
/// speaks of an account only where the service is proactive, and of no check of it: the requirement is house rule H-funeral-account.
/// </summary>
internal static class PayableAccount
{
    private static readonly string[] Reads = [FuneralFacts.Account];
    private static readonly string[] By = [FuneralNorms.AccountRule];

    public static bool? Apply<TTrace>(ApplicationFacts facts, FuneralLaw law, TTrace trace)
        where TTrace : struct, ITrace
    {
        var account = facts.PaidAccount();
        var met = Iban.Check(account) == IbanFault.None && !law.Day.Snapshot.On(facts.DayOfPackage()).IsBankClosed(Iban.BankOf(account!));
        trace.Note("reason.funeral-account", met, law.Requirements, Reads, By);
        return met;
    }
}
