using System.Text.Json.Nodes;
using Jardem.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace Jardem.Web.Api;

/// <summary>The published contract: the same on every machine, so that a change of it is a visible difference of docs/api/openapi.v1.json.</summary>
internal static class Contract
{
    private const string Bearer = "bearer";

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(Document);
        options.AddOperationTransformer(Operation);
        options.AddSchemaTransformer(Schema);
    }

    private static Task Document(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Jardem",
            Version = "v1",
            Description = "State social services: applications, cases, decisions, documents, and the law they stand on. Texts come in the language asked for by Accept-Language: kk, ru or en. Errors are problems of RFC 9457.",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, Description = "The token that POST /api/v1/sessions gives." },
        };
        return Task.CompletedTask;
    }

    private static Task Operation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Security = metadata.OfType<IAllowAnonymous>().Any()
            ? []
            : [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
        var guarded = metadata.OfType<GuardedAct>().Any();
        operation.Parameters ??= [];
        operation.Parameters.Add(Header("Accept-Language", "kk, ru or en", required: false));
        if (guarded || context.Description.RelativePath == "api/v1/applications")
            operation.Parameters.Add(Header("Idempotency-Key", "A key of the caller's own, 1 to 128 printable ASCII characters; the same request with the same key is done once", required: true));
        if (guarded)
            operation.Parameters.Add(Header("If-Match", "The ETag of the case as the officer saw it", required: true));
        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, string description, bool required) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Required = required,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    /// <summary>Dates and moments of NodaTime are written as ISO texts; the framework does not know them.</summary>
    private static Task Schema(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var (format, example) = type == typeof(LocalDate) ? ("date", "2026-07-12") : type == typeof(Instant) ? ("date-time", "2026-07-12T13:30:00Z") : type == typeof(LocalDateTime) ? ("local-date-time", "2026-07-12T18:30:00") : (null, null);
        if (format is null)
            return Task.CompletedTask;
        schema.Type = JsonSchemaType.String | (schema.Type & JsonSchemaType.Null) ?? JsonSchemaType.String;
        schema.Format = format;
        schema.Examples = [JsonValue.Create(example)!];
        return Task.CompletedTask;
    }
}
