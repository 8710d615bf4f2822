namespace Jardem.Cases.Complaints.Events;

/// <summary>Something that happened to a complaint.</summary>
public abstract record ComplaintEvent;
