namespace Jardem.Cases.Cases;

/// <summary>
/// The unique keys that a case holds: those it took at its registration, for as long as it is open or decided in favour. A refusal, a
/// withdrawal, a closing and an annulment free them.
/// </summary>
public static class UniqueHold
{
    public static IReadOnlyList<string> Of(CaseState state) =>
        state.Phase.IsOpen() || state.Phase is CasePhase.Granted or CasePhase.ResultReady or CasePhase.ResultIssued ? state.Claims : [];
}
