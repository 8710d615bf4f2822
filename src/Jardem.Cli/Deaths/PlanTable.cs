using System.Text;
using System.Text.Json;
using Jardem.Law;
using Jardem.Law.Texts;
using Jardem.UseCases.Proactive;
using Microsoft.Extensions.DependencyInjection;

namespace Jardem.Cli.Deaths;

/// <summary>Whom we would write to, a line for each; names are shortened and numbers masked, as on the page of the head.</summary>
internal static class PlanTable
{
    public static IEnumerable<IReadOnlyList<string>> Rows(IReadOnlyList<DeathRow> proposed, Answer answer, IServiceProvider services)
    {
        var view = new PlanView(services.GetRequiredService<TextCatalog>());
        return proposed.Select(p => view.Cells(p, answer.Language));
    }

    public static string Words(DeathCount count, Answer answer, IServiceProvider services)
    {
        var texts = services.GetRequiredService<TextCatalog>();
        var state = texts.Get($"proactive.state.{Kebab(count.State.ToString())}", answer.Language);
        return count.Reason is { } reason ? $"{state}: {texts.Get($"proactive.reason.{Kebab(reason.ToString())}", answer.Language)}" : state;
    }

    /// <summary>Writes UTF-8 with its mark, parted by semicolons as spreadsheets in Kazakh and Russian expect.</summary>
    public static async Task Write(FileInfo file, IReadOnlyList<DeathRow> proposed, Answer answer, IServiceProvider services, TextWriter output, CancellationToken cancel)
    {
        var bytes = new PlanView(services.GetRequiredService<TextCatalog>()).Csv(proposed, answer.Language);
        if (file.Name == "-")
            await output.WriteAsync(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
        else
            await File.WriteAllBytesAsync(file.FullName, bytes, cancel);
    }

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
