using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Entente;

/// <summary>Legal forms of companies, folded and with joined initials (S. p. A. is <c>spa</c>), as they stand after or before the name.</summary>
static partial class LegalForms
{
    static readonly HashSet<string> After = Read("""
        gmbh; ggmbh; mbh; gesellschaft mit beschrankter haftung; ug; ug haftungsbeschrankt; haftungsbeschrankt; ag; aktiengesellschaft; kg; kgaa; ohg; gbr; ek;
        ekfm; ekfr; ev; eg; se; sce; gmbh co kg; gmbh u co kg; gmbh co kgaa; gmbh co ohg; ug co kg; ag co kg; ag co kgaa; se co kg; se co kgaa; mbh co kg; co kg; cokg; partg; partgmbb;
        gesmbh; ges mbh; gesellschaft mbh; og; genossenschaft; sagl;
        sa; sas; sasu; sarl; eurl; snc; scs; sca; sci; scop; scrl; societe anonyme; societe par actions simplifiee; societe a responsabilite limitee; et cie; cie;
        spa; srl; srls; sapa; scarl; societa per azioni; societa a responsabilita limitata; societa cooperativa;
        bv; nv; cv; vof; bvba; cvba; besloten vennootschap; naamloze vennootschap; sprl;
        ltd; limited; plc; public limited company; llp; lp; co; company; co ltd; co limited; company limited; private limited company; unlimited; teoranta;
        llc; lllp; pllc; inc; incorporated; corp; corporation; co inc; company inc; limited liability company; limited partnership; ltd co;
        pty ltd; pty limited; pty; proprietary limited; proprietary ltd; pvt ltd; pvt limited; private limited; private ltd; p ltd; p limited; pvt; opc pvt ltd; opc private limited;
        pte ltd; pte limited; pte; sdn bhd; bhd; sendirian berhad; berhad; tbk; psc; fzco; fze; fz llc; fzc; dmcc; wll; saoc; saog; spc; jsc; pjsc; cjsc; ojsc; aoe; epe; ike;
        kk; kabushiki kaisha; kabushiki gaisha; gk; godo kaisha; yk; yugen kaisha; yugen gaisha; jusik hoesa; yuhan hoesa; co ltd jusik hoesa; youxian gongsi; gufen youxian gongsi;
        ab; aktiebolag; ab publ; publ; hb; kb; handelsbolag; kommanditbolag; oy; oyj; oy ab; ab oy; ky; ry; osakeyhtio; as; asa; ans; aps; ks; amba; smba; aktieselskab; anpartsselskab;
        aksjeselskap; ehf; ohf; ou; uab; sia; ooo; oao; zao; pao; ao; nao; ad; ead; ood; eood; dd; doo; jdoo; dno; spol sro; sro; vos; spol s ro;
        sp zoo; spolka zoo; spolka z ograniczona odpowiedzialnoscia; spolka akcyjna; sp j; sp k; spj; spk; sp zoo sp k; sp zoo sp komandytowa; sp komandytowa; sp jawna; ska; sp p;
        kft; zrt; nyrt; bt; kkt; kht; pfa; sapi de cv; sa de cv; sab de cv; s de rl de cv; s de rl; srl de cv; sc de rl; sapi; sab; sociedad anonima; sociedad limitada; de cv;
        sl; slu; slne; sll; sal; sau; scl; lda; unipessoal lda; sgps; sgps sa; ltda; limitada; ltda me; ltda epp; eireli; cia ltda; sac; saa; eirl;
        ltd sti; limited sirketi; anonim sirketi; sti; san tic ltd sti; san ve tic ltd sti; san ve tic as; ticaret ve sanayi as; ae; monoprosopi ike;
        prjsc; ipjsc; publicly traded company; gosudarstvennaya korporatsiya; cc; inc ltd; npc; stichting; akg; state corporation; state company; group of companies; goskorporatsiya; joint stock company; joint stock co; open joint stock company; closed joint stock company; public joint stock company; joint stock bank;
        public stock company; stock company; private joint stock company; limited liability partnership; limited company; limited liability co; society company with limited liability; co llc;
        private company limited by shares; company limited by guarantee; company limited by shares; public company limited; pcl; pjs; zat; vat; prat; pat; tzov; dat; jscb; ojsb; federal state unitary enterprise;
        state unitary enterprise; municipal unitary enterprise; fgup; fsue; gup; mup; obshchestvo s ogranichennoy otvetstvennostyu; aktsionernoye obshchestvo; otkrytoye aktsionernoye obshchestvo;
        zakrytoye aktsionernoye obshchestvo; publichnoye aktsionernoye obshchestvo; nepublichnoye aktsionernoye obshchestvo; pvt co; private joint stock; co pjs; pjs co; psc co; sal offshore; sarl au; eopc; lcc;
        kollektivgesellschaft; kommanditgesellschaft; offene handelsgesellschaft; eingetragener verein; gemeinnutzige gmbh; eingetragene genossenschaft; societe en commandite; societe en nom collectif;
        sociedade anonima; sociedad de responsabilidad limitada; sociedad anonima de capital variable; societa in accomandita semplice; vennootschap onder firma; commanditaire vennootschap;
        spoleczka z oo; sp z oo; spolka zo o; drustvo sa ogranicenom odgovornoscu; drustvo s ogranicenom odgovornoscu; dionicko drustvo; korlatolt felelossegu tarsasag; zartkoruen mukodo reszvenytarsasag;
        nyilvanosan mukodo reszvenytarsasag; akciova spolecnost; spolecnost s rucenim omezenym; akcionerno druzhestvo; uzdaroji akcine bendrove; akciju sabiedriba; osauhing; aktsiaselts;
        yuksim chusik hoesa; joint venture company; co operative; perseroan terbatas; pt tbk; persero; yuhan chaegim hoesa; jeongongsa; hapja hoesa; chongongsa;
        aktsionerno druzhestvo; ednolichno aktsionerno druzhestvo; druzhestvo s ogranichena otgovornost; ednolichno druzhestvo s ogranichena otgovornost; akcionarsko drustvo; akcionersko drustvo; delnicka druzba; druzba z omejeno odgovornostjo;
        anonimi etairia; anonimi etaireia; anonymi etaireia; anonymos etairia; anonymos eteria; anonimi eteria; monoprosopi ae; etaireia periorismenis efthynis; etaireia periorismenis eythynis; idiotiki kefalaiouchiki etaireia; single member sa;
        anonim ortakligi; limited sti; limited ortakligi; sanayi ve ticaret as; sanayi ve ticaret anonim sirketi; ticaret ve sanayi anonim sirketi; sanayi ve ticaret ltd sti; sanayi ve ticaret limited sirketi; san ve tic ltd; aciq sehmdar cemiyyeti; mehdud mesuliyyetli cemiyyet; mmc; qsc; qpsc;
        tovarystvo z obmezhenoiu vidpovidalnistiu; tovarystvo z obmezhenoyu vidpovidalnistyu; tovaristvo z obmezhenoyu vidpovidalnistyu; aktsionerne tovarystvo; aktsionerne tovaristvo; privatne aktsionerne tovaristvo; pryvatne aktsionerne tovarystvo; publichne aktsionerne tovaristvo; publichne aktsionerne tovarystvo;
        vidkrite aktsionerne tovaristvo; vidkryte aktsionerne tovarystvo; zakrite aktsionerne tovaristvo; zakryte aktsionerne tovarystvo; aktsionernoe obshchestvo; otkrytoe aktsionernoe obshchestvo; zakrytoe aktsionernoe obshchestvo; publichnoe aktsionernoe obshchestvo; nepublichnoe aktsionernoe obshchestvo;
        obshchestvo s ogranichennoi otvetstvennostyu; obshchestvo s ogranichennoi otvetstvennostiu; tovarishchestvo s ogranichennoi otvetstvennostyu; tovarishchestvo s ogranichennoy otvetstvennostyu; obshchestvo s dopolnitelnoi otvetstvennostyu; zhauapkershiligi shekteuli seriktestik; aktsionerlik zhamiyat; aksiyadorlik jamiyati; mchj;
        adkrytae aktsyyanernae tavarystva; zakrytae aktsyyanernae tavarystva; tavarystva z abmezhavanai adkaznastsyu; akcine bendrove; mazoji bendrija; sabiedriba ar ierobezotu atbildibu; akciju sabiedriba;
        spolecnost s rucenim obmedzenym; spolocnost s rucenim obmedzenym; spolocnost s rucenim omezenym; akciova spolocnost; verejna obchodni spolecnost; komanditni spolecnost; societate pe actiuni; societate cu raspundere limitata; dionicko drustvo; drustvo s ogranicenom odgovornoscu; beteti tarsasag; kozkereseti tarsasag;
        spolka komandytowa; spolka jawna; spolka cywilna; prosta spolka akcyjna; spolka z oo spolka komandytowa; osakeyhtio abp; julkinen osakeyhtio; kommandiittiyhtio; avoin yhtio; interessentskab; kommanditselskab; allmennaksjeselskap; ansvarlig selskap; besloten vennootschap met beperkte aansprakelijkheid; commanditaire vennootschap op aandelen;
        free zone llc; free zone company; free zone co; free zone establishment; fz co; fz llc sole proprietorship; fzllc; dwc llc; with limited liability; kscc; kscp; kpsc; ksc; ksc closed; bsc; bsc closed; bscc; qatari shareholding company; kuwaiti shareholding company; public shareholding company; private shareholding company; closed shareholding company; saudi joint stock company; cjsc closed; psjc; omani joint stock company; sae; egyptian joint stock company; sal holding; sarl offshore;
        sherkat sahami am; sherkat sahami khas; sahami am; sahami khas; sherkate sahami khas; sherkate sahami am; masouliyat mahdoud; ba masouliyat mahdoud; private joint stock co; public joint stock co;
        one person company private limited; smc private limited; smc pvt ltd; unlisted public limited; perusahaan perseroan; persero tbk; persero pt; perseroan komanditer; joint stock corporation; 
        sociedad anonima cerrada; sociedad anonima abierta; sociedad anonima bursatil; sociedad anonima bursatil de capital variable; sociedad anonima promotora de inversion; sociedad por acciones simplificada; sociedad por acciones; sociedad de responsabilidad limitada de capital variable; sociedad limitada unipersonal; sociedad anonima unipersonal; sociedad comercial de responsabilidad limitada; empresa individual de responsabilidad limitada; compania anonima; compania limitada; s de rl; srl de capital variable; sasesp; sa esp; sa es p; bic sas; sas bic; sociedade limitada; sociedade por quotas; sociedade unipessoal lda; sociedade empresaria limitada; companhia limitada; sa de capital variable;
        societe a responsabilite limitee unipersonnelle; societe anonyme simplifiee; societe par actions simplifiee unipersonnelle; societe a responsabilite limitee a associe unique; entreprise unipersonnelle a responsabilite limitee; societe civile immobiliere; societe en commandite par actions; groupement dinteret economique; suarl; sarlu; societe anonyme unipersonnelle; proprietary company limited; ltd liability company; soc pty ltd; soc ltd; soc limited; rf pty ltd; ec pty ltd
        """);

