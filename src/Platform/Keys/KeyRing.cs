using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;

namespace Entente.Platform;

/// <summary>A key that protects cookies and forms, encrypted under the master key; in the database, so that every node has it.</summary>
public sealed class RingKey
{
    public string Name { get; init; } = "";
    public byte[] Sealed { get; init; } = [];
}

sealed class RingKeyTable : IEntityTypeConfiguration<RingKey>
{
    public void Configure(EntityTypeBuilder<RingKey> key)
    {
        key.ToTable("ring_keys").HasWall(Wall.SystemOnly);
        key.HasKey(k => k.Name);
    }
}

/// <summary>ASP.NET Core's key ring, kept in the database. The interface is synchronous, and asked once a day.</summary>
sealed class KeyRing(IServiceScopeFactory scopes, MasterKey master, Actors actors) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(async () =>
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var reading = await db.BeginReading(actors.System(), CancellationToken.None);
        var keys = await db.Set<RingKey>().ToListAsync();
        return keys.Select(key => XElement.Parse(System.Text.Encoding.UTF8.GetString(master.Open(key.Sealed)))).ToList();
    }).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => Task.Run(async () =>
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var writing = await db.BeginWriting(actors.System(), CancellationToken.None);
        db.Add(new RingKey { Name = friendlyName, Sealed = master.Seal(System.Text.Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting))) });
        await db.SaveChangesAsync();
        await writing.Commit(CancellationToken.None);
    }).GetAwaiter().GetResult();

    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;
}
