using Jardem.UseCases.Ports;
using Jardem.UseCases.Registers;
using NodaTime;

namespace Jardem.Web.Workers;

/// <summary>Asks registers for cases and keeps the answers of the asynchronous channel. A register that is slow holds up nothing else.</summary>
public sealed class RegisterWorker(IJobs jobs, AskRegisters ask, RegisterAccess access, IClock clock, ILogger<RegisterWorker> log) : LeasedWorker("questions to registers", jobs, clock, log)
{
    protected override async Task<TimeSpan> Round(CancellationToken cancel)
    {
        if (!access.IsSetUp)
            return Timeout.InfiniteTimeSpan;
        var done = await Leased(AskRegisters.AnswerJobKind, ask.Answered, cancel) + await Leased(AskRegisters.JobKind, ask.Run, cancel);
        return done == 0 ? Idle : TimeSpan.Zero;
    }
}
