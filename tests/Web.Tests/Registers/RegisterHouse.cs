using System.Collections.Immutable;
using Jardem.Cases.Cases;
using Jardem.Cases.People;
using Jardem.Tests.Desk;
using Jardem.UseCases.Ports;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Jardem.Tests.Registers;

/// <summary>The house with a way to registers; its worker asks by itself.</summary>
public sealed class RegisterHouse : IAsyncLifetime
{
    private static readonly LocalDate Born = new(1938, 5, 31);
    private int _people = 4000;

    public HouseFixture House { get; } = new() { Replace = OutsideRegisters.Add };

    public OutsideRegisters Outside => House.Get<OutsideRegisters>();

    public ValueTask InitializeAsync() => House.InitializeAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();

    /// <summary>A person whom nobody else in the tests is.</summary>
    public Typed Person() => new() { Iin = MadeUp.Iin(Born, Sex.Male, Interlocked.Add(ref _people, 7)) };

    /// <summary>The record of the register of persons that agrees with what is typed.</summary>
    public static ImmutableSortedDictionary<string, string> Record(Typed typed) => ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
    {
        ["iin"] = typed.Iin,
        ["surname"] = typed.Surname,
        ["name"] = "Мысал",
        ["birthDate"] = LocalDatePattern.Iso.Format(typed.Born),
        ["gender"] = "1",
        ["lifeStatus"] = "0",
        ["territory"] = typed.Territory,
        ["street"] = "Демонстрация көшесі",
        ["building"] = "7",
    });

    public async Task<Guid> Register(Typed typed)
    {
        using var desk = await House.SignIn("operator");
        return await desk.Register(typed);
    }

    public async Task<CaseState> State(Guid id) => CaseState.Of(await House.Get<IEventStore>().Read(id, TestContext.Current.CancellationToken))!;

    /// <summary>Waits until the worker has asked for the case.</summary>
    public async Task UntilAsked(Guid id)
    {
        for (var tries = 0; (await House.Get<IExchanges>().OfCase(id, TestContext.Current.CancellationToken)).Count == 0; tries++)
        {
            if (tries == 600)
                throw new TimeoutException("Nothing was asked in half a minute.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits until the worker has brought the case so far.</summary>
    public async Task<CaseState> Until(Guid id, Func<CaseState, bool> so)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await State(id) is var state && so(state))
                return state;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The case did not come so far in half a minute.");
    }
}
