using Jardem.UseCases.Complaints;
using Jardem.UseCases.Ports;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Complaints;

/// <summary>On the page of a case: the complaints about it and the way to make one, put first where the case is overdue.</summary>
public sealed class ComplaintsOfCase(IComplaintLists lists) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid about, bool overdue)
    {
        var rows = await lists.OfCase(HttpContext.Officer().Scope(ComplaintReader.Purpose), about, HttpContext.RequestAborted);
        return View("/Pages/Complaints/_OfCase.cshtml", (about, overdue, rows));
    }
}
