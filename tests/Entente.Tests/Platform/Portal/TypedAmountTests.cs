using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Entente.Platform;

/// <summary>What somebody typed is never taken for a hundred or a thousand times as much.</summary>
public sealed class TypedAmountTests
{
    [Theory]
    [InlineData("en", "1250", "1250.00")]
    [InlineData("en", "1,250", "1250.00")]
    [InlineData("en", "1,250.5", "1250.50")]
    [InlineData("en", "48500,50", "48500.50")]
    [InlineData("en", "1.250,50", "1250.50")]
    [InlineData("en", "12,5", "12.50")]
    [InlineData("en", "1 250.00 EUR", "1250.00")]
    [InlineData("en", "1.250", null)]
    [InlineData("en", "12,34,5", null)]
    [InlineData("en", "1250 USD", null)]
    [InlineData("en", "10k", null)]
    [InlineData("de", "1.250", "1250.00")]
    [InlineData("de", "1.250,50", "1250.50")]
    [InlineData("de", "48500.50", "48500.50")]
    [InlineData("de", "1,250", null)]
    [InlineData("de", "€ 12,5", "12.50")]
    public void An_amount_means_what_its_marks_say(string language, string typed, string? euros)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        try
        {
            var form = new PostedForm(new FormCollection(new() { ["Value"] = typed }));
            var read = form.Money("Value", "EUR");
            Assert.Equal((euros, euros is null), (form.HasErrors ? null : read.Exact(), form.HasErrors));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
