using Jardem.Law.Loading;
using Jardem.Law.Snapshots;

namespace Jardem.Web.Demo;

/// <summary>The law of the demonstration: read from its folder at each start, beside the putting together of the process, since it takes as long.</summary>
public sealed class DemoLaw(string folder)
{
    public Task<LawSnapshot> Loading { get; } = Task.Run(() => LawSnapshot.Of(LawLoader.Load(folder)));
}
