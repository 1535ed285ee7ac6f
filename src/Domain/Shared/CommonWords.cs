namespace Entente;

/// <summary>Folded words that so many companies carry that sharing one says next to nothing.</summary>
static class CommonWords
{
    static readonly HashSet<string> All = [.. """
        the of for and in on at by from to de la le les el los las del della di da do das dos du des den der die das und et y en van von zu zur fur
        group gruppe groupe grupo gruppo holding holdings international global worldwide world national
        company companies firm enterprise enterprises business industries industry industrial corporation
        service services solution solutions system systems systeme technology technologies technologie tech digital software
        trading trade commerce commercial consulting consultants consultancy management partners associates agency studio
        products production manufacturing engineering construction development investment investments capital finance financial
        germany deutschland france italia espana europe european asia america american usa uk us
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    public static bool Contains(string word) => All.Contains(word);
}
