namespace Jardem.Web.Api;

/// <summary>Marks an operation that asks for If-Match and Idempotency-Key, for the published contract.</summary>
internal sealed class GuardedAct;
