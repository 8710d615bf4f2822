namespace Jardem.Storage;

/// <summary>The storage cannot be used as asked; the message is one line that says why and what mends it.</summary>
public sealed class StorageException(string message, Exception? cause = null) : Exception(message, cause);
