using System.Xml.Linq;
using Jardem.Integrations.Payments.Iso20022;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Payments;

/// <summary>A bank that takes files: orders and answers in the shapes of pain.001 and pain.002, as far as our own rules go.</summary>
[Row("E-18")]
public sealed class Iso20022RailTests : IDisposable
{
    private static readonly XNamespace Pain001 = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private readonly string _folder = Directory.CreateTempSubdirectory("jardem-bank").FullName;

    [Fact]
    public async Task An_order_is_one_whole_message_whose_ids_sums_and_account_are_the_orders()
    {
        var order = Instructions.Order();
        Assert.IsType<PaymentAnswer.Unknown>(await Rail.Put(order, default));
        var file = Assert.Single(Files("outbox"));
        var (id, root) = (order.Order.ToString("N"), XElement.Load(file));
        Assert.Equal(id + ".xml", Path.GetFileName(file));
        Assert.Equal(Pain001 + "Document", root.Name);
        string[] All(string name) => [.. root.Descendants(Pain001 + name).Select(e => e.Value)];
        Assert.Equal([id], All("MsgId"));
        Assert.Equal([id], All("EndToEndId"));
        Assert.Equal(["216250.05", "216250.05"], All("CtrlSum"));
        Assert.Equal(["1", "1"], All("NbOfTxs"));
        Assert.Equal("2026-07-13", root.Descendants(Pain001 + "ReqdExctnDt").Single().Value);
        var amount = Assert.Single(root.Descendants(Pain001 + "InstdAmt"));
        Assert.Equal(("216250.05", "KZT"), (amount.Value, amount.Attribute("Ccy")!.Value));
        Assert.Equal(Instructions.Iban, root.Descendants(Pain001 + "CdtrAcct").Single().Value);
        Assert.Equal(order.PayeeName, root.Descendants(Pain001 + "Cdtr").Single().Element(Pain001 + "Nm")!.Value);
        Assert.Equal(new PaymentAnswer.Rejected("wrong-account"), await Rail.Put(Instructions.Order() with { Iban = "KZ86125KZT5004100101" }, default));
        Assert.Equal(new PaymentAnswer.Rejected("wrong-amount"), await Rail.Put(Instructions.Order(amount: 0), default));
    }

    [Fact]
    public async Task What_was_taken_away_is_not_put_again_and_a_put_that_died_half_way_is_finished()
    {
        var order = Instructions.Order();
        Assert.Equal(new PaymentAnswer.NotKnown(), await Rail.Ask(order, default));
        await Rail.Put(order, default);
        File.Delete(Assert.Single(Files("outbox")));
        await Rail.Put(order, default);
        Assert.Empty(Files("outbox"));
        Assert.IsType<PaymentAnswer.Unknown>(await Rail.Ask(order, default));
        var other = Instructions.Order();
        await Rail.Put(other, default);
        var whole = Assert.Single(Files("outbox"));
        File.Move(whole, whole + ".tmp");
        Assert.Equal(new PaymentAnswer.NotKnown(), await Rail.Ask(other, default));
        await Rail.Put(other, default);
        Assert.Equal(whole, Assert.Single(Files("outbox")));
    }

    [Fact]
    public async Task The_bank_takes_settles_and_sends_back()
    {
        var order = Instructions.Order();
        await Rail.Put(order, default);
        Says(order, "ACCP", "2026-07-10T10:00:00+05:00", "<AcctSvcrRef>B-7</AcctSvcrRef>");
        Assert.Equal(new PaymentAnswer.Accepted("B-7"), await Rail.Ask(order, default));
        Says(order, "ACSC", "2026-07-10T12:00:00+05:00", "<FctvIntrBkSttlmDt><Dt>2026-07-11</Dt></FctvIntrBkSttlmDt>");
        Says(order, "ACCP", "2026-07-10T10:00:00+05:00");
        Assert.Equal(new PaymentAnswer.Paid(new LocalDate(2026, 7, 11)), await Rail.Ask(order, default));
        Says(order, "RJCT", "2026-07-13T12:00:00+05:00", "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>");
        Assert.Equal(new PaymentAnswer.Returned(new LocalDate(2026, 7, 13), "AC04"), await Rail.Ask(order, default));
        var refused = Instructions.Order();
        await Rail.Put(refused, default);
        Says(refused, "RJCT", "2026-07-13T12:00:00+05:00", "<StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>");
        Assert.Equal(new PaymentAnswer.Rejected("AC01"), await Rail.Ask(refused, default));
        Assert.Empty(Files("refused"));
    }

