using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>Any permission's name is a policy: <c>RequireAuthorization(Can.SeeDeals)</c>.</summary>
sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        await base.GetPolicyAsync(policyName)
        ?? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(policyName)).Build();
}

sealed record PermissionRequirement(string Name) : IAuthorizationRequirement;

sealed class PermissionCheck(Actors actors) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (actors.Of(context.User).May(requirement.Name))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
