using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Jardem.Storage.Sqlite;

/// <summary>Binds to the SQLite that the operating system keeps up to date, instead of a copy shipped with a package.</summary>
internal static class SqliteLibrary
{
    private static readonly Lazy<bool> Bound = new(Bind);

    /// <exception cref="StorageException">The system has no SQLite library.</exception>
    public static void Use() => _ = Bound.Value;

    private static bool Bind()
    {
        if (!Names.Any(name => NativeLibrary.TryLoad(name, out _)))
            throw new StorageException($"The SQLite library is not on this machine (tried {string.Join(", ", Names)}): install it, on Debian and Ubuntu as libsqlite3-0.");
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    }

    private static string[] Names =>
        OperatingSystem.IsWindows() ? ["winsqlite3.dll", "sqlite3.dll"]
        : OperatingSystem.IsMacOS() ? ["/usr/lib/libsqlite3.dylib", "libsqlite3.dylib"]
        : ["libsqlite3.so.0", "libsqlite3.so"];

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != "e_sqlite3")
            return IntPtr.Zero;
        foreach (var candidate in Names)
        {
            if (NativeLibrary.TryLoad(candidate, out var library))
                return library;
        }

        return IntPtr.Zero;
    }
}
