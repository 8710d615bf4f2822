using Jardem.Cases.Facts;
using Jardem.Services;
using Jardem.Services.FuneralPayment;
using NodaTime;

namespace Jardem.Tests;

/// <summary>Made-up applications to any service of the program.</summary>
internal static class SampleFacts
{
    /// <summary>Applications to a service for each thing that it may be asked for, in person and through a representative, that reach its rules.</summary>
    public static IReadOnlyList<ApplicationFacts> Of(IServiceRoom room, LocalDate filedOn)
    {
        IReadOnlyList<ApplicationFacts> made = room.Id == FuneralPaymentRoom.ServiceId ? MadeUpFuneral.Samples(filedOn) : [MadeUp.Certificate(filedOn)];
        return
        [
            .. from facts in made
               from request in room.Requests
               from asked in new[] { facts with { Request = request }, facts with { Request = request, Representative = MadeUp.Representative(filedOn) } }
               select asked,
        ];
    }
}
