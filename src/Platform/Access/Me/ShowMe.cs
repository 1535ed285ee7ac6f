namespace Entente.Platform;

/// <summary>Who one is and what one may do.</summary>
public static class ShowMe
{
    public sealed record Input;

    public sealed record Me(string Id, string Name, string Role, Id<Partner>? Partner, IReadOnlyList<string> Permissions);

    static readonly View<Input, Me> View = new("platform.show-me", PlatformCan.SeeSelf, Run);

    internal static void Map(Doors doors) => doors.Show(View, "/me");

    static Task<Me?> Run(Input input, Actor who, Db db, DateTimeOffset now, CancellationToken stop) =>
        Task.FromResult<Me?>(new(who.Key, who.Name, who.Role, who.Partner, [.. who.Permissions.Order(StringComparer.Ordinal)]));
}
