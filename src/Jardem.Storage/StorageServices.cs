using Microsoft.Extensions.DependencyInjection;

namespace Jardem.Storage;

/// <summary>Registration of one storage and each of its ports.</summary>
public static class StorageServices
{
    /// <summary>Adds the storage that the setting names, opened when first asked for, and its ports.</summary>
    public static IServiceCollection AddJardemStorage(this IServiceCollection services, string setting) =>
        services.AddSingleton(_ => StorageFactory.Open(setting)).AddPorts();

    /// <summary>Adds the ports of a storage that is open and stays its opener's to close.</summary>
    public static IServiceCollection AddJardemStorage(this IServiceCollection services, IStorage open) => services.AddSingleton(open).AddPorts();

    private static IServiceCollection AddPorts(this IServiceCollection services) => services
        .AddSingleton(s => s.GetRequiredService<IStorage>().Events)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Cases)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Complaints)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Tasks)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Tallies)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Documents)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Drafts)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Snapshots)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Accounts)
        .AddSingleton(s => s.GetRequiredService<IStorage>().AccessLog)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Sessions)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Challenges)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Citizens)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Codes)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Sms)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Exchanges)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Payments)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Deaths)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Offers)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Jobs)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Keys)
        .AddSingleton(s => s.GetRequiredService<IStorage>().KeyUses)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Seals)
        .AddSingleton(s => s.GetRequiredService<IStorage>().Administration);
}
