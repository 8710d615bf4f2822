using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Jardem.Law.Loading;

/// <summary>A node of a law file with the line on which it begins.</summary>
internal abstract record YamlTree(int Line)
{
    public sealed record Value(int Line, string Text, bool Quoted) : YamlTree(Line)
    {
        public bool IsNull => !Quoted && Text is "" or "~" or "null";
    }

    public sealed record Map(int Line, IReadOnlyList<Entry> Entries) : YamlTree(Line)
    {
        public Entry? Find(string key) => Entries.FirstOrDefault(e => e.Key == key);
    }

    public sealed record Items(int Line, IReadOnlyList<YamlTree> Nodes) : YamlTree(Line);

    /// <summary>A key of a map, the line of the key, and what stands under it.</summary>
    public sealed record Entry(string Key, int Line, YamlTree Node);

    /// <summary>Reads one file. Text is brought to Unicode form C and loses its trailing line breaks, so that its hash does not depend on how it was typed.</summary>
    /// <exception cref="LawFileException">The file is not YAML, or uses more of YAML than law data may.</exception>
    public static YamlTree Read(string file, string text)
    {
        try
        {
            return new Reader(file, new Parser(new StringReader(text))).Document();
        }
        catch (YamlException e)
        {
            throw LawFile.Fault(file, (int)e.Start.Line, LawFileTexts.Syntax, e);
        }
    }

    private sealed class Reader(string file, Parser parser)
    {
        public YamlTree Document()
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                throw LawFile.Fault(file, 1, LawFileTexts.Empty);
            var root = Node();
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
                throw LawFile.Fault(file, (int)second.Start.Line, LawFileTexts.ManyDocuments);
            return root;
        }

        private YamlTree Node()
        {
            var found = parser.Consume<ParsingEvent>();
            var line = (int)found.Start.Line;
            if (found is AnchorAlias || found is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
                throw LawFile.Fault(file, line, LawFileTexts.Alias);
            return found switch
            {
                Scalar scalar => new Value(line, Clean(scalar.Value), scalar.Style is not ScalarStyle.Plain),
                MappingStart => Mapping(line),
                SequenceStart => Sequence(line),
                _ => throw LawFile.Fault(file, line, LawFileTexts.Syntax),
            };
        }

        private Map Mapping(int line)
        {
            var entries = new List<Entry>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (Node() is not Value key)
                    throw LawFile.Fault(file, line, LawFileTexts.Syntax);
                if (entries.FirstOrDefault(e => e.Key == key.Text) is { } first)
                    throw LawFile.Fault(file, key.Line, LawFileTexts.DuplicateKey(key.Text, first.Line));
                entries.Add(new Entry(key.Text, key.Line, Node()));
            }

            return new Map(line, entries);
        }

        private Items Sequence(int line)
        {
            var nodes = new List<YamlTree>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                nodes.Add(Node());
            return new Items(line, nodes);
        }

        private static string Clean(string text) => text.TrimEnd('\n', '\r').Normalize(NormalizationForm.FormC);
    }
}
