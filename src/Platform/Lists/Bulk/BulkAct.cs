namespace Entente.Platform;

/// <summary>
/// An act that can be done to many rows of a list at once. Each row is a run of its own, with its event, its permission, its refusal.
/// </summary>
/// <param name="Name">The end of its route: <c>archive</c>.</param>
/// <param name="Label">On its button: "Archive".</param>
/// <param name="Done">What is said of those that were done: "archived".</param>
/// <param name="Act">What is done.</param>
/// <param name="Input">Makes the act's input from the id of a row and the form.</param>
public sealed record BulkAct(string Name, Phrase Label, Phrase Done, Act Act, Func<Guid, PostedForm, object> Input)
{
    /// <summary>So many rows at most, so that one answer says what became of each.</summary>
    public const int Most = 1000;

    public string May => Act.May;

    /// <summary>What is asked once for all rows: a reason.</summary>
    public IReadOnlyList<BulkField> Fields { get; init; } = [];

    /// <summary>The act that takes it back, with its input.</summary>
    public (Act Act, Func<Guid, object> Input)? Undo { get; init; }

    /// <summary>Something is lost by it.</summary>
    public bool IsDanger { get; init; }

    /// <summary>It is offered among what was archived only, or among the others only; null: everywhere.</summary>
    public bool? Archived { get; init; }

    /// <summary>Takes rows out of the list; undone by putting them back.</summary>
    public static BulkAct ArchiveWith<T, TView>(Act<One<T>, TView> archive, Act<One<T>, TView> restore) where TView : class =>
        new("archive", "Archive", "archived", archive, (id, _) => new One<T>(new(id))) { Undo = (restore, id => new One<T>(new(id))), Archived = false };

    /// <summary>Puts rows back into the list; undone by taking them out again.</summary>
    public static BulkAct RestoreWith<T, TView>(Act<One<T>, TView> restore, Act<One<T>, TView> archive) where TView : class =>
        new("restore", "Bring back", "brought back", restore, (id, _) => new One<T>(new(id))) { Undo = (archive, id => new One<T>(new(id))), Archived = true };
}

/// <summary>Something that is asked once for all rows.</summary>
/// <param name="Name">In the form.</param>
/// <param name="Choices">Where it is one of these, in the language of who reads them; else words.</param>
/// <param name="Sample">A good answer, with which the preview tries the act before anybody answered.</param>
public sealed record BulkField(string Name, Phrase Label, string Sample, bool Required = false, Func<IReadOnlyList<Choice>>? Choices = null, Phrase? Hint = null);