    /// <summary>Only forms that customarily stand first. "Co" or "SA" before a name belong to the name.</summary>
    static readonly HashSet<string> Before = Read("""
        ooo; oao; zao; pao; ao; nao; too; tov; odo; chup; rup; ip; jsc; pjsc; cjsc; ojsc; ooo firma; uab; sia; ab; aktiebolaget; oy; pt; cv pt; ud; kk; kabushiki kaisha; yk; gk; cong ty tnhh; cong ty co phan;
        joint stock company; open joint stock company; closed joint stock company; public joint stock company; private joint stock company; limited liability company; limited company; llc; ltd; limited; plc; inc; gmbh; llp;
        obshchestvo s ogranichennoy otvetstvennostyu; aktsionernoye obshchestvo; otkrytoye aktsionernoye obshchestvo; zakrytoye aktsionernoye obshchestvo; publichnoye aktsionernoye obshchestvo;
        nepublichnoye aktsionernoye obshchestvo; federal state unitary enterprise; state unitary enterprise; fgup; fsue; gup; mup; prat; pat; tzov; dat; vat; zat; aozt; ptk; uzdaroji akcine bendrove; societe anonyme;
        publichno aktsionerno druzhestvo; jscb; ojsb; private company; sharikat; sharika; youxian gongsi; gufen youxian gongsi; jusik hoesa; yuhan hoesa; spolka akcyjna;
        gosudarstvennaya korporatsiya; prjsc; firma; fa; societe; ste; societe anonyme; sarl; sas; eurl; sc; aktieselskabet; stichting; cooperatie; perusahaan terbatas; jusik hoesa;
        tovarystvo z obmezhenoiu vidpovidalnistiu; tovarystvo z obmezhenoyu vidpovidalnistyu; tovaristvo z obmezhenoyu vidpovidalnistyu; aktsionerne tovarystvo; aktsionerne tovaristvo; privatne aktsionerne tovaristvo; pryvatne aktsionerne tovarystvo; publichne aktsionerne tovaristvo; publichne aktsionerne tovarystvo;
        vidkrite aktsionerne tovaristvo; vidkryte aktsionerne tovarystvo; aktsionernoe obshchestvo; otkrytoe aktsionernoe obshchestvo; zakrytoe aktsionernoe obshchestvo; publichnoe aktsionernoe obshchestvo; obshchestvo s ogranichennoi otvetstvennostyu; obshchestvo s ogranichennoi otvetstvennostiu;
        tovarishchestvo s ogranichennoi otvetstvennostyu; tovarishchestvo s ogranichennoy otvetstvennostyu; federalnoe gosudarstvennoe unitarnoe predpriyatie; federalnoe gosudarstvennoe byudzhetnoe uchrezhdenie; gosudarstvennoe unitarnoe predpriyatie; munitsipalnoe unitarnoe predpriyatie; aksionernoe obshchestvo;
        perseroan terbatas; cong ty cp; cong ty tnhh mtv; cong ty trach nhiem huu han; cong ty tnhh mot thanh vien; sherkat sahami; zhshs; publichnoe aktsionernoe; akcine bendrove; sabiedriba ar ierobezotu atbildibu; aktsiaselts; osauhing
        """);

