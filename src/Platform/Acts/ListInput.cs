using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Entente.Platform;

/// <summary>What every list is asked for. The cursor is the key of the last row seen, so that a page costs the same wherever it lies.</summary>
/// <param name="Limit">1 to 500; what is larger or smaller is clamped.</param>
/// <param name="Cursor">The <c>nextCursor</c> of the page before; null: the first page.</param>
public record ListInput(int Limit = ListInput.Usual, string? Cursor = null)
{
    public const int Usual = 50, Most = 500;

    /// <summary>What a declared list is asked beside that: filters by its fields, order, columns. See <see cref="Listing{TInput, TRow}"/>.</summary>
    [JsonIgnore] public Asked Asked { get; init; } = Asked.Nothing;

    internal int Take => Math.Clamp(Limit, 1, Most);

    /// <summary>One row more than the page holds tells whether there is another page.</summary>
    public int Fetch => Take + 1;

    /// <summary>The key that <see cref="Cursor"/> stands for, or null on the first page.</summary>
    /// <exception cref="InvalidInputException">The cursor is not one of ours.</exception>
    public T? After<T>() where T : struct => Cursors.Read<T>(Cursor);
}

public static class Cursors
{
    internal static readonly JsonSerializerOptions Json = Options();

    static JsonSerializerOptions Options()
    {
        var json = new JsonSerializerOptions { IncludeFields = true };
        json.UseEntenteTypes();
        return json;
    }

    /// <summary>The key that a cursor stands for; null for no cursor.</summary>
    /// <exception cref="InvalidInputException">The cursor is not one of ours.</exception>
    internal static T? Read<T>(string? cursor) where T : struct
    {
        try
        {
            return cursor is null ? null : JsonSerializer.Deserialize<T>(Base64Url.DecodeFromChars(cursor), Json);
        }
        catch (Exception error) when (error is FormatException or JsonException or NotSupportedException)
        {
            throw InvalidInputException.In("cursor", Say($"“{cursor}” is no cursor of this list; take nextCursor of the page before."));
        }
    }

    internal static string Of<TKey>(TKey key) where TKey : struct => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(key, Json)));

    /// <summary>Cuts the row too many that <see cref="ListInput.Fetch"/> asked for, and makes the cursor from the last row of the page.</summary>
    /// <param name="rows">At most <see cref="ListInput.Fetch"/> of them, in the order of the list.</param>
    /// <param name="input">What was asked.</param>
    /// <param name="keyOf">The columns of the order, as a tuple when there are several; they must make each row unique.</param>
    public static ListOf<T> Page<T, TKey>(this IReadOnlyList<T> rows, ListInput input, Func<T, TKey> keyOf) where TKey : struct =>
        rows.Count <= input.Take
            ? new(rows, null)
            : new([.. rows.Take(input.Take)], Of(keyOf(rows[input.Take - 1])));
}
