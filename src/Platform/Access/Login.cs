using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Entente.Platform;

/// <summary>How a person proves who they are: password, lock-out; it stands behind passkeys too. Its id is the person's; it exists once somebody has one of these.</summary>
public sealed class Login : IdentityUser<Guid>;

sealed class LoginTables :
    IEntityTypeConfiguration<Login>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<Login> login) => login.ToTable("logins").HasWall(Wall.BeforeSignIn);
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.ToTable("login_claims").HasWall(Wall.BeforeSignIn);
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> outside) => outside.ToTable("login_providers").HasWall(Wall.BeforeSignIn);
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) => token.ToTable("login_tokens").HasWall(Wall.BeforeSignIn);
}
