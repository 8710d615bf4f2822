using Jardem.Cases.Complaints;

namespace Jardem.UseCases.Complaints;

/// <summary>What comes of a command on a complaint.</summary>
public abstract record ComplaintAnswer
{
    private ComplaintAnswer()
    {
    }

    public sealed record Done(ComplaintState State) : ComplaintAnswer;

    /// <summary>Not possible now; the key names the text that says why and what to do.</summary>
    public sealed record NotAllowed(string TextKey) : ComplaintAnswer;

    /// <summary>No such complaint or case in the officer's scope.</summary>
    public sealed record NotFound : ComplaintAnswer;

    /// <summary>Another officer changed the complaint or its case meanwhile: look at it again.</summary>
    public sealed record Conflict : ComplaintAnswer;

    /// <summary>The idempotency key was used for something else.</summary>
    public sealed record KeyReused : ComplaintAnswer;
}
