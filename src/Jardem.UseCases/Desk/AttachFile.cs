using Jardem.UseCases.Files;
using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Desk;

/// <summary>Keeps a scan with a draft, once its content is what it says, small enough and harmless.</summary>
public sealed class AttachFile(IDrafts drafts)
{
    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Kept(string Hash) : Outcome;

        /// <summary>The key names the text that says what is wrong and how to mend it.</summary>
        public sealed record Refused(string TextKey) : Outcome;

        public sealed record NotFound : Outcome;
    }

    /// <param name="owner">Whose draft it is.</param>
    public async Task<Outcome> Run(string owner, Guid draft, string fileName, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        if (await drafts.Get(draft, owner, cancel) is null)
            return new Outcome.NotFound();
        switch (FileInspection.Inspect(fileName, bytes))
        {
            case FileInspection.Result.Clean clean:
                await drafts.KeepFile(draft, clean.File, cancel);
                return new Outcome.Kept(clean.File.Hash);
            case FileInspection.Result.Bad bad:
                return new Outcome.Refused(bad.TextKey);
            default:
                throw new InvalidOperationException("An inspection has two results.");
        }
    }
}
