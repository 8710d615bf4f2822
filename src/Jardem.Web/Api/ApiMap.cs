using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Jardem.Web.Api;

/// <summary>The API of version 1: the same walk as the pages, for programs.</summary>
internal static class ApiMap
{
    public const string Root = "/api/v1";

    private const long LargestBody = 64 * 1024;

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System).AddSingleton<ApiTokens>().AddSingleton<CaseTag>().AddSingleton<FirstDocuments>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.SchemeName, null);
        services.ConfigureHttpJsonOptions(o => ApiJson.Configure(o.SerializerOptions));
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddOpenApi("v1", Contract.Configure);
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).RequireAuthorization().WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        SessionsApi.Map(api);
        ServicesApi.Map(api);
        LawApi.Map(api);
        ApplicationsApi.Map(api);
        ConfirmationApi.Map(api);
        CasesApi.Map(api);
        CaseActsApi.Map(api);
        RegistersApi.Map(api);
        HearingApi.Map(api);
        EndApi.Map(api);
        DocumentsApi.Map(api);
        SigningApi.Map(api);
        JournalApi.Map(api);
        OversightApi.Map(api);
        ComplaintsApi.Map(api);
        CallCentreApi.Map(api);
        TasksApi.Map(api);
        app.MapOpenApi(Root + "/openapi.json").AllowAnonymous();
    }
}
