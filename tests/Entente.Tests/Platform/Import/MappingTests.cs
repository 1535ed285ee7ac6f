using Entente.Reading;

namespace Entente.Platform.Import;

public class MappingTests
{
    const string Account = """ "externalId":"id","name":"name","country":{"constant":"DE"} """;
    const string Head = $"{{\"kind\":\"accounts\",\"map\":{{{Account},";

    [Fact]
    public void Cells_are_freed_of_what_nobody_sees() =>
        Assert.Equal("""{"externalId":"1","name":"Acme GmbH","country":"DE"}""", Table.Of("id;name\n1;\u00A0\u200BAcme GmbH \u00A0\n").As("accounts", Account)[0].Json());

    [Fact]
    public void Null_is_a_text_unless_the_mapping_says_that_it_is_none()
    {
        Assert.Equal("NULL", (string)Table.Of("id;name\n1;NULL\n").As("accounts", Account)[0].Input!["name"]!);
        Assert.Equal("row 2, name: is empty; every row needs it", Table.Of("id;name\n1;NULL\n").As("accounts", Account, """ "empty":["NULL"] """)[0].Error());
    }

    [Fact]
    public void An_empty_field_is_null_and_an_unmapped_one_is_not_spoken_of() =>
        Assert.Equal("""{"externalId":"1","name":"Acme","country":"DE","city":null}""", Table.Of("id;name;city\n1;Acme;\n").As("accounts", $"{Account},\"city\":\"city\"")[0].Json());

    [Fact]
    public void Two_columns_are_joined_and_half_a_key_is_none()
    {
        const string map = """ "externalId":{"template":"{order}-{line}"},"name":{"template":"{first} {{{last?}}}"},"country":{"constant":"DE"} """;
        var rows = Table.Of("order;line;first;last\nA;1;Ann;Lee\nA;;Ann;Lee\nA;2;Ann;\n").As("accounts", map);
        Assert.Equal(("A-1", "Ann {Lee}"), ((string)rows[0].Input!["externalId"]!, (string)rows[0].Input!["name"]!));
        Assert.Equal("row 3, externalId: is empty; every row needs it", rows[1].Error());
        Assert.Equal("Ann {}", (string)rows[2].Input!["name"]!);
    }

    [Fact]
    public void A_column_may_end_with_a_question_mark() =>
        Assert.Equal("yes!", (string)Table.Of("id;Paid?\n1;yes\n").As("accounts", """ "externalId":"id","name":{"template":"{Paid?}!"},"country":{"constant":"DE"} """)[0].Input!["name"]!);

    [Fact]
    public void Words_are_translated_whatever_their_case_and_defaults_fill_gaps()
    {
        var rows = Table.Of("id;name;type\n1;A;ware house\n2;B;\n3;C;\"var, Ware House\"\n").As("partners",
            $"{Account},\"types\":\"type\"", """ "translate":{"types":{"Ware House":"distributor"}},"defaults":{"types":"reseller"} """);
        Assert.Equal(["""["distributor"]""", """["reseller"]""", """["var","distributor"]"""], rows.Select(row => row.Input!["types"]!.ToJsonString()));
    }

