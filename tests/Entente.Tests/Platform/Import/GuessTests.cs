namespace Entente.Platform.Import;

public class GuessTests
{
    static Dictionary<string, string> Guessed(MappingGuess guess) => guess.Guesses.ToDictionary(
        one => one.Field.Name, one => one.Source is ColumnSource column ? column.Column : ((TemplateSource)one.Source).Text);

    static MappingGuess OfPublic(string kind, string folder, string file)
    {
        using var content = File.OpenRead(Path.Combine(Public.Folder(folder), file));
        return MappingGuess.For(ImportKinds.Find(kind), TabularFile.Open(content, file));
    }

    [Fact]
    public void Columns_are_known_by_their_names_and_values()
    {
        var guess = MappingGuess.For(ImportKinds.Find("partners"), Table.Of("Partner ID;Company Name;Land;Ort;PLZ;Partner Type;Account manager\n1;Acme;Germany;Bonn;53111;var;ann@vendor.com\n2;Bolt;AT;Wien;1010;reseller;\n"));
        Assert.Equal(
            new() { ["externalId"] = "Partner ID", ["name"] = "Company Name", ["country"] = "Land", ["city"] = "Ort", ["postcode"] = "PLZ", ["types"] = "Partner Type", ["managerEmail"] = "Account manager" },
            Guessed(guess));
        Assert.Empty(guess.Missing);
        Assert.All(guess.Guesses, one => Assert.InRange(one.Confidence, 0.5m, 1m));
        Assert.Contains("“Land” is a usual name for it and holds values such as “Germany”", guess.Guesses.Select(one => one.Reason));
    }

    [Fact]
    public void A_name_that_its_values_deny_is_not_believed()
    {
        var guess = MappingGuess.For(ImportKinds.Find("transactions"), Table.Of("id;date;net;state\nA;soon;12.50;Texas\nB;later;13.00;Ohio\n"));
        Assert.Equal(["externalId", "net"], Guessed(guess).Keys);
        Assert.Equal(["kind", "occurredOn"], guess.Missing.Select(field => field.Name));
    }

    [Fact]
    public void Without_names_only_values_that_speak_for_themselves_are_guessed()
    {
        var guess = MappingGuess.For(ImportKinds.Find("people"), Table.Of("ann@acme.com;Ann;partner-admin\nbob@acme.com;Bob;partner-seller\n"));
        Assert.Equal(new() { ["email"] = "Column 1", ["role"] = "Column 3" }, Guessed(guess));
        Assert.Contains(guess.Guesses, one => one.Confidence < MappingGuess.Sure);
    }

    [Fact]
    public void Resellers_are_recognized()
    {
        var guess = OfPublic("partners", "channel/reseller-sales", "Resellers.csv");
        Assert.Equal(
            new() { ["externalId"] = "ResellerKey", ["name"] = "ResellerName", ["country"] = "Country_Region", ["types"] = "BusinessType", ["city"] = "City" }, Guessed(guess));
        Assert.Empty(guess.Missing);
    }

    [Fact]
    public void Order_lines_get_a_key_of_two_columns_where_none_identifies_them()
    {
        var guess = OfPublic("transactions", "channel/reseller-sales", "FactResellerSales.csv");
        var found = Guessed(guess);
        Assert.Equal("{SalesOrderNumber}-{ProductKey}", found["externalId"]);
        Assert.Equal(
            ("OrderDate", "ResellerKey", "ProductKey", "OrderQuantity", "SalesAmount", "TotalProductCost"),
            (found["occurredOn"], found["partner"], found["product"], found["quantity"], found["net"], found["cost"]));
        Assert.Equal(["kind"], guess.Missing.Select(field => field.Name));
        Assert.Equal(["NULL"], guess.Mapping.Empty);
    }

    [Fact]
    public void The_opportunities_of_a_CRM_are_recognized()
    {
        var found = Guessed(OfPublic("opportunities", "crm/sales-opportunities", "sales_pipeline.csv"));
        Assert.Equal(("opportunity_id", "deal_stage", "product", "close_value", "engage_date", "close_date"),
            (found["externalId"], found["stage"], found["product"], found["value"], found["openedOn"], found["closedOn"]));
        Assert.Contains("account", found.Values);
    }
}
