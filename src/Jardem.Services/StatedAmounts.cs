namespace Jardem.Services;

/// <summary>How much a service pays, told before anybody applies.</summary>
/// <param name="Each">The sums, each with those for whom it is.</param>
/// <param name="Index">The monthly calculation index (МРП) counted with, in tiyn.</param>
/// <param name="NoteKey">Key of the text that says which day's index is taken; its {index} is filled.</param>
/// <param name="Confirmed">Whether every figure rests on a text that is held.</param>
public sealed record StatedAmounts(IReadOnlyList<StatedAmount> Each, long Index, string NoteKey, bool Confirmed);

/// <param name="Tiyn">The sum in tiyn.</param>
/// <param name="Times">How many monthly calculation indexes it is.</param>
/// <param name="For">Keys of the texts that say for whom it is.</param>
public sealed record StatedAmount(long Tiyn, decimal Times, IReadOnlyList<string> For);