    [Fact]
    public void Choices_are_kept_to()
    {
        var rows = Table.Of("id;name;state\n1;A;Suspended\n2;B;Bavaria\n").As("partners", $"{Account},\"types\":{{\"constant\":\"var\"}},\"state\":\"state\"");
        Assert.Equal("suspended", (string)rows[0].Input!["state"]!);
        Assert.Contains("“Bavaria” is not one of the choices; write prospect, applicant", rows[1].Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_come_from_another_file_and_from_there_from_a_third()
    {
        var files = new Dictionary<string, string> { ["shops.csv"] = "shop;town\n7;T1\n8;T9\n", ["towns.csv"] = "T1|Bonn|53111\n" };
        var tables = Tables(files);
        var mapping = Mapping.Read(Head + """ "city":{"lookup":"shop","by":"shop","value":{"lookup":"town","by":"town","value":"City"}}}}""");
        var rows = ImportReader.For(ImportKinds.Find("accounts"), mapping, Table.Of("id;name;shop\n1;A;7\n2;B;8\n3;C;\n"), tables).Rows().ToArray();
        Assert.Equal("Bonn", (string)rows[0].Input!["city"]!);
        Assert.Equal("row 3, city: “T9” is not in town; correct the key, or complete the other file", rows[1].Error());
        Assert.Null(rows[2].Input!["city"]);
    }

    [Fact]
    public void A_lookup_whose_key_repeats_is_refused()
    {
        var mapping = Mapping.Read(Head + """ "city":{"lookup":"shop","by":"id","value":"town"}}}""");
        var tables = Tables(new() { ["shops.csv"] = "shop;town\n7;T1\n7;T2\n", ["towns.csv"] = "" });
        Assert.Contains("stands there twice", Assert.Throws<MalformedException>(() => ImportReader.For(ImportKinds.Find("accounts"), mapping, Table.Of("id;name\n7;A\n"), tables)).Message, StringComparison.Ordinal);
    }

    static LookupTables Tables(Dictionary<string, string> files) => new(
        new Dictionary<string, LookupFile>
        {
            ["shop"] = new("shops.csv", new(), "shop"),
            ["town"] = new("towns.csv", new(Columns: ["Town", "City", "Postcode"]), "Town"),
        },
        name => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(files[name])));

    [Theory]
    [InlineData("""{"kind":"accounts","map":{"externalId":"id","name":"nom","country":{"constant":"DE"}}}""", "There is no column “nom”. There are: id, name.")]
    [InlineData("""{"kind":"accounts","map":{"externalId":"id","country":{"constant":"DE"}}}""", "map.name: accounts need it.")]
    [InlineData("""{"kind":"accounts","map":{"externalId":"id","nam":"name"}}""", "accounts have no field “nam”.")]
    [InlineData("""{"kind":"accounts","map":{"externalId":"id","name":{"template":"{id"},"country":{"constant":"DE"}}}""", "opens a brace and does not close it")]
    [InlineData("""{"kind":"accounts","map":{"externalId":"id","name":{"lookup":"x","by":"id","value":"y"},"country":{"constant":"DE"}}}""", "There is no lookup “x”.")]
    [InlineData("""{"kind":"accounts","mapp":{}}""", "\"mapp\" is not known here.")]
    [InlineData("""{"kind":"aliens","map":{}}""", "Nothing is imported under this name. Write one of: partners, products, people, territories, sales-people, quotas, accounts, opportunities, deals, leads, transactions, exchange-rates.")]
    public void A_mapping_that_does_not_fit_says_where_and_how_to_mend_it(string mapping, string text)
    {
        var refused = Assert.Throws<MalformedException>(() =>
        {
            var read = Mapping.Read(mapping);
            return ImportReader.For(ImportKinds.Find(read.Kind), read, Table.Of("id;name\n1;Acme\n"));
        });
        Assert.Contains(text, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kept_mapping_has_one_text_and_reads_back_the_same()
    {
        var mapping = Mapping.Read("""
            {"map":{"name":{"template":"{a} {b?}"},"externalId":"id","country":{"constant":"DE"},"city":{"lookup":"town","by":"t","value":{"lookup":"x","by":"y","value":"z"}}},
             "kind":"accounts","empty":["NULL","-"],"round":["listPrice"],"translate":{"country":{"D":"DE","A":"AT"}},"defaults":{"city":"Bonn"},"formats":{"net":"1.234,50"}}
            """);
        Assert.Equal(mapping.Canonical(), Mapping.Read(mapping.Canonical()).Canonical());
        Assert.StartsWith("""{"kind":"accounts","map":{"city":{"lookup":"town","by":"t","value":""", mapping.Canonical(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_columns_find_the_kept_mapping_again()
    {
        var (accounts, partners) = (ImportKinds.Find("accounts"), ImportKinds.Find("partners"));
        var signature = Mapping.SignatureOf(accounts, Table.Of("id;name\n1;A\n"));
        Assert.Equal(signature, Mapping.SignatureOf(accounts, Table.Of("Name,ID\nB,2\n")));
        Assert.NotEqual(signature, Mapping.SignatureOf(accounts, Table.Of("id;name;city\n1;A;Bonn\n")));
        Assert.NotEqual(signature, Mapping.SignatureOf(partners, Table.Of("id;name\n1;A\n")));
    }

    [Fact]
    public void Rejected_rows_come_back_with_their_reasons_and_can_be_imported_again()
    {
        var file = Table.Of("id;name;error\n1;Acme;old\n;\"B; Co\";old\n3\n");
        using var target = new MemoryStream();
        using (var errors = new ErrorFile(target, file))
        {
            foreach (var row in file.As("accounts", Account))
                errors.Add(row);
            Assert.Equal(2, errors.Rows);
        }
        var again = Table.Of(target.ToArray());
        Assert.Equal((';', FileEncoding.Utf8), (again.Delimiter, again.Encoding));
        Assert.Equal(["id", "name", "error"], again.Columns);
        Assert.Equal(["", "B; Co", "row 3, externalId: is empty; every row needs it"], again.Cells()[0]);
        Assert.Equal(["3", "", "row 4 has 1 cells where 3 columns are; give every column a cell, if need be an empty one"], again.Cells()[1]);
        Assert.Equal(2, again.As("accounts", Account).Count(row => row.Errors.Count > 0));
    }
}
