namespace Entente;

/// <summary>Legal forms of companies, folded and with joined initials (S. p. A. is <c>spa</c>), as they stand after or before the name.</summary>
static class LegalForms
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
        cc; inc ltd; npc; stichting
        """);

    /// <summary>Only forms that customarily stand first. "Co" or "SA" before a name belong to the name.</summary>
    static readonly HashSet<string> Before = Read("""
        ooo; oao; zao; pao; ao; nao; too; tov; ip; jsc; pjsc; cjsc; ojsc; ooo firma; uab; sia; ab; aktiebolaget; oy; pt; cv pt; ud; kk; kabushiki kaisha; yk; gk; cong ty tnhh; cong ty co phan;
        firma; fa; societe; ste; societe anonyme; sarl; sas; eurl; sc; aktieselskabet; stichting; cooperatie; perusahaan terbatas; jusik hoesa
        """);

    static readonly int Longest = After.Concat(Before).Max(form => form.Count(letter => letter == ' ') + 1);

    /// <summary>East Asian forms are written without a space; a form of their own stands in for them.</summary>
    static readonly (string Written, string Form)[] Eastern =
    [
        ("股份有限公司", " gufen youxian gongsi "), ("有限责任公司", " youxian gongsi "), ("有限公司", " youxian gongsi "),
        ("株式会社", " kk "), ("㈱", " kk "), ("(株)", " kk "), ("（株）", " kk "), ("有限会社", " yk "), ("㈲", " yk "), ("合同会社", " gk "),
        ("주식회사", " jusik hoesa "), ("㈜", " jusik hoesa "), ("(주)", " jusik hoesa "), ("유한회사", " yuhan hoesa "),
    ];

    public static string Romanized(string name) => name.All(char.IsAscii) ? name
        : Eastern.Aggregate(name, (text, form) => text.Replace(form.Written, form.Form, StringComparison.Ordinal));

    /// <summary>How many words at the end are a legal form; the longest form counts.</summary>
    public static int AtEnd(List<string> words) => Enumerable.Range(1, Math.Min(Longest, words.Count)).Reverse()
        .FirstOrDefault(count => After.Contains(string.Join(' ', words[^count..])));

    /// <summary>How many words at the beginning are a legal form; the longest form counts.</summary>
    public static int AtStart(List<string> words) => Enumerable.Range(1, Math.Min(Longest, words.Count)).Reverse()
        .FirstOrDefault(count => Before.Contains(string.Join(' ', words[..count])));

    static HashSet<string> Read(string forms) => [.. forms.ReplaceLineEndings(" ").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
