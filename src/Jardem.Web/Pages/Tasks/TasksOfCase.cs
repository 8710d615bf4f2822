using Jardem.Cases.Tasks;
using Jardem.Law.Texts;
using Jardem.UseCases.Access;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Tasks;
using Jardem.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Pages.Tasks;

/// <summary>On the page of a case: what the case puts to the head and is not done yet.</summary>
public sealed class TasksOfCase(IPaymentOrders orders, IEventStore events, TextCatalog texts) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid about)
    {
        var cancel = HttpContext.RequestAborted;
        List<Guid> ids = [HeadTasks.OfDoubt(about), .. (await orders.OfCase(Scope.Whole("case page"), about, cancel)).Select(r => HeadTasks.OfOverpayment(r.Order))];
        var open = new List<(Guid, string, string)>();
        var language = ReaderLanguage.Of(HttpContext);
        foreach (var id in ids)
            if (HeadTask.Of(await events.Read(id, cancel)) is { Answered: null } task)
                open.Add((id, texts.Get($"tasks.{task.Asked.Kind}", language), texts.Get(task.Asked.Why, language)));
        return View("/Pages/Tasks/_OfCase.cshtml", open);
    }
}
