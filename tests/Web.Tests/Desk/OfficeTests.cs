using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Law;
using Jardem.Services.Journeys;
using Jardem.UseCases.Access;
using Jardem.UseCases.Desk;
using Xunit;

namespace Jardem.Tests.Desk;

/// <summary>Where an application may be filed.</summary>
public sealed class OfficeTests(HouseFixture house) : IClassFixture<HouseFixture>
{
    [Theory]
    [InlineData("astana-1", false)]
    [InlineData("astana-social", true)]
    [InlineData("nowhere", true)]
    [Row("B-03")]
    public async Task The_certificate_is_asked_for_at_the_State_Corporation_only(string body, bool refused)
    {
        var officer = new Officer("x", new PersonName("Мысалова", "Айна"), new Text("Маман", "Специалист"), body);
        var submission = new Submission("rehabilitated-certificate", Answers.None, [], RefuseIncomplete: false, $"office-{body}");
        var outcome = await house.Get<SubmitApplication>().Run(new Principal(officer, [Role.Operator]), submission, TestContext.Current.CancellationToken);
        if (refused)
            Assert.Equal("desk.no-office", Assert.IsType<SubmitApplication.Outcome.NotAllowed>(outcome).TextKey);
        else
            Assert.IsType<SubmitApplication.Outcome.Faulty>(outcome);
    }
}
