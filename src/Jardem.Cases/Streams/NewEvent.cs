namespace Jardem.Cases.Streams;

/// <summary>An event about to be appended: its name with version, as in "case.registered/1", and its canonical JSON.</summary>
public sealed record NewEvent(string Type, ReadOnlyMemory<byte> Payload);
