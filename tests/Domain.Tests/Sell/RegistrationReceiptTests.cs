using System.Text.Json;
using Entente.Recognition;
using Entente.Strategize;
using static Entente.Sell.GivenDeal;

namespace Entente.Sell;

public class RegistrationReceiptTests
{
    static readonly Id<Partner> Partner = new(Guid.Parse("0197283e-4500-7000-8000-000000000001"));
    static readonly Registration Registration = new(
        Partner, new Evidence("Müller \"& Söhne\"\n", Country.Parse("DE"), City: "Köln"), new Family("Storage"), new(1250, "EUR"), new(2026, 9, 30), Note: "");

    [Fact]
    public void The_content_is_written_in_one_way_only() => Assert.Equal(
        """{"customer":{"city":"Köln","country":"DE","name":"Müller \"& Söhne\"\n"},"expectedClose":"2026-09-30","family":"Storage","partnerId":"0197283e-4500-7000-8000-000000000001","renewal":false,"value":{"amount":"12.50","currency":"EUR"}}""",
        Registration.CanonicalJson());

    [Fact]
    public void The_hash_is_one_that_any_tool_computes() =>
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Registration.CanonicalJson()))), Registration.ContentHash());

    [Fact]
    public void Every_change_of_the_content_changes_the_hash()
    {
        Registration[] others =
        [
            Registration with { Value = new(1251, "EUR") }, Registration with { Family = new("Storage+") }, Registration with { Renewal = true }, Registration with { Contact = "Ann" },
            Registration with { Customer = Registration.Customer with { City = "Bonn" } }, Registration with { Note = "x" }, Registration with { ExternalId = "x" },
            Registration with { Partner = Reseller }, Registration with { ExpectedClose = new(2026, 10, 1) }, Registration with { Product = Id<Product>.New(Monday) },
        ];
        Assert.Equal(others.Length + 1, others.Append(Registration).Select(one => one.ContentHash()).Distinct().Count());
    }

    [Fact]
    public void The_receipt_says_number_partner_content_time_and_due_instant()
    {
        var deal = Deal.Register(Registration, 42, new(Acme, IsCertain: true), CheckOutcome.Clear, Policy, Calendar, null, Monday);
        var json = JsonDocument.Parse(deal.Receipt!.CanonicalJson()).RootElement;
        Assert.Equal(
            [("contentHash", Registration.ContentHash()), ("dealId", deal.Id.ToString()), ("dueAt", "2026-06-02T09:00:00.000000Z"), ("partnerId", Partner.ToString()), ("registerNumber", "42"), ("registeredAt", "2026-06-01T09:00:00.000000Z")],
            json.EnumerateObject().Select(member => (member.Name, member.Value.ToString())));
    }

    [Fact]
    public void It_stays_the_same_whatever_happens_to_the_deal()
    {
        var deal = Submitted();
        var before = deal.Receipt;
        deal.Return("?", Policy, Calendar, Monday.AddHours(1));
        deal.Answer("!", Calendar, Monday.AddDays(2));
        Assert.NotEqual(deal.FirstDueAt, deal.DueAt);
        Assert.Equal(before, deal.Receipt);
    }

    [Fact]
    public void An_imported_registration_keeps_its_instant_and_has_no_receipt()
    {
        var deal = Deal.Import(Registration, 42, new(Acme, IsCertain: true), CheckOutcome.Clear, Policy, Calendar, null, Monday.AddDays(-30), Monday);
        Assert.Equal((Monday.AddDays(-30), Monday.AddDays(1), null), (deal.RegisteredAt, deal.DueAt, deal.Receipt));
    }
}
