namespace Entente.Platform;

/// <summary>Wakes the sealer and the readers of this process as soon as something happened; polling is the net under it.</summary>
public sealed class Pulse
{
    TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Beat() => Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>What completes at the next beat; take it before you look for work, so that no beat is missed.</summary>
    internal Task Next => Volatile.Read(ref next).Task;
}
