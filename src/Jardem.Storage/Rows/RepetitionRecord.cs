using Jardem.UseCases.Ports;

namespace Jardem.Storage.Rows;

/// <summary>What table idempotency remembers of a request that was made.</summary>
internal sealed class RepetitionRecord
{
    public const string Select =
        "select body_hash as BodyHash, answer as Answer, journal_number as JournalNumber from idempotency where scope = @scope and key = @key";

    public string BodyHash { get; init; } = "";

    public byte[] Answer { get; init; } = [];

    public long? JournalNumber { get; init; }

    public AppendResult ToResult(Idempotency asked) =>
        BodyHash == asked.BodyHash ? new AppendResult.Repeated(Answer, JournalNumber) : new AppendResult.KeyReused();
}
