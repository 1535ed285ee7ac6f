using System.Globalization;
using Entente.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Entente.Sell.Deals;

/// <summary>The form of <see cref="ChangeDealPolicy"/>, for the owner.</summary>
public static class DealPolicyForm
{
    /// <param name="Seen">The policy as it stands.</param>
    /// <param name="Approving">Which clear deals are approved at once.</param>
    public sealed record Model(PostedForm Form, ShowDealPolicy.View Seen, ConditionEditing Approving);

    const string Where = "ApproveClearWhere";

    public static void Map(Doors doors)
    {
        doors.ConditionParts(ApproveByCondition.Subject);
        doors.Portal.MapGet("/deal-policy", Form).RequireAuthorization(ChangeDealPolicy.Act.May);
        doors.Portal.MapPost("/deal-policy", Submit).RequireAuthorization(ChangeDealPolicy.Act.May);
    }

    static async Task<IResult> Form(Actor who, Runner runner, CancellationToken stop)
    {
        var seen = (await runner.Read(ShowDealPolicy.See, new(), who, stop))!;
        var (approving, _) = await ConditionDoors.Editing(Where, PostedForm.Of(($"{Where}.json", seen.ApproveClearWhere)), isTaken: false, ApproveByCondition.Subject, who, runner, stop);
        return DealPolicyPage.Show(new(PostedForm.Of(
            ("DecisionWorkingDays", $"{seen.DecisionWorkingDays}"), ("ProtectionDays", $"{seen.ProtectionDays}"), ("ReminderDays", string.Join(", ", seen.ReminderDays)),
            ("ExtensionDays", $"{seen.ExtensionDays}"), ("StaleDays", $"{seen.StaleDays}"), ("StaleGraceDays", $"{seen.StaleGraceDays}"),
            ("AnswerWorkingDays", $"{seen.AnswerWorkingDays}"), ("AppealWorkingDays", $"{seen.AppealWorkingDays}"), ("DirectActivityDays", $"{seen.DirectActivityDays}"),
            ("MinimumValue", Number(seen.MinimumValue)), ("MinimumValue.Currency", seen.MinimumValue?.Currency), ("ApproveClearUpTo", Number(seen.ApproveClearUpTo)),
            ("ApproveClearUpTo.Currency", seen.ApproveClearUpTo?.Currency), ("ApproveClearTiers", string.Join(", ", seen.ApproveClearTiers)), ("ApproveBySilence", seen.ApproveBySilence ? "true" : "")), seen, approving));
    }

    static string? Number(Money? money) => money is { } amount ? Words.Number(amount) : null;

    static async Task<IResult> Submit([FromForm] IFormCollection typed, Actor who, Runner runner, HttpContext http, CancellationToken stop)
    {
        var form = new PostedForm(typed);
        var (approving, _) = await ConditionDoors.Editing(Where, form, isTaken: true, ApproveByCondition.Subject, who, runner, stop);
        if (approving.Form.IsEdited)
            return DealPolicyPage.Show(new(form, (await runner.Read(ShowDealPolicy.See, new(), who, stop))!, approving));
        var input = Read(form) with { ApproveClearWhere = approving.Answer.Where };
        form.Check(input);
        if (form.HasErrors || approving.Form.HasErrors)
            return DealPolicyPage.Show(new(form, (await runner.Read(ShowDealPolicy.See, new(), who, stop))!, approving), StatusCodes.Status422UnprocessableEntity);
        var policy = (await runner.Run(ChangeDealPolicy.Act, input, who, stop))!;
        new Flash(Say($"Version {policy.Version} of the policy holds from {policy.EffectiveFrom} on.")).Leave(http);
        return TypedResults.LocalRedirect("/deal-policy");
    }

    static ChangeDealPolicy.Input Read(PostedForm form)
    {
        return new(Whole("Version"), form.Text("EffectiveFrom").Length == 0 ? null : form.Date("EffectiveFrom"), Whole("DecisionWorkingDays"), Whole("ProtectionDays"), [.. Days()], Whole("ExtensionDays"),
            Whole("StaleDays"), Whole("StaleGraceDays"), Whole("AnswerWorkingDays"), Whole("AppealWorkingDays"), Amount("MinimumValue"), Amount("ApproveClearUpTo"),
            [.. form.Text("ApproveClearTiers").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], form.Text("ApproveBySilence") == "true", Whole("DirectActivityDays"));

        int Whole(string field)
        {
            if (int.TryParse(form.Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
            form.Refuse(field, Say("Give a whole number."));
            return 0;
        }

        IEnumerable<int> Days()
        {
            foreach (var text in form.Text("ReminderDays").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days > 0)
                    yield return days;
                else
                    form.Refuse("ReminderDays", Say("Give whole numbers with commas: 30, 14, 3."));
        }

        Money? Amount(string field) => form.Text(field).Length == 0 ? null : form.Money(field, form.Text($"{field}.Currency") is { Length: 3 } currency ? currency : "EUR");
    }
}
