using NodaTime;

namespace Jardem.Cases.Cases;

/// <summary>What somebody is to a case, by the IIN shown.</summary>
public enum Party
{
    Stranger,
    Applicant,
    Representative,

    /// <summary>The representative, whose power is not in date.</summary>
    PowerExpired,
}

/// <summary>Tells the parties of a case from strangers.</summary>
public static class Parties
{
    extension(Party)
    {
        public static Party Of(CaseState state, string iin, LocalDate today)
        {
            if (iin == state.Facts.Applicant.Iin)
                return Party.Applicant;
            if (state.Facts.Representative is not { } power || power.Iin != iin)
                return Party.Stranger;
            return power.CoversThisService && power.ValidOn(today) ? Party.Representative : Party.PowerExpired;
        }
    }
}
