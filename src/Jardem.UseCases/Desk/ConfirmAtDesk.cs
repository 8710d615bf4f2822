using Jardem.Law.Texts;
using Jardem.UseCases.Access;
using Jardem.UseCases.Codes;
using Jardem.UseCases.Intake;
using Jardem.UseCases.Messages;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.UseCases.Desk;

/// <summary>
/// At the desk the applicant confirms exactly this application from the phone named in it: the operator types the code that the applicant
/// tells, or the applicant answers the message (Order 256, Rules, point 5). A code is bound to the hash of the application, so that any
/// change of an answer asks anew. An organisation signs and is sent no code.
/// </summary>
public sealed class ConfirmAtDesk(SubmitApplication submit, OneTimeCodes codes, IOneTimeCodes kept, IClock clock, TextCatalog texts) : ICodeReplyHandler
{
    private static readonly Duration Validity = Duration.FromMinutes(10);
    private static readonly Duration BetweenCodes = Duration.FromMinutes(1);

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        /// <summary>Nothing was sent about this application; it can be, where it names a phone.</summary>
        public sealed record Ready : Outcome;

        /// <param name="Fresh">Sent less than a minute ago: no other goes yet.</param>
        public sealed record Waiting(Guid Code, string Phone, Instant Until, int TriesLeft, bool Fresh) : Outcome;

        /// <summary>Confirmed; the code is what the registration is asked with.</summary>
        public sealed record Confirmed(Guid Code) : Outcome;

        /// <param name="TriesLeft">After a wrong code, how many tries are left.</param>
        public sealed record NotAllowed(string TextKey, int? TriesLeft = null) : Outcome;

        /// <summary>The application itself cannot be registered.</summary>
        public sealed record NotReady(SubmitApplication.Outcome Why) : Outcome;
    }

    public string Purpose => ConfirmApplication.Purpose;

    /// <summary>The use of the code is the confirmation; the registration looks at it.</summary>
    public Task Confirmed(OneTimeCode code, Guid message, CancellationToken cancel) => Task.CompletedTask;

    public Task<Outcome> Send(Principal principal, Submission submission, CancellationToken cancel) => With(principal, submission, async asked =>
    {
        if (await Open(asked, cancel) is { Fresh: true } open)
            return open;
        var language = SmsLanguage.Of(submission.Answers["language"] ?? "kk");
        var code = new CodeToSend(asked.Person, asked.Phone!, Purpose, asked.Html.Hash, language) { What = texts.Get("sms.purpose.application", language), Validity = Validity, ByReply = true };
        return await codes.Send(code, cancel) switch
        {
            CodeSent.Sent => (Outcome?)await Open(asked, cancel) ?? new Outcome.Ready(),
            CodeSent.TooMany => new Outcome.NotAllowed("desk.digital.too-many-codes"),
            _ => new Outcome.NotAllowed("desk.confirm.no-phone"),
        };
    }, cancel);

    /// <summary>How far it has come.</summary>
    /// <param name="code">The code that was sent; null where the page does not know of one.</param>
    public Task<Outcome> State(Principal principal, Submission submission, Guid? code, CancellationToken cancel) => With(principal, submission, async asked =>
    {
        if (code is { } id && await kept.Get(id, cancel) is { UsedAt: not null } used && used.Purpose == Purpose && used.Person == asked.Person && used.About == asked.Html.Hash)
            return new Outcome.Confirmed(id);
        return (Outcome?)await Open(asked, cancel) ?? new Outcome.Ready();
    }, cancel);

    /// <summary>The applicant told the operator the code.</summary>
    public Task<Outcome> Typed(Principal principal, Submission submission, Guid code, string typed, CancellationToken cancel) => With(principal, submission, async asked =>
        await codes.Confirm(code, typed, asked.Person, Purpose, asked.Html.Hash, cancel) switch
        {
            CodeAnswer.Confirmed or CodeAnswer.Used => new Outcome.Confirmed(code),
            CodeAnswer.Wrong { TriesLeft: > 0 } wrong => new Outcome.NotAllowed("desk.digital.code-wrong", wrong.TriesLeft),
            CodeAnswer.Expired => new Outcome.NotAllowed("desk.digital.code-expired"),
            CodeAnswer.NotFound => new Outcome.NotAllowed("desk.confirm.changed"),
            _ => new Outcome.NotAllowed("desk.digital.too-many-tries"),
        }, cancel);

    private async Task<Outcome> With(Principal principal, Submission submission, Func<ApplicationToConfirm, Task<Outcome>> act, CancellationToken cancel)
    {
        var (asked, refused) = await submit.ToConfirm(principal, submission, cancel);
        if (asked is null)
            return new Outcome.NotReady(refused!);
        if (asked.Bin is not null)
            return new Outcome.NotAllowed(ConfirmApplication.OrganisationSigns);
        return asked.Phone is not { } phone || PhoneNumber.Normalise(phone) is null ? new Outcome.NotAllowed("desk.confirm.no-phone") : await act(asked);
    }

    private async Task<Outcome.Waiting?> Open(ApplicationToConfirm asked, CancellationToken cancel)
    {
        var now = clock.GetCurrentInstant();
        var open = await kept.OpenFor(PhoneNumber.Normalise(asked.Phone!)!, now, cancel);
        return open.FirstOrDefault(c => c.Person == asked.Person && c.Purpose == Purpose && c.About == asked.Html.Hash && c.Tries < OneTimeCodes.MostTries) is { } code
            ? new Outcome.Waiting(code.Id, code.Phone, code.Until, OneTimeCodes.MostTries - code.Tries, now < code.SentAt + BetweenCodes)
            : null;
    }
}