    /// <summary>Forms that are none of the name's own words wherever they stand.</summary>
    static readonly FrozenSet<string> Anywhere = FrozenSet.Create<string>(
        "gmbh", "ltd", "limited", "llc", "llp", "inc", "incorporated", "plc", "pjsc", "ojsc", "cjsc", "jsc", "ooo", "oao", "zao", "srl", "sarl", "bv", "kft", "pte", "pty", "pvt", "bhd", "sdn", "oyj", "aktiengesellschaft", "fgup", "youxian", "gongsi");

    /// <summary>Whether a folded word is a legal form also in the middle of a name: Tata Steel Limited India.</summary>
    public static bool IsOneAnywhere(string word) => Anywhere.Contains(word);

    static readonly int Longest = After.Concat(Before).Max(form => form.Count(letter => letter == ' ') + 1);

    /// <summary>East Asian forms are written without a space; a form of their own stands in for them.</summary>
    static readonly (string Written, string Form)[] Eastern =
    [
        ("股份有限公司", " gufen youxian gongsi "), ("有限责任公司", " youxian gongsi "), ("有限公司", " youxian gongsi "),
        ("株式会社", " kk "), ("㈱", " kk "), ("(株)", " kk "), ("（株）", " kk "), ("有限会社", " yk "), ("㈲", " yk "), ("合同会社", " gk "),
        ("股份公司", " gufen youxian gongsi "), ("合資会社", " gk "), ("(有)", " yk "), ("（有）", " yk "),
        ("주식회사", " jusik hoesa "), ("㈜", " jusik hoesa "), ("(주)", " jusik hoesa "), ("（주）", " jusik hoesa "), ("유한회사", " yuhan hoesa "), ("유한책임회사", " yuhan hoesa "), ("有限责任", " youxian gongsi "), ("有限會社", " yk "),
        ("有限責任公司", " youxian gongsi "), ("股份有限", " gufen youxian gongsi "), ("ش.م.ع", " psc "), ("ش.م.م", " sal "), ("ذ.م.م", " llc "), ("شركة", " sharika "),
    ];

