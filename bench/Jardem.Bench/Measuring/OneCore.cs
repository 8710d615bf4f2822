using System.Diagnostics;

namespace Jardem.Bench.Measuring;

/// <summary>What one call costs on one core.</summary>
internal sealed record Cost(double Nanoseconds, double Bytes);

/// <summary>Calls something over and over on one thread.</summary>
internal static class OneCore
{
    /// <param name="call">Called with 0, 1, 2, …; its result is used, so that nothing is left out.</param>
    public static Task<Cost> Run(int milliseconds, Func<int, object?> call)
    {
        var used = 0;
        var calls = 0;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        while (watch.ElapsedMilliseconds < milliseconds)
        {
            for (var i = 0; i < 100; i++)
                used ^= call(calls++) is null ? 1 : 2;
        }

        var time = watch.Elapsed;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        GC.KeepAlive(used);
        return Task.FromResult(new Cost(time.TotalNanoseconds / calls, (double)bytes / calls));
    }
}