    [Fact]
    public async Task An_order_is_stopped_while_its_file_is_there_or_was_never_put_and_else_it_is_too_late()
    {
        var (there, away, never) = (Instructions.Order(), Instructions.Order(), Instructions.Order());
        await Rail.Put(away, default);
        File.Delete(Assert.Single(Files("outbox")));
        await Rail.Put(there, default);
        Assert.Equal(new PaymentAnswer.Stopped(), await Rail.Stop(there, default));
        Assert.Equal(new PaymentAnswer.TooLate(), await Rail.Stop(away, default));
        Assert.Equal(new PaymentAnswer.Stopped(), await Rail.Stop(never, default));
        Assert.Equal(new PaymentAnswer.Rejected("stopped"), await Rail.Put(never, default));
        Assert.Equal(new PaymentAnswer.Rejected("stopped"), await Rail.Put(there, default));
        Assert.Empty(Files("outbox"));
    }

    [Theory]
    [InlineData("doctype")]
    [InlineData("huge")]
    [InlineData("foreign")]
    [InlineData("two-orders")]
    [InlineData("sums")]
    [InlineData("number")]
    [InlineData("currency")]
    [InlineData("status")]
    [InlineData("no-xml")]
    [InlineData("two-transactions")]
    [InlineData("other-message")]
    public async Task A_hostile_or_wrong_answer_is_set_aside_and_changes_nothing(string what)
    {
        var order = Instructions.Order();
        await Rail.Put(order, default);
        var good = Report(order.Order, "ACSC", "2026-07-10T12:00:00+05:00");
        var bad = what switch
        {
            "doctype" => "<!DOCTYPE Document [<!ENTITY a \"x\">]>" + good,
            "huge" => good + new string(' ', 1024 * 1024),
            "foreign" => Report(Guid.CreateVersion7(), "ACSC", "2026-07-10T12:00:00+05:00"),
            "two-orders" => good.Replace($"<OrgnlEndToEndId>{order.Order:N}", $"<OrgnlEndToEndId>{Guid.CreateVersion7():N}", StringComparison.Ordinal),
            "sums" => good.Replace("<OrgnlMsgNmId>", "<OrgnlCtrlSum>1.00</OrgnlCtrlSum><OrgnlMsgNmId>", StringComparison.Ordinal),
            "number" => good.Replace("<OrgnlMsgNmId>", "<OrgnlNbOfTxs>2</OrgnlNbOfTxs><OrgnlMsgNmId>", StringComparison.Ordinal),
            "currency" => good.Replace("\"KZT\"", "\"USD\"", StringComparison.Ordinal),
            "status" => good.Replace("ACSC", "PDNG", StringComparison.Ordinal),
            "two-transactions" => good.Replace("</TxInfAndSts>", "</TxInfAndSts><TxInfAndSts/>", StringComparison.Ordinal),
            "other-message" => good.Replace("pain.002", "camt.054", StringComparison.Ordinal),
            _ => "ACSC",
        };
        File.WriteAllText(Path.Combine(_folder, "inbox", "answer.xml"), bad);
        Assert.Equal("the bank has not answered yet", Assert.IsType<PaymentAnswer.Unknown>(await Rail.Ask(order, default)).Why);
        Assert.Empty(Files("inbox"));
        Assert.Single(Files("refused"));
        File.WriteAllText(Path.Combine(_folder, "inbox", "answer.xml"), good.Replace("216250.05", "1.00", StringComparison.Ordinal));
        Assert.Equal("the bank names another amount", Assert.IsType<PaymentAnswer.Unknown>(await Rail.Ask(order, default)).Why);
    }

    private Iso20022Rail Rail => new(
        new BankFolder { Path = _folder, Debtor = "Комитет", DebtorBin = Gateway.WireKeys.Bin, DebtorIban = Instructions.Iban, DebtorBank = "KKMFKZ2A" },
        new SettableClock { Now = Instant.FromUtc(2026, 7, 10, 5, 0) },
        NullLogger<Iso20022Rail>.Instance);

    private void Says(PaymentInstruction order, string status, string at, string more = "") =>
        File.WriteAllText(Path.Combine(_folder, "inbox", Guid.NewGuid() + ".xml"), Report(order.Order, status, at, more));

    private static string Report(Guid order, string status, string at, string more = "") =>
        $"""<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>r</MsgId><CreDtTm>{at}</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>{order:N}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>{order:N}</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>{order:N}</OrgnlEndToEndId><TxSts>{status}</TxSts>{more}<OrgnlTxRef><Amt><InstdAmt Ccy="KZT">216250.05</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>""";

    private string[] Files(string folder) => [.. Directory.EnumerateFiles(Path.Combine(_folder, folder))];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
