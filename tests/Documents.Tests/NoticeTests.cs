using Jardem.Cases.Cases;
using Jardem.Cases.Cases.Events;
using Jardem.Cases.Facts;
using Jardem.Law;
using Jardem.Services.Deciding;
using Jardem.Services.Documents;
using Jardem.Services.Documents.Notices;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Jardem.Tests;

/// <summary>The papers of hearing, refusal and closing: what each says, and that none is made which does not say all it must.</summary>
public sealed class NoticeTests
{
    private static readonly Text Words = new("сөз", "слово");

    public static TheoryData<string> Plain => [.. NoticePapers.All.Keys.Where(n => !n.StartsWith("long-", StringComparison.Ordinal))];

    public static TheoryData<string> MissingParts => [.. Incomplete.Keys];

    private static Dictionary<string, Func<NoticeParts, NoticeParts>> Incomplete { get; } = new()
    {
        ["kind"] = p => p with { Kind = "" },
        ["template"] = p => p with { Template = "" },
        ["title"] = p => p with { Title = new Text("", "слово") },
        ["addressee"] = p => p with { To = new NoticeAddressee(Words, new Text("сөз", " ")) },
        ["body"] = p => p with { Issuer = p.Issuer with { Body = new Text(" ", "слово") } },
        ["unit"] = p => p with { Issuer = p.Issuer with { Unit = new Text("", "") } },
        ["officer who prepared it"] = p => p with { Issuer = p.Issuer with { PreparedBy = new Text("сөз", "") } },
        ["officer who signed it"] = p => p with { Issuer = p.Issuer with { SignedBy = new Text("", "слово") } },
        ["moment"] = p => p with { Issuer = p.Issuer with { At = new Text("", "") } },
        ["day"] = p => p with { Day = new Text("", "") },
        ["words"] = p => p with { Said = [] },
        ["facts"] = p => p with { Facts = [] },
        ["reasoning"] = p => p with { Reasoning = [new DocumentFinding(Words, new Text("", ""))] },
        ["basis"] = p => p with { Basis = [] },
        ["appeal way"] = p => p with { Appeal = p.Appeal with { Way = [] } },
        ["appeal term"] = p => p with { Appeal = p.Appeal with { Term = new Text("сөз", "") } },
    };

    private static NoticeParts Whole => new()
    {
        Kind = "notice",
        Template = "notice/1",
        Title = Words,
        To = new NoticeAddressee(Words, Words),
        Issuer = new NoticeIssuer(Words, Words, Words, Words, Words),
        Day = Words,
        Said = [new DocumentBlock.Paragraph(Words)],
        Facts = [Words],
        Reasoning = [new DocumentFinding(Words, Words)],
        Basis = [new DocumentBlock.Note(Words)],
        Appeal = new AppealWay([new DocumentBlock.Paragraph(Words)], Words),
    };

    [Theory]
    [MemberData(nameof(Plain))]
    [Row("B-09")]
    [Row("B-12")]
    [Row("B-13")]
    [Row("B-15")]
    public void What_it_says(string name) => Approved.Verify(name, Paper.Text(NoticePapers.All[name]()));

    [Theory]
    [InlineData("2026-04-10")]
    [InlineData("2026-07-10")]
    public void What_the_notice_and_the_invitation_say_under_earlier_editions(string day)
    {
        var sample = NoticePapers.Notified(On(day));
        Approved.Verify($"preliminary-refusal-notice-{day}", Paper.Text(sample.Paper<CasePreliminarilyRefused>(NoticeKinds.PreliminaryRefusal)));
        Approved.Verify($"hearing-invitation-{day}", Paper.Text(sample.Paper<HearingAppointed>(NoticeKinds.Invitation)));
    }

    [Fact]
    public void A_whole_notice_is_made() => Assert.Equal("notice", new WholeNotice(Whole).Content(Samples.Context(new LocalDate(2026, 7, 14))).Kind);

    [Theory]
    [MemberData(nameof(MissingParts))]
    [Row("J-09")]
    public void A_notice_that_lacks_a_part_cannot_be_made(string part)
    {
        var refused = Assert.Throws<IncompleteNoticeException>(() => new WholeNotice(Incomplete[part](Whole)));
        Assert.Equal(part, refused.Part);
    }

    [Fact]
    public void A_service_whose_rules_know_no_complaint_has_no_notices()
    {
        var context = Samples.Context(new LocalDate(2026, 7, 14));
        Assert.Equal("appeal way", Assert.Throws<IncompleteNoticeException>(() => new WholeNotice(Whole with { Appeal = AppealWay.Of(null, context.Law, context.Texts) })).Part);
    }

