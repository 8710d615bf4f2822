using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Tests.Texts;
using Xunit;

namespace Jardem.Tests.Coverage;

/// <summary>A changed rule cannot land without its changed page.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Services => [.. KeysOfTheCode.Rooms.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Services))]
    [Row("A-14")]
    [Row("J-16")]
    public void The_page_of_the_rules_is_what_would_be_made_now(string service)
    {
        var room = KeysOfTheCode.Rooms.Single(r => r.Id == service);
        Approved.Is($"docs/rules/{service}.md", new RulePage(room, HeldLaw.Snapshot, TextCatalog.Of(typeof(IServiceRoom).Assembly)).Write());
    }
}
