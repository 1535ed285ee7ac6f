using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;

namespace Entente.Platform;

/// <summary>A route of the API as people read it.</summary>
/// <param name="May">The permission that it needs.</param>
/// <param name="Fields">What it takes; a star marks what must be there.</param>
public sealed record ApiRoute(string Method, string Path, string Name, string May, IReadOnlyList<string> Fields)
{
    /// <summary>Every route below <c>/api/v1</c>, by path.</summary>
    public static IReadOnlyList<ApiRoute> All(EndpointDataSource routes) =>
    [
        .. from route in routes.Endpoints.OfType<RouteEndpoint>()
           where route.RoutePattern.RawText?.StartsWith("/api/v1", StringComparison.Ordinal) == true
           let asks = route.Metadata.GetMetadata<AsksFor>()
           let input = route.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType ?? asks?.Input
           let method = route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]
           orderby route.RoutePattern.RawText, method
           select new ApiRoute(
               method, route.RoutePattern.RawText!, route.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "",
               route.Metadata.GetMetadata<IAuthorizeData>()?.Policy ?? "", input is null ? [] : [.. FieldsOf(input), .. asks?.Also ?? []]),
    ];

    static IEnumerable<string> FieldsOf(Type input) =>
        (input.GetConstructors().MaxBy(made => made.GetParameters().Length)?.GetParameters() ?? []) // a file has no fields
            .Select(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name!) + (field.HasDefaultValue || IsNullable(field) ? "" : "*"));

    static bool IsNullable(ParameterInfo field) =>
        Nullable.GetUnderlyingType(field.ParameterType) is not null || new NullabilityInfoContext().Create(field).WriteState == NullabilityState.Nullable;
}
