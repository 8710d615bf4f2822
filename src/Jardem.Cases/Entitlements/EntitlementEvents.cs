using Jardem.Cases.Cases;
using Jardem.Cases.Payments;
using Jardem.Cases.People;
using Jardem.Cases.Streams;
using Jardem.Law.Norms;
using NodaTime;

namespace Jardem.Cases.Entitlements;

/// <summary>Another account was given for it.</summary>
/// <param name="By">The officer who took it at the desk; null where the payee gave it alone.</param>
/// <param name="Confirmed">How the payee stood by it; null at the desk, where a paper was signed.</param>
[EventName("entitlement.account-given/1")]
public sealed record EntitlementAccountGiven(Payee Payee, LocalDate On, Officer? By, ApplicationConfirmation? Confirmed, string? Statement = null) : EntitlementEvent;

/// <summary>The right is gone.</summary>
[EventName("entitlement.terminated/1")]
public sealed record EntitlementTerminated(LocalDate On, PaymentStopWhy Why, Officer By, Basis Basis) : EntitlementEvent;
