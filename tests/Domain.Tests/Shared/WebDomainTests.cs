namespace Entente;

public class WebDomainTests
{
    [Theory]
    [InlineData("https://www.acme.de/impressum?x=1", "acme.de")]
    [InlineData("acme.de", "acme.de")]
    [InlineData("WWW.ACME.DE.", "acme.de")]
    [InlineData("shop.eu.acme.com:8080", "acme.com")]
    [InlineData("info@acme.co.uk", "acme.co.uk")]
    [InlineData("mailto:info@mail.acme.com.br", "acme.com.br")]
    [InlineData("http://müller.de", "xn--mller-kva.de")]
    [InlineData("live.acme.com", "acme.com")]
    public void An_address_belongs_to_its_registered_domain(string address, string domain) => Assert.Equal(domain, WebDomain.Of(address));

    [Theory]
    [InlineData("jane@gmail.com")]
    [InlineData("jane@yahoo.co.uk")]
    [InlineData("jane@gmx.net")]
    [InlineData("https://acme.wordpress.com")]
    [InlineData("https://www.facebook.com/acme")]
    [InlineData("192.168.0.1")]
    [InlineData("localhost")]
    [InlineData("co.uk")]
    [InlineData("no website")]
    [InlineData("a..b")]
    [InlineData("")]
    [InlineData(null)]
    public void Providers_and_things_that_are_no_domain_say_nothing(string? address) => Assert.Null(WebDomain.Of(address));
}

public class RegistryNumberTests
{
    [Theory]
    [InlineData("DE 123 456 789", "DE", "123456789")]
    [InlineData("123456789", "DE", "123456789")]
    [InlineData("VAT No. GB 980 7806 84", "GB", "980780684")]
    [InlineData("EL123456780", "GR", "123456780")]
    [InlineData("CHE-123.456.789", "CH", "123456789")]
    [InlineData("sc123456", "GB", "SC123456")]
    [InlineData("HRB 12345 Amtsgericht München", "DE", "HRB12345AMTSGERICHTMUNCHEN")]
    [InlineData("5493001KJTIIGC8Y1R12", "US", "5493001KJTIIGC8Y1R12")]
    public void A_number_is_the_same_however_it_is_written(string written, string country, string number) =>
        Assert.Equal(number, RegistryNumber.Of(written, Country.Parse(country)));

    [Theory]
    [InlineData("n/a")]
    [InlineData("12")]
    [InlineData("000000000")]
    [InlineData("HRB 12345")]
    [InlineData("HRB 12345 B")]
    [InlineData(null)]
    public void What_identifies_nobody_is_no_number(string? written) => Assert.Null(RegistryNumber.Of(written, Country.Parse("DE")));
}
