using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;

namespace Jardem.Integrations.Payments.Iso20022;

/// <summary>A bank's answer about one order, in the shape of pain.002.001.</summary>
/// <param name="Status">ACCP, ACSC or RJCT.</param>
/// <param name="Amount">Tiyn, where the answer repeats it.</param>
/// <param name="Reference">The bank's own number.</param>
internal sealed record StatusReport(Guid Order, Instant MadeAt, string Status, LocalDate? SettledOn, string? Reason, string? Reference, long? Amount)
{
    /// <summary>Bytes of a file.</summary>
    public const int Largest = 1024 * 1024;

    private const string Namespaces = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.";

    /// <summary>Characters of an id, a reason or a code.</summary>
    private const int LongestId = 35;

    /// <exception cref="UnusableReportException">It must not be used; the message says why, without values of it.</exception>
    public static StatusReport Read(byte[] bytes)
    {
        if (bytes.Length > Largest)
            throw new UnusableReportException("it is too large");
        var document = Parse(bytes);
        var space = document.Name.Namespace;
        if (document.Name.LocalName != "Document" || !space.NamespaceName.StartsWith(Namespaces, StringComparison.Ordinal))
            throw new UnusableReportException("it is no pain.002");
        var report = One(document, "CstmrPmtStsRpt");
        var message = One(report, "OrgnlGrpInfAndSts");
        var payment = One(report, "OrgnlPmtInfAndSts");
        var transaction = One(payment, "TxInfAndSts");
        var order = OrderOf(Value(message, "OrgnlMsgId"));
        if (OrderOf(Value(transaction, "OrgnlEndToEndId")) != order || OrderOf(Value(payment, "OrgnlPmtInfId")) != order)
            throw new UnusableReportException("it is about more than one order");
        if (Maybe(message, "OrgnlNbOfTxs") is { } number && number != "1")
            throw new UnusableReportException("the number of transactions does not agree");
        var sums = new[] { Maybe(message, "OrgnlCtrlSum"), Maybe(payment, "OrgnlCtrlSum"), AmountOf(transaction) }.OfType<string>().Select(Tiyn).Distinct().ToList();
        if (sums.Count > 1)
            throw new UnusableReportException("the sums do not agree");
        var status = Value(transaction, "TxSts");
        if (status is not ("ACCP" or "ACSC" or "RJCT"))
            throw new UnusableReportException("its status is not one that was agreed");
        return new StatusReport(
            order,
            Moment(Value(One(report, "GrpHdr"), "CreDtTm")),
            status,
            transaction.Element(space + "FctvIntrBkSttlmDt") is { } settled ? Day(Value(settled, "Dt")) : null,
            transaction.Element(space + "StsRsnInf") is { } why ? Value(One(why, "Rsn"), "Cd") : null,
            Maybe(transaction, "AcctSvcrRef"),
            sums.Count == 1 ? sums[0] : null);
    }

    private static XElement Parse(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Largest });
            return XElement.Load(reader);
        }
        catch (Exception error) when (error is XmlException or InvalidOperationException)
        {
            throw new UnusableReportException("it is no XML without a DTD");
        }
    }

    private static XElement One(XElement within, string name) =>
        within.Elements(within.Name.Namespace + name).ToList() is [var only] ? only : throw new UnusableReportException($"it does not have one {name}");

    private static string Value(XElement within, string name) => Maybe(within, name) ?? throw new UnusableReportException($"it lacks {name}");

    private static string? Maybe(XElement within, string name)
    {
        var found = within.Elements(within.Name.Namespace + name).ToList();
        if (found.Count > 1 || found.Any(e => e.HasElements || e.Value.Length is 0 or > LongestId || e.Value.Any(char.IsControl)))
            throw new UnusableReportException($"{name} is not of the shape agreed");
        return found.Count == 0 ? null : found[0].Value;
    }

    private static string? AmountOf(XElement transaction)
    {
        var space = transaction.Name.Namespace;
        if (transaction.Element(space + "OrgnlTxRef")?.Element(space + "Amt")?.Element(space + "InstdAmt") is not { } amount)
            return null;
        return (string?)amount.Attribute("Ccy") == "KZT" ? amount.Value : throw new UnusableReportException("the currency is not KZT");
    }

    private static long Tiyn(string written)
    {
        if (written.Length > 18 || !decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var tenge) || decimal.Truncate(tenge * 100) != tenge * 100)
            throw new UnusableReportException("a sum is no amount");
        return (long)(tenge * 100);
    }

    private static Guid OrderOf(string id) => Guid.TryParseExact(id, "N", out var order) ? order : throw new UnusableReportException("it is about no order of ours");

    private static LocalDate Day(string written) => LocalDatePattern.Iso.Parse(written) is { Success: true } day ? day.Value : throw new UnusableReportException("a day is no date");

    private static Instant Moment(string written) =>
        OffsetDateTimePattern.ExtendedIso.Parse(written) is { Success: true } moment ? moment.Value.ToInstant() : throw new UnusableReportException("CreDtTm is no moment with an offset");
}

/// <summary>A file of the bank must not be used.</summary>
internal sealed class UnusableReportException(string why) : Exception(why);
