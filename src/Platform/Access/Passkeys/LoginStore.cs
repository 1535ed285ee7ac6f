using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Lets Identity's handler of passkeys find ours. It only looks: they are added, named and removed by <see cref="OwnPasskeys"/>.</summary>
sealed class LoginStore(Db db) : UserOnlyStore<Login, Db, Guid>(db)
{
    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Login user, CancellationToken cancellationToken)
    {
        var person = new Id<Person>(user.Id);
        return [.. (await Context.Set<Passkey>().Where(passkey => passkey.Person == person).ToListAsync(cancellationToken)).Select(passkey => passkey.Info())];
    }

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(Login user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var person = new Id<Person>(user.Id);
        return (await Context.Set<Passkey>().SingleOrDefaultAsync(passkey => passkey.Person == person && passkey.Credential == credentialId, cancellationToken))?.Info();
    }

    public override async Task<Login?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await Context.Set<Passkey>().SingleOrDefaultAsync(passkey => passkey.Credential == credentialId, cancellationToken) is { } found
            ? await FindByIdAsync($"{found.Person}", cancellationToken)
            : null;
}
