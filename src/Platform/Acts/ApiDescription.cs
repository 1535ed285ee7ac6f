using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Entente.Platform;

/// <summary>OpenAPI 3.1 at <c>/openapi/v1.json</c>, made from the acts and views themselves; readable at <c>/api</c>.</summary>
static class ApiDescription
{
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Entente", Version = "1", Description = "Everything the portal does, for programs. Errors are RFC 9457 problem details with a stable code." };
            document.Components ??= new();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key." };
            document.Security = [new() { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(OwnTypes);
        options.AddOperationTransformer(async (operation, context, stop) =>
        {
            foreach (var asks in context.Description.ActionDescriptor.EndpointMetadata.OfType<AsksFor>())
            {
                await AddQuery(operation, context, asks.Input, stop);
                foreach (var name in asks.Also)
                    operation.Parameters!.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
            }
        });
    });

    public static void MapApiDescription(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapGet("/api", (EndpointDataSource routes) => ApiPage.Show(ApiRoute.All(routes))).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>An id is a text with the format uuid; money is an amount as text with its currency; a country is two letters.</summary>
    static Task OwnTypes(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>))
            (schema.Type, schema.Format, schema.Properties) = (JsonSchemaType.String, "uuid", null);
        else if (type == typeof(Country))
            (schema.Type, schema.Pattern, schema.Properties) = (JsonSchemaType.String, "^[A-Z]{2}$", null);
        else if (type == typeof(Money))
            (schema.Type, schema.Properties, schema.Required) = (JsonSchemaType.Object, new Dictionary<string, IOpenApiSchema>
            {
                ["amount"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "An exact decimal, such as 1234.50." },
                ["currency"] = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[A-Z]{3}$" },
            }, new HashSet<string> { "amount", "currency" });
        return Task.CompletedTask;
    }

    static async Task AddQuery(OpenApiOperation operation, OpenApiOperationTransformerContext context, Type input, CancellationToken stop)
    {
        operation.Parameters ??= [];
        foreach (var parameter in input.GetConstructors().OrderByDescending(made => made.GetParameters().Length).First().GetParameters())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            if (operation.Parameters.All(known => known.Name != name))
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = name,
                    In = context.Description.RelativePath!.Contains($"{{{name}", StringComparison.Ordinal) ? ParameterLocation.Path : ParameterLocation.Query,
                    Required = context.Description.RelativePath.Contains($"{{{name}", StringComparison.Ordinal),
                    Schema = await context.GetOrCreateSchemaAsync(parameter.ParameterType, cancellationToken: stop),
                });
        }
    }
}
