using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Components;

namespace Entente.Platform.Pages;

public class FormTests
{
    [Fact]
    public async Task What_is_wrong_is_tied_to_its_field()
    {
        var form = PostedForm.Of(("Value", "lots"));
        form.Refuse("value", "Give an amount such as 1,250.00.");

        var page = await Html.Of<Field>(null, ("Of", form), ("Name", "Value"), ("Label", "Value"), ("Type", "money"), ("Currency", "EUR"), ("Hint", "Without tax."));

        var input = page.QuerySelector<IHtmlInputElement>("#Value")!;
        Assert.Equal("lots", input.Value);
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var described = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent);
        Assert.Equal(["Without tax.", "Give an amount such as 1,250.00."], described);
        Assert.Equal("Value", page.QuerySelector<IHtmlLabelElement>("label")!.HtmlFor);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("textarea")]
    [InlineData("select")]
    [InlineData("combobox")]
    [InlineData("checkbox")]
    [InlineData("file")]
    [InlineData("date")]
    public async Task Every_control_has_a_label_and_tells_its_error(string type)
    {
        var form = new PostedForm();
        form.Refuse("Thing", "Say it.");

        var page = await Html.Of<Field>(null, ("Of", form), ("Name", "Thing"), ("Label", "The thing"), ("Type", type));

        var control = page.QuerySelector("[name=Thing]")!;
        Assert.NotNull(page.QuerySelector("label[for=Thing]") ?? control.Closest("label"));
        Assert.Equal("Say it.", page.GetElementById(control.GetAttribute("aria-describedby")!)!.TextContent);
    }

    [Fact]
    public async Task What_may_be_left_out_says_so()
    {
        Assert.Contains("optional", (await Html.Of<Field>(null, ("Name", "Note"), ("Label", "Note"))).QuerySelector("label")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("optional", (await Html.Of<Field>(null, ("Name", "Note"), ("Label", "Note"), ("Required", true))).QuerySelector("label")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_place_lists_everything_that_is_wrong_and_leads_there()
    {
        var typed = new PostedForm();
        typed.Refuse("customer.name", "Give a name.");
        RenderFragment field = builder =>
        {
            builder.OpenComponent<Field>(0);
            builder.AddAttribute(1, "Name", "Customer.Name");
            builder.AddAttribute(2, "Label", "Customer");
            builder.CloseComponent();
        };

        var page = await Html.Of<Form>(null, ("Of", typed), ("Action", "/deals/new"), ("ChildContent", field));

        var link = page.QuerySelector<IHtmlAnchorElement>("[role=alert] a")!;
        Assert.Equal("Customer", link.TextContent);
        Assert.Equal("Customer: Give a name.", link.ParentElement!.TextContent);
        Assert.NotNull(page.GetElementById(link.Hash[1..])!.QuerySelector("[aria-invalid=true]"));
    }

    [Fact]
    public async Task A_form_carries_the_proof_that_it_is_ours()
    {
        var page = await Html.Of<Button>(new() { Antiforgery = () => ("token", "secret") }, ("Text", "Approve"), ("Post", "/deals/1/approve"));
        Assert.Equal("secret", page.QuerySelector("form[method=post] input[name=token]")!.GetAttribute("value"));
    }
}
