namespace Jardem.Cases.Cases.Events;

/// <summary>Everything that can happen to a case; a correction is one more event.</summary>
public abstract record CaseEvent;
