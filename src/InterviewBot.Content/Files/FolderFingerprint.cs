using System.IO.Enumeration;

namespace InterviewBot.Content.Files;

/// <summary>
/// The names, sizes and times of all that is in a folder, in one number: another number, another content. It costs one call to
/// the file system for each file and no reading.
/// </summary>
internal readonly record struct FolderFingerprint(ulong Value)
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    public static FolderFingerprint Of(string folder)
    {
        try
        {
            // A sum is the same in any order, and the file system promises none.
            return new FolderFingerprint(Entries(folder).Aggregate(0UL, (sum, entry) => unchecked(sum + entry)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The loader says what is wrong; here it is only something else than before.
            return default;
        }
    }

    // Links and folders with a dot are not entered, but they count: a mounted ConfigMap changes by swapping the link "..data".
    private static FileSystemEnumerable<ulong> Entries(string folder) => new(folder, Hash, Everything)
    {
        ShouldRecursePredicate = static (ref entry) => entry.FileName[0] != '.' && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    private static ulong Hash(ref FileSystemEntry entry)
    {
        // FNV-1a over the path, then the numbers: the same for the same folder, also in another process.
        var hash = Mix(14695981039346656037, entry.Directory[entry.RootDirectory.Length..]);
        hash = Mix(hash, entry.FileName);
        hash = Mix(hash, (ulong)entry.LastWriteTimeUtc.UtcTicks);
        return Mix(hash, entry.IsDirectory ? 0 : (ulong)entry.Length);
    }

    private static ulong Mix(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            hash = Mix(hash, letter);
        }

        return Mix(hash, '/');
    }

    private static ulong Mix(ulong hash, ulong value) => unchecked((hash ^ value) * 1099511628211);
}
