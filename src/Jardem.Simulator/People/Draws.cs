namespace Jardem.Simulator.People;

/// <summary>
/// Draws of our own (xoshiro256** seeded by splitmix64), whole numbers only: the same on every machine and every version of the runtime.
/// </summary>
public sealed class Draws
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public Draws(ulong seed)
    {
        _a = Mix(ref seed);
        _b = Mix(ref seed);
        _c = Mix(ref seed);
        _d = Mix(ref seed);
    }

    /// <summary>Draws for one purpose about one thing, which do not move when others are drawn.</summary>
    public static Draws For(ulong seed, int thing, int purpose) => new(seed ^ ((ulong)(uint)thing * 0x9E3779B97F4A7C15UL) ^ ((ulong)(uint)purpose << 52));

    /// <summary>A number from 0 up to, and without, the bound.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>A number between the two, both possible.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True so many times in a thousand.</summary>
    public bool PerMille(int share) => Below(1000) < share;

    public T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    public ulong Next()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    private static ulong Mix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
