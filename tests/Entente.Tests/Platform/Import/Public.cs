namespace Entente.Platform.Import;

/// <summary>Public data beside the repository. A test that needs it says so where it is missing.</summary>
static class Public
{
    public static string Folder(string path)
    {
        for (var here = new DirectoryInfo(AppContext.BaseDirectory); here is not null; here = here.Parent)
            if (Path.Combine(here.FullName, "shared", "data", path) is var found && Directory.Exists(found))
                return found;
        Assert.Skip($"shared/data/{path} does not lie beside the repository.");
        return "";
    }

    public static string Repository(string path)
    {
        for (var here = new DirectoryInfo(AppContext.BaseDirectory); here is not null; here = here.Parent)
            if (File.Exists(Path.Combine(here.FullName, "Entente.slnx")))
                return Path.Combine(here.FullName, path);
        throw new DirectoryNotFoundException("The tests do not run inside of the repository.");
    }
}
