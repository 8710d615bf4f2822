using Jardem.Cases.Cases;

namespace Jardem.UseCases.Casework;

/// <summary>What comes of a command on a case.</summary>
public abstract record CommandOutcome
{
    private CommandOutcome()
    {
    }

    public sealed record Done(CaseState State) : CommandOutcome;

    /// <summary>Not possible now; the key names the text that says why and what to do.</summary>
    public sealed record NotAllowed(string TextKey) : CommandOutcome;

    /// <summary>No such case in the officer's scope.</summary>
    public sealed record NotFound : CommandOutcome;

    /// <summary>Another officer changed the case meanwhile: look at it again.</summary>
    public sealed record Conflict : CommandOutcome;

    /// <summary>The idempotency key was used for something else.</summary>
    public sealed record KeyReused : CommandOutcome;
}
