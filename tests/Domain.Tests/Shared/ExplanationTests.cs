using System.Text.Encodings.Web;
using System.Text.Json;

namespace Entente;

public class ExplanationTests
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly Explanation Converted = new("net in USD", "1100.00 USD", "1000.00 × 1.10 = 1100.00", null, [new Figure("rate", "1.10", "ECB")], new(2019, 6, 3));

    static readonly Explanation Commission = new("commission “base”", "55.00 USD", "1100.00 × 0.05 = 55.00", new("base", 2, new(2019, 1, 1)),
        [Converted, new Figure("rate", "0.05", "rule base")], new(2019, 6, 3));

    [Fact]
    public void A_why_has_the_one_shape() => Assert.Equal(
        """
        {
          "value": "55.00 USD",
          "label": "commission “base”",
          "formula": "1100.00 × 0.05 = 55.00",
          "rule": {
            "name": "base",
            "version": 2,
            "effectiveFrom": "2019-01-01"
          },
          "inputs": [
            {
              "value": "1100.00 USD",
              "label": "net in USD",
              "formula": "1000.00 × 1.10 = 1100.00",
              "rule": null,
              "inputs": [
                {
                  "label": "rate",
                  "value": "1.10",
                  "source": "ECB"
                }
              ],
              "asOf": "2019-06-03"
            },
            {
              "label": "rate",
              "value": "0.05",
              "source": "rule base"
            }
          ],
          "asOf": "2019-06-03"
        }
        """,
        JsonSerializer.Serialize(Commission, Readable));

    [Fact]
    public void A_why_that_was_stored_is_read_back_whole() =>
        Assert.Equal(Commission, JsonSerializer.Deserialize<Explanation>(JsonSerializer.Serialize(Commission)));

    [Fact]
    public void A_why_of_another_input_is_another() =>
        Assert.NotEqual(Commission, Commission with { Inputs = [Converted] });
}
