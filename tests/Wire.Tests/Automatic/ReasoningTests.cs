using System.Net;
using Jardem.Cases.People;
using Jardem.Tests.Signatures;
using Jardem.UseCases.Access;
using Jardem.UseCases.Checking;
using Jardem.UseCases.Ports;
using Xunit;

namespace Jardem.Tests.Automatic;

/// <summary>The reasoning behind a decision's paper is for the one it is about and for officers of the case; whoever else holds the paper sees that it is genuine.</summary>
[Row("E-16")]
public sealed class ReasoningTests
{
    [Fact]
    public async Task The_owner_and_officers_of_the_case_see_why_and_nobody_else_does()
    {
        await using var house = await AutomaticHouse.Open();
        var id = await house.Registered();
        await house.Ask(id);
        await house.Decide(id);
        var state = await house.State(id);
        var open = house.Get<OpenReasoning>();
        CitizenPrincipal Citizen(string iin) => new(Guid.CreateVersion7(), iin, new PersonName("Сынақов", "Мысал"));
        foreach (var kind in new[] { "decision", "certificate" })
        {
            var token = state.Document(kind)!.Token;
            var own = (await open.Run(Citizen(state.Facts.Applicant.Iin), token, TestTime.Bound))!;
            Assert.Equal((state.Granted!.Record.Hash(), PayingRoom.Rule), (own.Hash, own.Record.Rule));
            Assert.Equal(state.Granted.Record.Snapshot, own.Law.Snapshot.Id);
            Assert.Null(await open.Run(Citizen("900101300017"), token, TestTime.Bound));
        }

        var decision = state.Document("decision")!.Token;
        foreach (var (login, sees) in new[] { ("specialist", true), ("head", true), ("operator", true), ("almaty", false), ("admin", false), ("lawyer", false) })
        {
            var account = (await house.Get<IAccounts>().ByLogin(login, TestTime.Bound))!;
            var principal = new Principal(new Officer(account.Id, account.Name, account.Position, account.Body, account.Unit), account.Roles);
            Assert.Equal(sees, await open.Run(principal, decision, TestTime.Bound) is not null);
            Assert.Equal(sees, (await house.Get<IAccessLog>().OfCase(id, TestTime.Bound)).Any(e => e.Account == account.Id && e.Purpose == "document:decision"));
        }

        // The application is not a decision, and what is no token is nothing.
        Assert.Null(await open.Run(Citizen(state.Facts.Applicant.Iin), "nothing", TestTime.Bound));
        using var anybody = new HttpClient { BaseAddress = house.House.Address };
        var page = await anybody.GetAsync(new Uri($"/d/{decision}", UriKind.Relative), TestTime.Bound);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var html = await page.Content.ReadAsStringAsync(TestTime.Bound);
        Assert.DoesNotContain("reasoning-title", html, StringComparison.Ordinal);
        Assert.DoesNotContain(state.Facts.Applicant.Iin, html, StringComparison.Ordinal);
    }
}
