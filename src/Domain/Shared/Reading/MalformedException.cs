namespace Entente.Reading;

/// <summary>Something written by people or other programs (a plan, a condition, a row) that can't be read as what it should be.</summary>
public sealed class MalformedException : Exception
{
    /// <param name="path">Where: <c>$.rules[1].where.famly</c>, or a file and its row.</param>
    /// <param name="problem">What was given and how to mend it, as a sentence.</param>
    public MalformedException(string path, string problem) : this(Phrase.Kept(problem, []), path) { }

    MalformedException(Phrase text, string path) : base($"{path}: {text}") => (Path, Text) = (path, text);

    /// <summary>With a sentence that can be said in the reader's language.</summary>
    /// <inheritdoc cref="MalformedException(string, string)"/>
    public static MalformedException At(string path, Phrase problem) => new(problem, path);

    public string Path { get; }

    /// <summary>What was given and how to mend it, to be said to people.</summary>
    public Phrase Text { get; }

    /// <summary>The same in English.</summary>
    public string Problem => Text.ToString();
}
