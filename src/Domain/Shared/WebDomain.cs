using System.Globalization;

namespace Entente;

/// <summary>The domain that a company itself registered, out of a web or mail address.</summary>
public static class WebDomain
{
    /// <summary>
    /// The registered domain in lower case, international names in their ASCII form: <c>https://shop.acme.co.uk/x</c> and <c>info@acme.co.uk</c> give <c>acme.co.uk</c>.
    /// Null for what is no domain, and for mail and site providers, whose domain says nothing about who uses it.
    /// </summary>
    public static string? Of(string? address)
    {
        if (Labels(address) is not { Length: >= 2 } labels)
            return null;
        var count = labels is [.., var second, { Length: 2 }] && SharedSecondLevels.Contains(second) ? 3 : 2;
        if (labels.Length < count)
            return null;
        var domain = string.Join('.', labels[^count..]);
        return Providers.Contains(domain) || Providers.Contains(labels[^count]) ? null : domain;
    }

    static string[]? Labels(string? address)
    {
        var host = Host(address ?? "");
        try
        {
            host = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(host).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }

        var labels = host.Split('.');
        return labels.All(label => label.Length > 0) && labels[^1].Any(char.IsAsciiLetter) ? labels : null;
    }

    /// <summary>What stands between scheme or mailbox and port, path or query, without a final dot.</summary>
    static string Host(string address)
    {
        var text = address.Trim();
        if (text.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme)
            text = text[(scheme + 3)..];
        else if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            text = text["mailto:".Length..];
        var end = text.IndexOfAny(['/', '?', '#', '>', ' ', ',', ';']);
        if (end >= 0)
            text = text[..end];
        text = text[(text.LastIndexOf('@') + 1)..];
        var port = text.IndexOf(':', StringComparison.Ordinal);
        return (port >= 0 ? text[..port] : text).TrimEnd('.');
    }

    /// <summary>Below a country's two letters these are shared by many owners.</summary>
    static readonly HashSet<string> SharedSecondLevels =
    [
        "co", "com", "net", "org", "edu", "gov", "gob", "gouv", "govt", "ac", "or", "ne", "go", "re", "pe", "mil", "ltd", "plc", "me", "nom", "sch", "nhs",
        "asso", "ind", "inf", "info", "biz", "firm", "gen", "id", "in", "web", "art", "eng", "adv", "med", "tm", "press", "school", "geek", "iwi", "maori",
        "gv", "priv", "police", "mod", "lg", "ed", "ad", "gr", "k12", "pp", "msk", "spb", "waw", "edu1", "muni", "avocat", "notaires", "presse",
    ];

    /// <summary>Free mail, internet access with a mailbox, site builders and social networks: whole domains, or a name under any ending.</summary>
    static readonly HashSet<string> Providers =
    [
        "gmail", "googlemail", "yahoo", "ymail", "rocketmail", "hotmail", "outlook", "live", "msn", "aol", "icloud", "me.com", "mac.com", "gmx", "web.de", "freenet.de",
        "t-online", "arcor.de", "mail.ru", "inbox.ru", "list.ru", "bk.ru", "yandex", "ya.ru", "rambler.ru", "protonmail", "proton.me", "pm.me", "tutanota", "tuta.io", "zoho.com",
        "zohomail", "fastmail", "hey.com", "mail.com", "email.com", "usa.com", "inbox.com", "qq.com", "163.com", "126.com", "sina.com", "sina.cn", "sohu.com", "foxmail.com", "yeah.net", "naver.com",
        "daum.net", "hanmail.net", "rediffmail.com", "orange.fr", "wanadoo", "free.fr", "laposte.net", "sfr.fr", "neuf.fr", "libero.it", "virgilio.it", "tiscali", "alice.it", "tin.it",
        "btinternet.com", "sky.com", "virginmedia.com", "ntlworld.com", "comcast.net", "verizon.net", "att.net", "sbcglobal.net", "bellsouth.net", "cox.net", "charter.net", "earthlink.net", "juno.com",
        "bigpond", "optusnet.com.au", "xtra.co.nz", "shaw.ca", "rogers.com", "sympatico.ca", "telus.net", "uol.com.br", "bol.com.br", "terra.com.br", "ig.com.br", "globo.com", "ziggo.nl", "kpnmail.nl",
        "xs4all.nl", "telenet.be", "skynet.be", "bluewin.ch", "hispeed.ch", "seznam.cz", "centrum.cz", "wp.pl", "o2.pl", "onet.pl", "interia.pl", "freemail.hu", "citromail.hu", "abv.bg", "telia.com",
        "facebook", "instagram", "linkedin", "twitter.com", "x.com", "youtube", "tiktok.com", "wixsite.com", "wordpress.com", "blogspot", "weebly.com", "squarespace.com", "myshopify.com",
        "github.io", "github.com", "business.site", "jimdo.com", "jimdofree.com", "webnode.com", "godaddysites.com", "sites.google.com", "google", "notion.site", "netlify.app", "vercel.app", "herokuapp.com",
        "example.com", "example.org", "example.net",
    ];
}
