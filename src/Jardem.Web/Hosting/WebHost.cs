using System.Security.Cryptography.X509Certificates;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Jardem.Cases.Cases;
using Jardem.Documents;
using Jardem.Integrations.Signatures;
using Jardem.Law.Texts;
using Jardem.Services;
using Jardem.Services.FuneralPayment;
using Jardem.Services.RehabilitatedCertificate;
using Jardem.Storage;
using Jardem.UseCases;
using Jardem.UseCases.Files;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using Jardem.Web.Api;
using Jardem.Web.Demo;
using Jardem.Web.Hosting.Readiness;
using Jardem.Web.Pages.Desk;
using Jardem.Web.Security;
using Jardem.Web.Workers;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using NodaTime;

namespace Jardem.Web.Hosting;

/// <summary>Puts the process together from its parts.</summary>
public static class WebHost
{
    /// <param name="replace">Puts other parts in the place of the usual ones, such as a clock that stands still.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = Switches(args), ContentRootPath = ContentRoot(), ApplicationName = typeof(WebHost).Assembly.GetName().Name });
        var settings = WebSettings.Read(builder.Configuration);
        // The framework's own switch would believe forwarded headers from everybody; only the setting of proxies counts here.
        builder.Configuration["ForwardedHeaders_Enabled"] = "false";
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.Limits.MaxRequestBodySize = FileInspection.Largest + (64 * 1024);
            k.AddServerHeader = false;
        });
        AddHouse(builder.Services, settings);
        AddPages(builder.Services, settings);
        builder.Services.AddApi().AddSignInLimit(settings.SignInsPerMinute).AddReadiness();
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseProxies(settings.Proxies);
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error", "?code={0}");
        app.UseSecurityHeaders();
        app.UseApiProblems();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapHealth();
        if (settings.Role != ProcessRole.Worker)
        {
            app.MapRazorPages();
            app.MapApi();
            app.MapSms(settings.Sms);
        }

        return app;
    }

    private static void AddHouse(IServiceCollection services, WebSettings settings)
    {
        if (settings.Demo)
            services.AddSingleton(new DemoLaw(settings.LawFolder));
        var texts = Task.Run(() => TextCatalog.Of(typeof(IServiceRoom).Assembly, typeof(WebHost).Assembly));
        IClock clock = SystemClock.Instance;
        if (settings.Today is { } today)
            clock = new DemoClock(clock, today, DateTimeZoneProviders.Tzdb["Asia/Almaty"]);
        services
            .AddSingleton(settings)
            .AddSingleton(clock)
            .AddSingleton<IIds, SystemIds>()
            .AddSingleton<IPasswords, Passwords>()
            .AddSingleton<IServiceRoom, RehabilitatedCertificateRoom>()
            .AddSingleton<IServiceRoom, FuneralPaymentRoom>()
            .AddSingleton(_ => texts.GetAwaiter().GetResult())
            .AddSingleton(new DocumentSettings(settings.PublicBase) { Chromium = settings.Chromium })
            .AddSingleton<FirstAdministrator>()
            .AddSingleton(settings.Sessions)
            .AddSingleton<IDocumentRenderer, DocumentRenderer>()
            .AddJardemStorage(settings.Storage)
            .AddSignatures(settings.Signatures)
            .AddKeyStore(settings)
            .AddUseCases()
            .AddGateway(settings)
            .AddPayments(settings)
            .AddProactive(settings)
            .AddSingleton(new SigningPolicy(settings.SigningRequired))
            .AddDeskPages()
            .AddSms(settings)
            .AddHostedService<LawWatch>();
        if (settings.Role != ProcessRole.Web)
            services.AddHostedService<JobWorker>().AddHostedService<RegisterWorker>().AddHostedService<PaymentWorker>().AddHostedService<SealWorker>().AddHostedService<TallyWorker>().AddStageDelivery(settings);
    }

    private static void AddPages(IServiceCollection services, WebSettings settings)
    {
        var certificates = KeyRingRepository.Certificates(settings);
        services.AddDataProtection().SetApplicationName("jardem").ProtectKeysWithCertificate(certificates[0]).UnprotectKeysWithAnyCertificate(certificates);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = new KeyRingRepository(s.GetRequiredService<IKeyRing>())));
        services.AddAuthentication("door").AddPolicyScheme("door", null, o =>
        {
            // Under /api only bearer tokens are looked at, elsewhere only the cookie.
            o.ForwardDefaultSelector = context => ApiProblems.IsApi(context) ? BearerHandler.SchemeName : CookieAuthenticationDefaults.AuthenticationScheme;
        }).AddCookie(o =>
        {
            o.LoginPath = "/sign-in";
            o.AccessDeniedPath = "/error";
            o.Cookie.Name = "jardem";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = settings.PublicBase.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            // The cookie ends when nothing is asked for a while; the session behind it has an end of its own.
            o.ExpireTimeSpan = TimeSpan.FromMinutes(settings.SessionIdleMinutes);
            o.SlidingExpiration = true;
            o.Events.OnValidatePrincipal = CurrentVisitor.Validate;
            // A refusal is a refusal, with its own status, and not a way to another page.
            o.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.AddSingleton<IAuthorizationHandler, FreshHandler>().AddSingleton<IAuthorizationMiddlewareResultHandler, FreshDoor>();
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(new AuthorizationPolicyBuilder().RequireClaim(CurrentVisitor.KindClaim, nameof(SubjectKind.Officer)).Build())
            .AddPolicy(Policies.Citizen, p => p.RequireClaim(CurrentVisitor.KindClaim, nameof(SubjectKind.Citizen)))
            .AddPolicy(Policies.SignedIn, p => p.RequireAuthenticatedUser())
            .AddPolicy(Policies.Fresh, p => p.RequireAuthenticatedUser().AddRequirements(new FreshRequirement()))
            .AddPolicy(Policies.Desk, p => p.RequireRole(nameof(Role.Operator)))
            .AddPolicy(Policies.Casework, p => p.RequireRole(nameof(Role.Specialist), nameof(Role.Head)))
            .AddPolicy(Policies.Officer, p => p.RequireRole(nameof(Role.Operator), nameof(Role.Specialist), nameof(Role.Head)))
            .AddPolicy(Policies.Oversight, p => p.RequireRole(nameof(Role.Overseer), nameof(Role.Head)))
            .AddPolicy(Policies.CaseFile, p => p.RequireRole(nameof(Role.Specialist), nameof(Role.Head), nameof(Role.ComplaintsOfficer)))
            .AddPolicy(Policies.Papers, p => p.RequireRole(nameof(Role.Operator), nameof(Role.Specialist), nameof(Role.Head), nameof(Role.ComplaintsOfficer)))
            .AddPolicy(Policies.Complaints, p => p.RequireRole(nameof(Role.Operator), nameof(Role.Specialist), nameof(Role.Head), nameof(Role.ComplaintsOfficer)))
            .AddPolicy(Policies.CallCentre, p => p.RequireRole(nameof(Role.CallCentre)))
            .AddPolicy(Policies.Tasks, p => p.RequireRole(nameof(Role.Specialist), nameof(Role.Head), nameof(Role.Overseer)))
            .AddPolicy(Policies.Keys, p => p.RequireRole(nameof(Role.Head), nameof(Role.Administrator)))
            .AddPolicy(Policies.Proactive, p => p.RequireRole(nameof(Role.Head)))
            .AddPolicy(Policies.Administration, p => p.RequireRole(nameof(Role.Administrator)));
        // Letters of every alphabet go out as they are, not as numbers: a Kazakh page is a third of the size.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(o => o.Cookie.Name = "jardem-form");
        services.Configure<FormOptions>(o =>
        {
            o.MultipartBodyLengthLimit = FileInspection.Largest + (64 * 1024);
            o.ValueCountLimit = 200;
            o.ValueLengthLimit = 20_000;
        });
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.AddRazorPages(o =>
        {
            o.Conventions.AuthorizeFolder("/Desk", Policies.Desk);
            o.Conventions.AuthorizeFolder("/Oversight", Policies.Oversight);
            o.Conventions.AuthorizeFolder("/Casework", Policies.CaseFile);
            o.Conventions.AuthorizePage("/Casework/Index", Policies.Casework);
            o.Conventions.AuthorizePage("/Casework/Decide", Policies.Casework);
            o.Conventions.AuthorizeFolder("/Casework/Acts", Policies.Casework);
            o.Conventions.AuthorizeFolder("/Documents", Policies.Papers);
            o.Conventions.AuthorizeFolder("/Complaints", Policies.Complaints);
            o.Conventions.AuthorizeFolder("/CallCentre", Policies.CallCentre);
            o.Conventions.AuthorizeFolder("/Signing", Policies.Officer);
            o.Conventions.AuthorizePage("/Signing/Document", Policies.Fresh);
            o.Conventions.AuthorizeFolder("/Tasks", Policies.Tasks);
            o.Conventions.AuthorizeFolder("/Payments", Policies.Tasks);
            o.Conventions.AuthorizeFolder("/Admin", Policies.Administration);
            o.Conventions.AuthorizeFolder("/Keys", Policies.Keys);
            o.Conventions.AuthorizeFolder("/Proactive", Policies.Proactive);
            o.Conventions.AuthorizeFolder("/Cabinet", Policies.Citizen);
            o.Conventions.AuthorizeFolder("/Portal/Apply", Policies.Citizen);
        });
    }

    /// <summary>Lets switches stand without a value: --demo is --demo true.</summary>
    private static string[] Switches(string[] args) => [.. args.Select(a => a == "--demo" ? "--demo=true" : a)];

    private static string ContentRoot() =>
        Directory.Exists(Path.Combine(Directory.GetCurrentDirectory(), "wwwroot")) ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory;
}
