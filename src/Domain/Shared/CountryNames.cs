namespace Entente;

/// <summary>ISO 3166-1 alpha-2 with the usual English name first, then names that people and other systems also write.</summary>
static class CountryNames
{
    /// <summary>Code, English name, other names, separated by bars; one country ends at a semicolon.</summary>
    const string Table = """
        AD Andorra|AND; AE United Arab Emirates|UAE|Emirates|Vereinigte Arabische Emirate|ARE; AF Afghanistan|AFG; AG Antigua and Barbuda|ATG;
        AI Anguilla|AIA; AL Albania|ALB; AM Armenia|ARM; AO Angola|AGO; AQ Antarctica|ATA; AR Argentina|Argentinien|Argentine|ARG;
        AS American Samoa|ASM; AT Austria|Österreich|Autriche|AUT; AU Australia|Australien|Australie|AUS; AW Aruba|ABW; AX Åland Islands|ALA;
        AZ Azerbaijan|Aserbaidschan|AZE; BA Bosnia and Herzegovina|Bosnia|Bosnien und Herzegowina|BIH; BB Barbados|BRB; BD Bangladesh|BGD;
        BE Belgium|België|Belgique|Belgien|Belgie|BEL; BF Burkina Faso|BFA; BG Bulgaria|Bulgarien|Bulgarie|BGR; BH Bahrain|BHR; BI Burundi|BDI;
        BJ Benin|BEN; BL Saint Barthélemy|BLM; BM Bermuda|BMU; BN Brunei|Brunei Darussalam|BRN; BO Bolivia|Plurinational State of Bolivia|BOL;
        BQ Caribbean Netherlands|BES; BR Brazil|Brasil|Brasilien|Brésil|BRA; BS Bahamas|BHS; BT Bhutan|BTN; BV Bouvet Island|BVT; BW Botswana|BWA;
        BY Belarus|Weißrussland|Belorussia|BLR; BZ Belize|BLZ; CA Canada|Kanada|Canadá|CAN; CC Cocos (Keeling) Islands|CCK;
        CD Democratic Republic of the Congo|Congo (Dem. Rep.)|DR Congo|DRC|Congo Kinshasa|COD; CF Central African Republic|CAF;
        CG Republic of the Congo|Congo (Rep.)|Congo Brazzaville|Congo|COG; CH Switzerland|Schweiz|Suisse|Svizzera|Swiss|Suiza|CHE;
        CI Côte d'Ivoire|Ivory Coast|Elfenbeinküste|CIV; CK Cook Islands|COK; CL Chile|Chili|CHL; CM Cameroon|CMR;
        CN China|PR China|People's Republic of China|Mainland China|PRC|Chine|CHN; CO Colombia|Kolumbien|Colombie|COL; CR Costa Rica|CRI;
        CU Cuba|CUB; CV Cabo Verde|Cape Verde|Kap Verde|CPV; CW Curaçao|CUW; CX Christmas Island|CXR; CY Cyprus|Zypern|Chypre|CYP;
        CZ Czechia|Czech Republic|Česko|Česká republika|Tschechien|Tschechische Republik|CZE;
        DE Germany|Deutschland|Allemagne|Alemania|Germania|Federal Republic of Germany|Duitsland|DEU; DJ Djibouti|DJI;
        DK Denmark|Danmark|Dänemark|Danemark|DNK; DM Dominica|DMA; DO Dominican Republic|Dominikanische Republik|DOM;
        DZ Algeria|Algerien|Algérie|DZA; EC Ecuador|ECU; EE Estonia|Eesti|Estland|EST; EG Egypt|Ägypten|Égypte|EGY; EH Western Sahara|ESH;
        ER Eritrea|ERI; ES Spain|España|Spanien|Espagne|ESP; ET Ethiopia|ETH; FI Finland|Suomi|Finnland|Finlande|FIN; FJ Fiji|FJI;
        FK Falkland Islands|Malvinas|Falkland Islands (Malvinas)|FLK; FM Micronesia|Federated States of Micronesia|FSM; FO Faroe Islands|FRO;
        FR France|Frankreich|Francia|République française|FRA; GA Gabon|GAB;
        GB United Kingdom|UK|Great Britain|Britain|Britain (UK)|England|Scotland|Wales|Northern Ireland|Großbritannien|Vereinigtes Königreich|Royaume-Uni|Reino Unido|United Kingdom of Great Britain and Northern Ireland|GBR;
        GD Grenada|GRD; GE Georgia|Georgien|Géorgie|GEO; GF French Guiana|GUF; GG Guernsey|GGY; GH Ghana|GHA; GI Gibraltar|GIB; GL Greenland|GRL;
        GM Gambia|The Gambia|GMB; GN Guinea|GIN; GP Guadeloupe|GLP; GQ Equatorial Guinea|GNQ; GR Greece|Hellas|Griechenland|Grèce|EL|GRC;
        GS South Georgia and the South Sandwich Islands|SGS; GT Guatemala|GTM; GU Guam|GUM; GW Guinea-Bissau|GNB; GY Guyana|GUY;
        HK Hong Kong|Hong Kong SAR|Hongkong|HKG; HM Heard Island and McDonald Islands|HMD; HN Honduras|HND; HR Croatia|Hrvatska|Kroatien|Croatie|HRV;
        HT Haiti|HTI; HU Hungary|Magyarország|Ungarn|Hongrie|HUN; ID Indonesia|Indonesien|Indonésie|IDN;
        IE Ireland|Éire|Irland|Republic of Ireland|Irlande|IRL; IL Israel|Israël|ISR; IM Isle of Man|IMN; IN India|Indien|Inde|Bharat|IND;
        IO British Indian Ocean Territory|IOT; IQ Iraq|IRQ; IR Iran|Islamic Republic of Iran|Persia|IRN; IS Iceland|Ísland|Island|ISL;
        IT Italy|Italia|Italien|Italie|ITA; JE Jersey|JEY; JM Jamaica|JAM; JO Jordan|Jordanien|JOR; JP Japan|Nippon|Nihon|Japon|JPN;
        KE Kenya|Kenia|KEN; KG Kyrgyzstan|Kirgisistan|KGZ; KH Cambodia|KHM; KI Kiribati|KIR; KM Comoros|COM; KN Saint Kitts and Nevis|KNA;
        KP North Korea|DPRK|Democratic People's Republic of Korea|PRK;
        KR South Korea|Korea|Republic of Korea|Südkorea|Korea, Republic of|Korea (South)|Corée du Sud|KOR; KW Kuwait|KWT; KY Cayman Islands|CYM;
        KZ Kazakhstan|Kasachstan|KAZ; LA Laos|Lao People's Democratic Republic|Lao PDR|LAO; LB Lebanon|Libanon|Liban|LBN; LC Saint Lucia|LCA;
        LI Liechtenstein|LIE; LK Sri Lanka|LKA; LR Liberia|LBR; LS Lesotho|LSO; LT Lithuania|Lietuva|Litauen|Lituanie|LTU;
        LU Luxembourg|Luxemburg|Lëtzebuerg|Grand Duchy of Luxembourg|LUX; LV Latvia|Latvija|Lettland|Lettonie|LVA; LY Libya|Libyen|LBY;
        MA Morocco|Marokko|Maroc|MAR; MC Monaco|MCO; MD Moldova|Republic of Moldova|Moldawien|MDA; ME Montenegro|MNE; MF Saint Martin|MAF;
        MG Madagascar|MDG; MH Marshall Islands|MHL; MK North Macedonia|Macedonia|FYROM|Republic of North Macedonia|Nordmazedonien|MKD; ML Mali|MLI;
        MM Myanmar|Burma|Myanmar (Burma)|MMR; MN Mongolia|MNG; MO Macau|Macao|Macao SAR|MAC; MP Northern Mariana Islands|MNP; MQ Martinique|MTQ;
        MR Mauritania|MRT; MS Montserrat|MSR; MT Malta|MLT; MU Mauritius|MUS; MV Maldives|MDV; MW Malawi|MWI; MX Mexico|México|Mexiko|Mexique|MEX;
        MY Malaysia|Malaysien|Malaisie|MYS; MZ Mozambique|MOZ; NA Namibia|NAM; NC New Caledonia|NCL; NE Niger|NER; NF Norfolk Island|NFK;
        NG Nigeria|NGA; NI Nicaragua|NIC; NL Netherlands|Nederland|The Netherlands|Holland|Niederlande|Pays-Bas|Países Bajos|NLD;
        NO Norway|Norge|Noreg|Norwegen|Norvège|NOR; NP Nepal|NPL; NR Nauru|NRU; NU Niue|NIU; NZ New Zealand|Neuseeland|Aotearoa|Nouvelle-Zélande|NZL;
        OM Oman|OMN; PA Panama|PAN; PE Peru|Perú|PER; PF French Polynesia|PYF; PG Papua New Guinea|PNG;
        PH Philippines|The Philippines|Philippinen|Pilipinas|PHL; PK Pakistan|PAK; PL Poland|Polska|Polen|Pologne|POL;
        PM Saint Pierre and Miquelon|SPM; PN Pitcairn|PCN; PR Puerto Rico|PRI; PS Palestine|Palestinian Territories|State of Palestine|PSE;
        PT Portugal|PRT; PW Palau|PLW; PY Paraguay|PRY; QA Qatar|Katar|QAT; RE Réunion|REU; RO Romania|România|Rumänien|Roumanie|ROU;
        RS Serbia|Srbija|Serbien|Serbie|SRB; RU Russia|Russian Federation|Russland|Rossiya|Russie|Россия|RUS; RW Rwanda|RWA;
        SA Saudi Arabia|KSA|Kingdom of Saudi Arabia|Saudi-Arabien|Arabie saoudite|SAU; SB Solomon Islands|SLB; SC Seychelles|SYC; SD Sudan|SDN;
        SE Sweden|Sverige|Schweden|Suède|Suecia|SWE; SG Singapore|Singapur|Singapour|SGP; SH Saint Helena|SHN;
        SI Slovenia|Slovenija|Slowenien|Slovénie|SVN; SJ Svalbard and Jan Mayen|SJM; SK Slovakia|Slovak Republic|Slovensko|Slowakei|Slovaquie|SVK;
        SL Sierra Leone|SLE; SM San Marino|SMR; SN Senegal|SEN; SO Somalia|SOM; SR Suriname|SUR; SS South Sudan|SSD; ST São Tomé and Príncipe|STP;
        SV El Salvador|SLV; SX Sint Maarten|SXM; SY Syria|Syrian Arab Republic|SYR; SZ Eswatini|Swaziland|SWZ; TC Turks and Caicos Islands|TCA;
        TD Chad|TCD; TF French Southern Territories|ATF; TG Togo|TGO; TH Thailand|Thaïlande|THA; TJ Tajikistan|TJK; TK Tokelau|TKL;
        TL East Timor|Timor-Leste|TLS; TM Turkmenistan|TKM; TN Tunisia|Tunesien|Tunisie|TUN; TO Tonga|TON;
        TR Türkiye|Turkey|Turkei|Türkei|Turquie|Republic of Turkey|TUR; TT Trinidad and Tobago|TTO; TV Tuvalu|TUV;
        TW Taiwan|Chinese Taipei|Taiwan, Province of China|Republic of China|ROC|TWN; TZ Tanzania|United Republic of Tanzania|TZA;
        UA Ukraine|Ukraina|Україна|UKR; UG Uganda|UGA; UM United States Minor Outlying Islands|UMI;
        US United States|USA|U.S.|United States of America|America|Vereinigte Staaten|Vereinigte Staaten von Amerika|États-Unis|Estados Unidos|EE. UU.;
        UY Uruguay|URY; UZ Uzbekistan|Usbekistan|UZB; VA Holy See|Vatican City|Vatican|VAT; VC Saint Vincent and the Grenadines|VCT;
        VE Venezuela|Bolivarian Republic of Venezuela|VEN; VG British Virgin Islands|Virgin Islands (UK)|VGB;
        VI United States Virgin Islands|Virgin Islands (US)|US Virgin Islands|VIR; VN Vietnam|Viet Nam|Việt Nam|VNM; VU Vanuatu|VUT;
        WF Wallis and Futuna|WLF; WS Samoa|WSM; YE Yemen|YEM; YT Mayotte|MYT;
        ZA South Africa|South African Republic|RSA|Südafrika|Afrique du Sud|Suid-Afrika|ZAF; ZM Zambia|ZMB; ZW Zimbabwe|ZWE;
        """;

    public static readonly IReadOnlyDictionary<string, string> ByCode;
    public static readonly IReadOnlyDictionary<string, string> CodeByName;

    static CountryNames()
    {
        var byCode = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var codeByName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Table.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (code, names) = (entry[..2], entry[3..].Split('|'));
            byCode.Add(code, names[0]);
            foreach (var name in names)
                codeByName.TryAdd(Key(name), code);
        }

        (ByCode, CodeByName) = (byCode, codeByName);
    }

    /// <summary>Spellings that differ in case, accents, punctuation, spaces, a leading "the" or in "and" for "&amp;" have one key.</summary>
    public static string Key(string name)
    {
        var words = Folding.Words(name).Where(word => word is not ("and" or "&" or "the"));
        return string.Concat(words.Select(word => word == "st" ? "saint" : word));
    }
}
