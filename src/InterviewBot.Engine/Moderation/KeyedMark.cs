using System.Security.Cryptography;
using System.Text;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>Marks that nobody but this database can make: each has a key of its own, so that they say nothing in another one.</summary>
internal static class KeyedMark
{
    /// <returns>64 hexadecimal digits.</returns>
    public static string Of(SqliteConnection connection, string what)
    {
        var key = connection.QueryFirst("SELECT key FROM barred_key", row => row.GetString(0));
        return Convert.ToHexString(HMACSHA256.HashData(Convert.FromHexString(key), Encoding.UTF8.GetBytes(what)));
    }
}
