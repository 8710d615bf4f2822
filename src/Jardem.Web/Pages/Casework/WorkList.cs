using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Web.Pages.Casework;

/// <summary>The lists of an officer of a deciding body.</summary>
public enum WorkListKind
{
    /// <summary>What a head is asked to sign.</summary>
    Decide,

    /// <summary>Cases of the officer.</summary>
    Mine,

    /// <summary>Cases that nobody has taken.</summary>
    Free,

    /// <summary>Cases whose applicants are being heard before a refusal: notices to serve, hearings to hold.</summary>
    Hearings,

    /// <summary>Every case of the body.</summary>
    All,
}

/// <summary>What of a list is shown.</summary>
public enum DueFilter
{
    Overdue,
    Today,
    Soon,
}

/// <summary>One asking of a work list: which list, what is searched for, which page.</summary>
public sealed record WorkList(WorkListKind Kind, string? Search, CasePhase? Phase, DueFilter? Due, int Page)
{
    public const int PageSize = 25;

    /// <summary>Phases in which the limit still runs: it is for the issue of the certificate, so a granted case runs until its result is sent.</summary>
    public static readonly IReadOnlyList<CasePhase> Running = [CasePhase.Registered, CasePhase.UnderReview, CasePhase.PreliminarilyRefused, CasePhase.AwaitingDecision, CasePhase.Granted];

    private static readonly IReadOnlyList<CasePhase> ToDo = [CasePhase.UnderReview, CasePhase.PreliminarilyRefused, CasePhase.AwaitingDecision, CasePhase.Granted];

    /// <summary>The lists that this officer has, the one to open first in front.</summary>
    public static IReadOnlyList<WorkListKind> Of(Principal officer) =>
    [
        .. officer.Is(Role.Head) ? [WorkListKind.Decide] : Array.Empty<WorkListKind>(),
        .. officer.Is(Role.Specialist) ? [WorkListKind.Mine] : Array.Empty<WorkListKind>(),
        WorkListKind.Free,
        WorkListKind.Hearings,
        WorkListKind.All,
    ];

    /// <summary>The whole list of this kind, before any filter.</summary>
    public static CaseQuery Whole(WorkListKind kind, string account) => kind switch
    {
        WorkListKind.Decide => new CaseQuery { Phases = [CasePhase.AwaitingDecision] },
        WorkListKind.Mine => new CaseQuery { Phases = ToDo, Assignee = account },
        WorkListKind.Free => new CaseQuery { Phases = [CasePhase.Registered], Unassigned = true },
        WorkListKind.Hearings => new CaseQuery { Phases = [CasePhase.PreliminarilyRefused] },
        _ => new CaseQuery { Phases = Running },
    };

    public CaseQuery Query(string account, LocalDate today, LocalDate near)
    {
        var query = Whole(Kind, account) with { Skip = Page * PageSize, Take = PageSize };
        if (Search is { Length: > 0 } words)
            query = query with { Search = FoldedText.Fold(words), Phases = Kind == WorkListKind.All ? null : query.Phases, NewestFirst = Kind == WorkListKind.All };
        if (Phase is { } phase)
            query = query with { Phases = [phase], NewestFirst = !Running.Contains(phase) };
        return Due is { } due ? Within(query, due, today, near) : query;
    }

    /// <summary>The cases of a list whose limit runs and whose deadline is overdue, today or near.</summary>
    public static CaseQuery Within(CaseQuery query, DueFilter due, LocalDate today, LocalDate near)
    {
        var running = query with { Phases = [.. (query.Phases ?? Running).Where(Running.Contains)] };
        return due switch
        {
            DueFilter.Overdue => running with { DueOnOrBefore = today.PlusDays(-1) },
            DueFilter.Today => running with { DueOnOrAfter = today, DueOnOrBefore = today },
            _ => running with { DueOnOrAfter = today.PlusDays(1), DueOnOrBefore = near },
        };
    }
}
