using System.Collections.Concurrent;
using System.Diagnostics;

namespace Jardem.Bench.Measuring;

/// <summary>What came of a load: calls per second and how long single calls took, in milliseconds.</summary>
internal sealed record Load(long Calls, double PerSecond, double P50, double P99);

/// <summary>A fixed number of callers, each of which makes its next call when the one before was answered.</summary>
internal static class ClosedLoop
{
    /// <param name="call">Gets the caller's number and a running number that no two calls share.</param>
    public static async Task<Load> Run(int callers, TimeSpan time, Func<int, long, Task> call)
    {
        var latencies = new ConcurrentBag<List<double>>();
        var next = 0L;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var own = new List<double>(1024);
            while (watch.Elapsed < time)
            {
                var begun = Stopwatch.GetTimestamp();
                await call(caller, Interlocked.Increment(ref next));
                own.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            latencies.Add(own);
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        double[] all = [.. latencies.SelectMany(l => l).Order()];
        return new Load(all.Length, all.Length / seconds, all[all.Length / 2], all[(int)(all.Length * 0.99)]);
    }
}
