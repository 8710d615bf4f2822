using Jardem.Law.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Casework;

/// <summary>Everything that happened to a case, the newest first.</summary>
public sealed class HistoryModel : OneCasePage
{
    public IReadOnlyList<HistoryLine> Lines => new HistoryLines(Service<TextCatalog>(), Language, View, Names, Zone).Newest(int.MaxValue);

    public async Task<IActionResult> OnGetAsync(Guid id) => await Open(id, "review") ? Page() : NotFound();
}
