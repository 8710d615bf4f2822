using NodaTime;
using Xunit;

namespace Jardem.Tests;

/// <summary>One house with the outside world that rules decide in and that pays, for the walks to the money; they come one after another.</summary>
[CollectionDefinition(nameof(PayingHouse))]
public sealed class PayingHouse : IAsyncLifetime, ICollectionFixture<PayingHouse>
{
    public static LocalDate Day { get; } = new(2026, 5, 18);

    public static LocalDate Died { get; } = new(2026, 5, 8);

    public OutsideHouse Outside { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Outside = await OutsideHouse.On(Day, pays: true);

    public ValueTask DisposeAsync() => Outside.DisposeAsync();
}
