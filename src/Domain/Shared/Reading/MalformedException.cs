namespace Entente.Reading;

/// <summary>Something written by people or other programs (a plan, a condition, a row) that can't be read as what it should be.</summary>
/// <param name="path">Where: <c>$.rules[1].where.famly</c>, or a file and its row.</param>
/// <param name="problem">What was given and how to mend it, as a sentence.</param>
public sealed class MalformedException(string path, string problem) : Exception($"{path}: {problem}")
{
    public string Path { get; } = path;
    public string Problem { get; } = problem;
}
