using Jardem.UseCases.Casework;
using Jardem.UseCases.Files;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using Jardem.Web.Security;

namespace Jardem.Web.Api;

/// <param name="Name">File name; its ending must be true.</param>
/// <param name="Content">The bytes in base64: PDF, JPEG or PNG, at most ten megabytes.</param>
public sealed record AttachedFile(string Name, byte[] Content);

/// <summary>What every act on a case takes from its request, and how it is answered.</summary>
internal sealed class ActRequest
{
    /// <summary>The largest body of an act to which a file belongs, in bytes: base64 takes a third more than the file.</summary>
    public const long LargestWithFile = FileInspection.Largest * 3L / 2;

    private const string Purpose = "api";
    private const int LongestText = 2000;

    private readonly HttpContext _context;

    private ActRequest(HttpContext context) => _context = context;

    public CancellationToken Cancel => _context.RequestAborted;

    public static ValueTask<ActRequest> BindAsync(HttpContext context) => ValueTask.FromResult(new ActRequest(context));

    public Task<IResult> Run<TActs>(Guid id, Func<TActs, CommandOn, Task<CommandOutcome>> act)
        where TActs : notnull => Run<TActs>(id, null, (acts, on, _) => act(acts, on));

    /// <summary>Looks into the file first, then makes the act.</summary>
    public async Task<IResult> Run<TActs>(Guid id, AttachedFile? file, Func<TActs, CommandOn, StoredFile?, Task<CommandOutcome>> act)
        where TActs : notnull
    {
        var services = _context.RequestServices;
        var reader = ApiReader.Of(_context);
        var on = new CommandOn(_context.Officer(), id, CaseTag.Seen(_context.Request), Sought.Key(_context.Request), Purpose);
        StoredFile? kept = null;
        switch (file is null ? null : FileInspection.Inspect(file.Name, file.Content))
        {
            case FileInspection.Result.Clean clean:
                kept = clean.File;
                break;
            case FileInspection.Result.Bad bad:
                return Problems.WithFaults(reader, "faulty-answers", [new ProblemFault(bad.TextKey, reader.T(bad.TextKey), "file")]);
        }

        switch (await act(services.GetRequiredService<TActs>(), on, kept))
        {
            case CommandOutcome.Done { State: var state }:
                _context.Response.Headers.ETag = await services.GetRequiredService<CaseTag>().Of(state.Version, Cancel);
                return Results.Ok(new CaseActsApi.Standing(state.Id, state.Version, CaseText.PhaseOf(state.Phase, reader), [.. state.Documents.Select(d => CaseText.Document(d, reader))], HearingText.AwaitedOf(state, reader, services.GetRequiredService<SigningPolicy>().Required)));
            case CommandOutcome.NotAllowed no:
                return Problems.NotAllowed(reader, no.TextKey);
            case CommandOutcome.NotFound:
                return Problems.NotFound(reader);
            case CommandOutcome.Conflict:
                return Problems.Of(reader, StatusCodes.Status412PreconditionFailed, "changed-meanwhile");
            default:
                return Problems.Of(reader, StatusCodes.Status409Conflict, "key-reused");
        }
    }

    /// <summary>A text of the body, not longer than any officer writes and without control characters.</summary>
    public static string Text(string text, string name, int longest = LongestText) =>
        text.Length <= longest && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? text.Trim() : throw Sought.Wrong(name, text);

    public static string? Optional(string? text, string name) => text is null ? null : Text(text, name);
}
