using Jardem.Cases.Cases;
using Jardem.Cases.Facts;
using Jardem.Law.Norms;
using Jardem.UseCases.Casework;
using Jardem.UseCases.Registers;
using Jardem.Web.Security;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>What registers said in a case, and the acts on it: asking again, and saying which of two values stands.</summary>
internal static class RegistersApi
{
    /// <param name="Observed">When the register said it; absent where it was not asked.</param>
    /// <param name="ValidUntil">Last day on which the answer holds, where the register names one.</param>
    public sealed record Said(string Inquiry, string Register, RegisterOutcome Outcome, string Basis, Instant? Observed, LocalDate? ValidUntil, IReadOnlyList<IReadOnlyDictionary<string, string>> Records);

    /// <param name="Chosen">The value that an officer said stands; absent while nobody did.</param>
    public sealed record Beside(string Key, string Register, string Declared, string Confirmed, bool Agrees, bool Open, string? Chosen, string? Reason);

    /// <param name="Stands">declared or confirmed.</param>
    public sealed record MismatchRequest(string Key, string Stands, string Reason);

    public static void Map(RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/cases/{id:guid}");
        CaseActsApi.Act(cases.MapPost("/registers/ask", (Guid id, ActRequest r) => r.Run<AskRegisters>(id, (ask, on) => ask.Again(on, r.Cancel))), "An officer has everything that the law has asked of registers asked afresh; answers of the asynchronous channel come later", Policies.Casework);
        CaseActsApi.Act(cases.MapPost("/mismatches", (Guid id, MismatchRequest body, ActRequest r) => r.Run<CaseActs>(id, (acts, on) => acts.Settle(on, ActRequest.Text(body.Key, "key", 100), Declared(body.Stands), ActRequest.Text(body.Reason, "reason"), r.Cancel))), "The assignee says which of two values stands, the declared one or the register's, and why", Policies.Casework);
    }

    public static IReadOnlyList<Said> SaidIn(CaseView view, ApiReader reader)
    {
        var law = view.Law.On(view.State.Facts.FiledOn);
        return [.. (view.State.Facts.Registers ?? []).Select(a => new Said(a.Inquiry, a.Register, a.Outcome, reader.In(BasisText.Line(a.Basis, law)), a.ObservedAt, a.ValidUntil, [.. a.Records]))];
    }

    public static IReadOnlyList<Beside> ComparedIn(CaseView view) =>
        [.. CaseActs.Compared(view.State, view.Room, view.Law).Select(c => new Beside(c.Key, c.Register, c.Declared, c.Confirmed, c.Agrees, c.IsOpen, c.Settled?.Chosen, c.Settled?.Reason))];

    private static bool Declared(string stands) => stands switch { "declared" => true, "confirmed" => false, _ => throw Sought.Wrong("stands", stands) };
}
