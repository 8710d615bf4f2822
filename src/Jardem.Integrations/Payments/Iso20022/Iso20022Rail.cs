using System.Text.RegularExpressions;
using Jardem.Integrations.Gateway.Shapes;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Jardem.Integrations.Payments.Iso20022;

/// <summary>
/// A bank that takes orders as files: each is written whole into its outbox and is known from then on, whatever becomes of the file there; the
/// bank's word comes back in its inbox. A file left for the bank is no acceptance, and a rejection after a settlement is a return.
/// </summary>
public sealed partial class Iso20022Rail(BankFolder bank, IClock clock, ILogger<Iso20022Rail> log) : IPaymentRail
{
    /// <summary>Files of the inbox read at once.</summary>
    private const int AtOnce = 200;

    private static readonly string[] Folders = ["outbox", "inbox", "put", "read", "refused", "stopped"];
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Almaty"];
    private readonly Lock _gate = new();

    public bool IsSetUpFor(string body) => true;

    public Task<PaymentAnswer> Put(PaymentInstruction instruction, CancellationToken cancel) => Guarded(() =>
    {
        if (File.Exists(In("stopped", instruction.Order)))
            return new PaymentAnswer.Rejected("stopped");
        if (Is.Iban(instruction.Iban) is not null)
            return new PaymentAnswer.Rejected("wrong-account");
        if (instruction.Amount <= 0)
            return new PaymentAnswer.Rejected("wrong-amount");
        var (kept, going) = (In("put", instruction.Order), Going(instruction));
        if (!File.Exists(kept))
        {
            var bytes = CreditTransfer.Write(instruction, bank, clock.GetCurrentInstant());
            WriteWhole(going, bytes);
            WriteWhole(kept, bytes);
        }

        // It is seen by the carrier only after our own copy is kept; where we died between, this is the rest of the way.
        if (File.Exists(going))
            File.Move(going, In("outbox", instruction.Order), overwrite: false);
        return new PaymentAnswer.Unknown("the file is left for the bank");
    });

    public Task<PaymentAnswer> Ask(PaymentInstruction instruction, CancellationToken cancel) => Guarded(() =>
    {
        ReadInbox();
        if (File.Exists(In("stopped", instruction.Order)))
            return new PaymentAnswer.Rejected("stopped");
        if (!File.Exists(In("put", instruction.Order)) || File.Exists(Going(instruction)))
            return new PaymentAnswer.NotKnown();
        var reports = Directory.EnumerateFiles(Folder("read"), CreditTransfer.Id(instruction.Order) + ".*.xml").Select(f => StatusReport.Read(File.ReadAllBytes(f)))
            .OrderBy(r => r.MadeAt).ThenBy(r => r.Status, StringComparer.Ordinal).ToList();
        if (reports.Exists(r => r.Amount is { } said && said != instruction.Amount))
            return new PaymentAnswer.Unknown("the bank names another amount");
        var settled = reports.Find(r => r.Status == "ACSC");
        if (reports.FindLast(r => r.Status == "RJCT") is { } rejected && (settled is null || settled.MadeAt <= rejected.MadeAt))
        {
            return settled is null
                ? new PaymentAnswer.Rejected(rejected.Reason ?? "no-reason")
                : new PaymentAnswer.Returned(rejected.SettledOn ?? rejected.MadeAt.InZone(Zone).Date, rejected.Reason ?? "no-reason");
        }

        if (settled is not null)
            return Paid(settled);
        return reports is [var accepted, ..] ? new PaymentAnswer.Accepted(accepted.Reference ?? CreditTransfer.Id(instruction.Order)) : new PaymentAnswer.Unknown("the bank has not answered yet");
    });

    public Task<PaymentAnswer> Stop(PaymentInstruction instruction, CancellationToken cancel) => Guarded(() =>
    {
        if (File.Exists(In("stopped", instruction.Order)))
            return new PaymentAnswer.Stopped();
        if (File.Exists(Going(instruction)))
        {
            File.Move(Going(instruction), In("stopped", instruction.Order), overwrite: false);
            return new PaymentAnswer.Stopped();
        }

        if (!File.Exists(In("put", instruction.Order)))
        {
            WriteWhole(In("stopped", instruction.Order), []);
            return new PaymentAnswer.Stopped();
        }

        try
        {
            // Whoever moves the file first has it: the carrier or we.
            File.Move(In("outbox", instruction.Order), In("stopped", instruction.Order), overwrite: false);
            return new PaymentAnswer.Stopped();
        }
        catch (FileNotFoundException)
        {
            return new PaymentAnswer.TooLate();
        }
    });

    private static PaymentAnswer.Paid Paid(StatusReport settled) => new(settled.SettledOn ?? settled.MadeAt.InZone(Zone).Date);

    /// <summary>Moves each answer of the inbox to those of its order, or aside where it must not be used.</summary>
    private void ReadInbox()
    {
        foreach (var file in Directory.EnumerateFiles(Folder("inbox"), "*.xml").Order(StringComparer.Ordinal).Take(AtOnce).ToList())
        {
            try
            {
                if (new FileInfo(file).Length > StatusReport.Largest)
                    throw new UnusableReportException("it is too large");
                var report = StatusReport.Read(File.ReadAllBytes(file));
                if (!File.Exists(In("put", report.Order)))
                    throw new UnusableReportException("it is about no order of ours");
                File.Move(file, Path.Combine(Folder("read"), $"{CreditTransfer.Id(report.Order)}.{report.MadeAt.ToUnixTimeTicks():D20}.{report.Status}.xml"), overwrite: true);
            }
            catch (UnusableReportException unusable)
            {
                var aside = $"{clock.GetCurrentInstant().ToUnixTimeTicks():D20}-{Strange().Replace(Path.GetFileName(file), "_")}";
                log.LogWarning("A file of the bank is set aside as {File}: {Why}.", aside, unusable.Message);
                File.Move(file, Path.Combine(Folder("refused"), aside), overwrite: true);
            }
        }
    }

    private Task<PaymentAnswer> Guarded(Func<PaymentAnswer> act)
    {
        try
        {
            foreach (var name in Folders)
                Directory.CreateDirectory(Path.Combine(bank.Path, name));
            lock (_gate)
                return Task.FromResult(act());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(error, "The folder of a bank cannot be used.");
            return Task.FromResult<PaymentAnswer>(new PaymentAnswer.Unknown("the bank's folder cannot be used"));
        }
    }

    private static void WriteWhole(string file, byte[] bytes)
    {
        var part = file + ".part";
        using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(part, file, overwrite: true);
    }

    private string Going(PaymentInstruction instruction) => In("outbox", instruction.Order) + ".tmp";

    private string In(string folder, Guid order) => Path.Combine(Folder(folder), CreditTransfer.Id(order) + ".xml");

    private string Folder(string name) => Path.Combine(bank.Path, name);

    [GeneratedRegex("[^A-Za-z0-9._-]")]
    private static partial Regex Strange();
}
