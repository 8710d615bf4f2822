using Jardem.UseCases.Ports;

namespace Jardem.UseCases.Oversight;

/// <summary>Totals, added up the ways in which tables ask for them.</summary>
internal sealed class TallySums
{
    private readonly Dictionary<(string Measure, string Key), (long Count, long Sum)> _keys = [];
    private readonly Dictionary<(string Body, string Measure, string Key), long> _bodies = [];
    private readonly Dictionary<(string Body, string Unit, string Measure, string Key), long> _units = [];

    public TallySums(IReadOnlyList<TallyTotal> totals)
    {
        foreach (var t in totals)
        {
            var (count, sum) = _keys.GetValueOrDefault((t.Measure, t.Key));
            _keys[(t.Measure, t.Key)] = (count + t.Count, sum + t.Sum);

            // Under the empty key is the sum over all keys.
            foreach (var key in new[] { t.Key, "" })
            {
                _bodies[(t.Body, t.Measure, key)] = _bodies.GetValueOrDefault((t.Body, t.Measure, key)) + t.Count;
                _units[(t.Body, t.Unit, t.Measure, key)] = _units.GetValueOrDefault((t.Body, t.Unit, t.Measure, key)) + t.Count;
            }
        }

        Bodies = [.. totals.Select(t => t.Body).Distinct()];
        Units = [.. totals.Select(t => (t.Body, t.Unit)).Distinct()];
    }

    public IReadOnlyList<string> Bodies { get; }

    public IReadOnlyList<(string Body, string Unit)> Units { get; }

    public IEnumerable<string> Keys(string measure) => _keys.Keys.Where(k => k.Measure == measure).Select(k => k.Key);

    public decimal Of(string measure, string key) => _keys.GetValueOrDefault((measure, key)).Count;

    public decimal DaysOf(string measure, string key) => _keys.GetValueOrDefault((measure, key)).Sum;

    public decimal OfBody(string body, string measure, string key = "") => _bodies.GetValueOrDefault((body, measure, key));

    public decimal OfUnit((string Body, string Unit) unit, string measure, string key = "") => _units.GetValueOrDefault((unit.Body, unit.Unit, measure, key));
}
