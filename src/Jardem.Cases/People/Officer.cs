using Jardem.Law;

namespace Jardem.Cases.People;

/// <summary>The officer who answers for an act, as the act's documents name the officer: kept with the event, so later changes of post do not rewrite it.</summary>
/// <param name="Account">Id of the account.</param>
/// <param name="Position">The post as documents print it, in both languages.</param>
/// <param name="Body">Id of the body or office in the law data.</param>
/// <param name="Unit">Id of the unit, where the body has units.</param>
public sealed record Officer(string Account, PersonName Name, Text Position, string Body, string? Unit = null);
