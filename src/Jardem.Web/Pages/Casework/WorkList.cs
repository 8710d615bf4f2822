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

    /// <summary>Phases in which the decision is still to be made.</summary>
    public static readonly IReadOnlyList<CasePhase> Undecided = [CasePhase.Registered, CasePhase.UnderReview, CasePhase.AwaitingDecision];

    private static readonly IReadOnlyList<CasePhase> ToDo = [CasePhase.UnderReview, CasePhase.AwaitingDecision, CasePhase.Granted];

    /// <summary>The lists that this officer has, the one to open first in front.</summary>
    public static IReadOnlyList<WorkListKind> Of(Principal officer) =>
    [
        .. officer.Is(Role.Head) ? [WorkListKind.Decide] : Array.Empty<WorkListKind>(),
        .. officer.Is(Role.Specialist) ? [WorkListKind.Mine] : Array.Empty<WorkListKind>(),
        WorkListKind.Free,
        WorkListKind.All,
    ];

    /// <summary>The whole list of this kind, before any filter.</summary>
    public static CaseQuery Whole(WorkListKind kind, string account) => kind switch
    {
        WorkListKind.Decide => new CaseQuery { Phases = [CasePhase.AwaitingDecision] },
        WorkListKind.Mine => new CaseQuery { Phases = ToDo, Assignee = account },
        WorkListKind.Free => new CaseQuery { Phases = [CasePhase.Registered], Unassigned = true },
        _ => new CaseQuery { Phases = Undecided },
    };

    public CaseQuery Query(string account, LocalDate today, LocalDate near)
    {
        var query = Whole(Kind, account) with { Skip = Page * PageSize, Take = PageSize };
        if (Search is { Length: > 0 } words)
            query = query with { Search = FoldedText.Fold(words), Phases = Kind == WorkListKind.All ? null : query.Phases, NewestFirst = Kind == WorkListKind.All };
        if (Phase is { } phase)
            query = query with { Phases = [phase], NewestFirst = !Undecided.Contains(phase) };
        return Due is { } due ? Within(query, due, today, near) : query;
    }

    /// <summary>The undecided cases of a list whose deadline is overdue, today or near.</summary>
    public static CaseQuery Within(CaseQuery query, DueFilter due, LocalDate today, LocalDate near)
    {
        var undecided = query with { Phases = [.. (query.Phases ?? Undecided).Where(Undecided.Contains)] };
        return due switch
        {
            DueFilter.Overdue => undecided with { DueOnOrBefore = today.PlusDays(-1) },
            DueFilter.Today => undecided with { DueOnOrAfter = today, DueOnOrBefore = today },
            _ => undecided with { DueOnOrAfter = today.PlusDays(1), DueOnOrBefore = near },
        };
    }
}