    [Fact]
    [Row("A-19")]
    public void Notices_and_decisions_name_the_law_on_services_as_on_the_day_they_are_made()
    {
        foreach (var (day, kk, ru) in new[]
        {
            ("2026-04-12", "\"Мемлекеттік көрсетілетін қызметтер туралы\"", "\"О государственных услугах\""),
            ("2026-04-13", "\"Мемлекеттік және әлеуметтік жауапкершілігі бар көрсетілетін қызметтер туралы\"", "\"О государственных и социально ответственных услугах\""),
        })
        {
            var notice = NoticePapers.Notified(On(day)).Paper<CasePreliminarilyRefused>(NoticeKinds.PreliminaryRefusal);
            var decision = HeardSamples.Found(On(day), "yes").Granted(On(day)).Paper<CaseGranted>(CasePapers.Decision);
            foreach (var paper in new[] { notice, decision })
            {
                Assert.Contains(kk, Paper.Text(paper, "kk"), StringComparison.Ordinal);
                Assert.Contains(ru, Paper.Text(paper, "ru"), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("2026-07-11", "ақпараттық жүйелерді", "информационных систем")]
    [InlineData("2026-07-12", "цифрлық жүйелерді", "цифровых систем")]
    [Row("A-20")]
    [Row("B-13")]
    public void An_invitation_names_the_ways_of_a_hearing_in_the_words_of_its_day(string day, string kk, string ru)
    {
        var paper = NoticePapers.Notified(On(day)).Paper<HearingAppointed>(NoticeKinds.Invitation);
        Assert.Contains(kk, Paper.Text(paper, "kk"), StringComparison.Ordinal);
        Assert.Contains(ru, Paper.Text(paper, "ru"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-07-11", "пункте 8 настоящего Перечня", "строка 9, подпункт 2)")]
    [InlineData("2026-07-14", "пункте 10 настоящего Перечня", "строка 11, подпункт 2)")]
    [Row("B-09")]
    [Row("B-11")]
    public void The_ground_is_in_the_words_of_the_standard_of_the_day_of_filing(string day, string words, string norm)
    {
        var text = Paper.Text(NoticePapers.Notified(On(day)).Paper<CasePreliminarilyRefused>(NoticeKinds.PreliminaryRefusal), "ru");
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains(norm, text, StringComparison.Ordinal);
        Assert.DoesNotContain("установление недостоверности документов", text, StringComparison.Ordinal);
    }

    [Fact]
    [Row("B-14")]
    public void The_notice_says_how_long_one_may_object_and_what_would_change_the_answer()
    {
        var text = Paper.Text(NoticePapers.All["preliminary-refusal-notice"](), "ru");
        Assert.Contains("2 рабочих дня со дня получения этого уведомления", text, StringComparison.Ordinal);
        Assert.Contains("день получения уведомления – 14 июля 2026 года; последний день для возражения – 16 июля 2026 года", text, StringComparison.Ordinal);
        Assert.Contains("Принесите справку о реабилитации", text, StringComparison.Ordinal);
        Assert.Contains("Решение об отказе еще не принято", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_paper_prints_a_term_of_complaint_that_no_held_order_names()
    {
        foreach (var paper in NoticePapers.All.Where(p => !p.Key.Contains("protocol", StringComparison.Ordinal) && !p.Key.StartsWith("certificate", StringComparison.Ordinal)))
        {
            var (kk, ru) = (Paper.Text(paper.Value(), "kk"), Paper.Text(paper.Value(), "ru"));
            Assert.Contains("Шағым беру мерзімі жүйедегі бұйрықтарда көрсетілмеген.", kk, StringComparison.Ordinal);
            Assert.Contains("Срок подачи жалобы в приказах, которые есть в системе, не указан.", ru, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_set_of_changes_has_its_words()
    {
        var facts = Samples.ByRepresentative(new LocalDate(2026, 7, 13), "duplicate");
        var law = Samples.Law.On(facts.FiledOn);
        var wanting = facts with { Documents = [], Answers = facts.Answers.Remove("certificate.duplicate-reason"), Representative = facts.Representative! with { CoversThisService = false }, Established = [Found("documents-true"), Found("holder-rehabilitated")] };
        var sets = WhatWouldChange.Smallest(Samples.Room, wanting, law);
        Assert.NotEmpty(sets);
        Assert.All(sets.SelectMany(s => s), change => Assert.True(Samples.Texts.Has(change.Key), change.Key));
        Assert.Equal(["change.certificate.duplicate-reason", "change.document", "change.documents-true", "change.holder-rehabilitated", "change.power"], sets.SelectMany(s => s).Select(c => c.Key).Distinct().Order(StringComparer.Ordinal));

        static EstablishedFact Found(string key) => new(key, "no", FactSource.Officer, default, Samples.Specialist, "");
    }

    [Fact]
    public void What_is_made_anew_after_a_slip_has_the_right_words_and_says_what_it_stands_in_for()
    {
        var certificate = Paper.Text(NoticePapers.All["certificate-anew"](), "ru");
        Assert.Contains("Тәңірберген Күлзипа", certificate, StringComparison.Ordinal);
        Assert.DoesNotContain("Тәңірбергенова", certificate, StringComparison.Ordinal);
        Assert.Contains("№ 2026-000042/2", certificate, StringComparison.Ordinal);
        Assert.Contains("№ 2026-000042, 14 июля 2026 года", certificate, StringComparison.Ordinal);
    }

    [Fact]
    public void House_rules_are_printed_as_house_rules()
    {
        foreach (var name in new[] { "withdrawal-notice", "closure-notice", "slip-notice", "uncollected-notice", "annulment-notice", "reconsideration-notice" })
        {
            var text = Paper.Text(NoticePapers.All[name](), "ru");
            Assert.Contains("(не норма закона)", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Основание: Правило системы", text, StringComparison.Ordinal);
        }
    }

    private static LocalDate On(string day) => LocalDatePattern.Iso.Parse(day).GetValueOrThrow();
}
