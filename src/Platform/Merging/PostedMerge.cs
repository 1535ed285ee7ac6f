namespace Entente.Platform;

/// <summary>What somebody chose on the page on which two records are merged.</summary>
public static class PostedMerge
{
    /// <summary>As the form calls this record and the other one.</summary>
    public const string Here = "here", There = "there";

    /// <summary>The other one, and whether this one is kept.</summary>
    public static (Guid With, bool IsKept) Of(PostedForm form) => (Guid.TryParse(form.Text("With"), out var with) ? with : default, form.Text("Keep") != There);

    /// <summary>The fields whose value comes from the one that goes.</summary>
    public static IReadOnlyList<TField> Take<TField>(PostedForm form, bool isKept) where TField : struct, Enum =>
        [.. Enum.GetValues<TField>().Where(field => form.Text($"Take.{field}") == (isKept ? There : Here))];

    /// <summary>What the next page says of a merge that was undone.</summary>
    /// <param name="stayed">What did not go back as it was, in words.</param>
    public static Flash Undone(string name, IReadOnlyList<string> stayed) => stayed.Count == 0
        ? new(Say($"{name} stands for itself again, with everything that it brought."))
        : new($"{Say($"{name} stands for itself again.")} {string.Join(' ', stayed)}", Tone: Tone.Attention);
}