    /// <summary>The name with blanks around the forms that are written without: 株式会社ガスト, SiemensAG.</summary>
    public static string Romanized(string name)
    {
        var apart = Glued().Replace(name, " ");
        return apart.All(char.IsAscii) ? apart : Eastern.Aggregate(apart, (text, form) => text.Replace(form.Written, form.Form, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?<=\p{Ll}{3})(?=(?:AG|GmbH|KG|SE|SA|SAS|SRL|SPA|LLC|LLP|PLC|Plc|Inc|INC|Ltd|LTD|Limited|BV|NV|AB|ASA|Oyj|JSC|OJSC|PJSC|Corp|Pty|Kft)\.?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    /// <summary>Forms of several long words, which are often misspelt and transliterated in many ways; by their number of words.</summary>
    static readonly ILookup<int, string> LongAfter = After.Where(IsLong).ToLookup(CountWords);
    static readonly ILookup<int, string> LongBefore = Before.Where(IsLong).ToLookup(CountWords);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AfterSpans = After.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeSpans = Before.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many words at the end are a legal form; the longest form counts.</summary>
    public static int AtEnd(List<string> words) => Found(words, atEnd: true);

    /// <summary>How many words at the beginning are a legal form; the longest form counts.</summary>
    public static int AtStart(List<string> words) => Found(words, atEnd: false);

    static int Found(List<string> words, bool atEnd)
    {
        var text = string.Join(' ', words);
        for (var count = Math.Min(Longest, words.Count); count > 0; count--)
        {
            var length = count - 1;
            for (var at = 0; at < count; at++)
                length += words[atEnd ? ^(at + 1) : at].Length;
            var form = atEnd ? text.AsSpan(text.Length - length) : text.AsSpan(0, length);
            if ((atEnd ? AfterSpans : BeforeSpans).Contains(form) || count > 1 && length >= LongForm && IsMisspelt(form, (atEnd ? LongAfter : LongBefore)[count]))
                return count;
        }

        return 0;
    }

    const int LongForm = 14;

    static bool IsLong(string form) => form.Length >= LongForm && form.Contains(' ', StringComparison.Ordinal);

    static int CountWords(string form) => form.Count(letter => letter == ' ') + 1;

    static bool IsMisspelt(ReadOnlySpan<char> written, IEnumerable<string> forms)
    {
        foreach (var form in forms)
            if (written[0] == form[0] && Recognition.Spelling.Slips(written, form, form.Length / 12) <= form.Length / 12)
                return true;
        return false;
    }

    static HashSet<string> Read(string forms) => [.. forms.ReplaceLineEndings(" ").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
