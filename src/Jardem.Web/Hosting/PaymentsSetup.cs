using System.Collections.Immutable;
using Jardem.Integrations.Payments;
using Jardem.Integrations.Payments.Iso20022;
using Jardem.UseCases.Payments;
using Jardem.UseCases.Ports;
using NodaTime;

namespace Jardem.Web.Hosting;

/// <summary>Puts in the ways to pay: the payment database wherever there is a gateway, a bank's folder for the bodies that have one.</summary>
internal static class PaymentsSetup
{
    public static IServiceCollection AddPayments(this IServiceCollection services, WebSettings settings) => services.AddSingleton<IPaymentRail>(provider =>
    {
        var usual = provider.GetService<IRegisters>() is { } registers ? new CbdRail(registers) : null;
        return new RailByBody(
            settings.Banks.ToDictionary(b => b.Key, b => (IPaymentRail)new Iso20022Rail(b.Value, provider.GetRequiredService<IClock>(), provider.GetRequiredService<ILogger<Iso20022Rail>>())),
            usual);
    });

    /// <summary>Bodies that pay over a bank; the others pay over the payment database.</summary>
    /// <exception cref="SettingException">A setting is missing or wrong.</exception>
    public static ImmutableDictionary<string, BankFolder> Read(IConfiguration configuration) => configuration.GetSection("Payments").GetChildren()
        .Where(body => Rail(body) == "iso20022")
        .ToImmutableDictionary(body => body.Key, body => new BankFolder
        {
            Path = Needed(body, "Folder", Path.IsPathFullyQualified, "a whole path"),
            Debtor = Needed(body, "Debtor", name => name.Length <= 140, "the body's name, 140 characters at most"),
            DebtorBin = Needed(body, "DebtorBin", Cases.People.Bin.IsOne, "the body's BIN"),
            DebtorIban = Needed(body, "DebtorIban", BankFolder.IsAccount, "an account, KZ and 18 characters"),
            DebtorBank = Needed(body, "DebtorBank", code => code.Length is 8 or 11 && code.All(char.IsAsciiLetterOrDigit), "the bank's code of 8 or 11 characters"),
        });

    private static string Rail(IConfigurationSection body) =>
        body["Rail"] is "cbd" or "iso20022" ? body["Rail"]! : throw new SettingException($"Payments:{body.Key}:Rail must be cbd or iso20022.");

    private static string Needed(IConfigurationSection body, string name, Func<string, bool> fits, string wanted) =>
        body[name] is { } value && fits(value) ? value : throw new SettingException($"Payments:{body.Key}:{name} must be {wanted}.");
}
