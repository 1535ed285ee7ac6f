using Microsoft.EntityFrameworkCore;

namespace Entente.Platform;

/// <summary>Whose notices somebody sees: their own, of the company for which they work now.</summary>
static class NoticeRows
{
    public static IQueryable<Notice> VisibleTo(this IQueryable<Notice> notices, Actor who)
    {
        var (person, partner) = (who.PersonId ?? default, who.Partner);
        return notices.Where(notice => notice.Person == person && notice.Partner == partner);
    }

    /// <summary>How many are unread; stops where people read “99+”.</summary>
    public static Task<int> Unread(this Db db, Actor who, CancellationToken stop) => who.PersonId is null
        ? Task.FromResult(0)
        : db.Set<Notice>().VisibleTo(who).Where(notice => notice.ReadAt == null).Take(NavigationLink.MostCounted).CountAsync(stop);
}
