using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Entente.Recognition;
using Entente.Strategize;

namespace Entente.Sell;

/// <summary>What a partner claims: exactly this is hashed into the receipt.</summary>
/// <param name="Customer">The company that would buy, as the partner named it.</param>
/// <param name="Contact">The person at the customer, as typed.</param>
/// <param name="Renewal">Whether it renews a contract that runs.</param>
public sealed record Registration(
    Id<Partner> Partner, Evidence Customer, Family Family, Money Value, DateOnly ExpectedClose,
    Id<Product>? Product = null, string? Contact = null, string? Note = null, string? ExternalId = null, bool Renewal = false)
{
    /// <summary>JSON without spaces, members in ordinal order, what is empty left out, nothing escaped that needs not be (RFC 8785).</summary>
    public string CanonicalJson() => Object(
        ("contact", Text(Contact)),
        ("customer", Object(
            ("city", Text(Customer.City)), ("country", Text(Customer.Country.Code)), ("domain", Text(Customer.Domain)), ("name", Text(Customer.Name)), ("phone", Text(Customer.Phone)),
            ("postcode", Text(Customer.Postcode)), ("registryNumber", Text(Customer.RegistryNumber)), ("street", Text(Customer.Street)))),
        ("expectedClose", Text(ExpectedClose.ToString("O", CultureInfo.InvariantCulture))),
        ("externalId", Text(ExternalId)),
        ("family", Text(Family.Name)),
        ("note", Text(Note)),
        ("partnerId", Text(Partner.ToString())),
        ("productId", Text(Product?.ToString())),
        ("renewal", Renewal ? "true" : "false"),
        ("value", Object(("amount", Text(Value.Exact())), ("currency", Text(Value.Currency)))));

    /// <summary>SHA-256 over the UTF-8 bytes of <see cref="CanonicalJson"/>, in lower-case hexadecimal.</summary>
    public string ContentHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson())));

    static string Object(params ReadOnlySpan<(string Name, string? Value)> members)
    {
        var json = new StringBuilder();
        foreach (var (name, value) in members)
            if (value is not null)
                json.Append(json.Length == 0 ? '{' : ',').Append('"').Append(name).Append("\":").Append(value);
        return json.Append('}').ToString();
    }

    static string? Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var json = new StringBuilder("\"");
        foreach (var letter in text)
            _ = letter switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append(@"\\"),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => json.Append(letter),
            };
        return json.Append('"').ToString();
    }
}
