namespace Entente.Platform;

/// <summary>Where this installation lives.</summary>
/// <param name="DataFolder">Absolute. Holds the database unless it is elsewhere, the master key, and mail that no server took.</param>
/// <param name="Connection">Of the database; see <see cref="Databases"/>.</param>
public sealed record House(string DataFolder, string Connection)
{
    /// <summary>From <c>--data</c>/<c>ENTENTE_DATA</c> and <c>--database</c>/<c>ENTENTE_DATABASE</c>; the defaults are <c>./data</c> and SQLite in it.</summary>
    public static House From(IConfiguration settings)
    {
        var data = Path.GetFullPath(settings["data"] ?? settings["ENTENTE_DATA"] ?? "data");
        var connection = settings["database"] ?? settings["ENTENTE_DATABASE"];
        return new(data, string.IsNullOrEmpty(connection) ? $"Data Source={Path.Combine(data, "entente.db")}" : connection);
    }
}
