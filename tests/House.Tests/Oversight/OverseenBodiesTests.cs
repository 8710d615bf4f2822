using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.UseCases.Access;
using Jardem.UseCases.Oversight;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Oversight;

/// <summary>Whose work an officer sees.</summary>
public sealed class OverseenBodiesTests
{
    [Theory]
    [InlineData(Role.Head, "astana-social", "astana-social")]
    [InlineData(Role.Head, "astana-higher", "astana-higher")]
    [InlineData(Role.Overseer, "astana-higher", "astana-social astana-higher")]
    [InlineData(Role.Overseer, "astana-social", "astana-social")]
    [InlineData(Role.Overseer, "nowhere", "")]
    [InlineData(Role.Specialist, "astana-social", "")]
    [InlineData(Role.ComplaintsOfficer, "ministry", "")]
    public void A_head_sees_the_own_body_and_an_overseer_those_below(Role role, string body, string seen) => Assert.Equal(seen, string.Join(' ', Seen(role, body)));

    [Fact]
    public void The_ministry_sees_all()
    {
        var all = HeldLaw.Snapshot.Data.Bodies.Select(b => b.Id).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(all, Seen(Role.Overseer, "ministry").Order(StringComparer.Ordinal));
        Assert.Equal(["ministry"], Seen(Role.Head, "ministry"));
    }

    private static IEnumerable<string> Seen(Role role, string body)
    {
        var principal = new Principal(new Officer("a", new PersonName("Сынақов", "Мысал"), new Text("x", "x"), body), [role]);
        return OverseenBodies.Of(principal, HeldLaw.Snapshot.On(new LocalDate(2026, 11, 21))).Select(b => b.Id);
    }
}
