using System.Collections.Immutable;

namespace Jardem.Services.Journeys;

/// <summary>The answers typed so far, by question key.</summary>
public sealed record Answers(ImmutableSortedDictionary<string, string> Values)
{
    public static Answers None { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    public string? this[string key] => Values.TryGetValue(key, out var value) && value.Length > 0 ? value : null;

    public bool Is(string key, string value) => this[key] == value;

    public Answers With(string key, string? value) => new(value is null ? Values.Remove(key) : Values.SetItem(key, value));
}

/// <summary>How a question is asked and its answer checked.</summary>
public enum QuestionKind
{
    Choice,
    Text,
    LongText,
    Date,
    Iin,
    Bin,

    /// <summary>An account number of Kazakhstan.</summary>
    Iban,
    Phone,
    Territory,
    YesNo,

    /// <summary>A statement that must be ticked, such as a consent.</summary>
    Statement,

    /// <summary>A scan or copy to be kept.</summary>
    File,
}

/// <summary>One question. Its label, hint and errors are texts "question.{Key}.label", ".hint" and ".{fault}" of the catalogue.</summary>
public sealed record Question(string Key, QuestionKind Kind, bool Required = true)
{
    /// <summary>Options of a choice; their texts are "question.{Key}.{option}" unless <see cref="OptionTexts"/> gives them.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    public IReadOnlyDictionary<string, Law.Text>? OptionTexts { get; init; }

    /// <summary>A label from the law data instead of the catalogue.</summary>
    public Law.Text? Label { get; init; }

    /// <summary>The key by which the catalogue has the texts, where several questions share them.</summary>
    public string? TextKey { get; init; }

    public Func<Answers, bool> AskedWhen { get; init; } = _ => true;

    public int MaxLength { get; init; } = 200;
}

/// <summary>One page of the journey: one thing. Its title is the text "step.{Key}.title".</summary>
public sealed record JourneyStep(string Key, IReadOnlyList<Question> Questions)
{
    public Func<Answers, bool> AskedWhen { get; init; } = _ => true;

    /// <summary>A title from the law data instead of the catalogue.</summary>
    public Law.Text? Title { get; init; }

    /// <summary>The provision that asks for what this page asks.</summary>
    public Law.Norms.NormRef? Norm { get; init; }

    public IEnumerable<Question> Asked(Answers answers) => Questions.Where(q => q.AskedWhen(answers));

    /// <summary>The question of a page that is one choice of one option: there is nothing to ask. Null for any other page.</summary>
    public Question? Decided => Questions is [{ Kind: QuestionKind.Choice, Required: true, Options.Count: 1 } only] ? only : null;
}

/// <summary>The pages of an application in their order; the review page follows the last one by itself.</summary>
public sealed record Journey(IReadOnlyList<JourneyStep> Steps)
{
    /// <summary>The pages asked. A page that leaves no choice is none, unless something else was answered to it, which is a fault.</summary>
    public IReadOnlyList<JourneyStep> Asked(Answers answers) => [.. Pages(answers).Where(s => s.Decided is not { } one || answers[one.Key] is { } other && other != one.Options[0])];

    /// <summary>The answers together with those that leave no choice.</summary>
    public Answers WithDecided(Answers answers) =>
        Pages(answers).Select(s => s.Decided).OfType<Question>().Aggregate(answers, (all, one) => all[one.Key] is null ? all.With(one.Key, one.Options[0]) : all);

    /// <summary>
    /// The answers to questions that are asked, and those that leave no choice. An answer left over from a page that is no longer asked, as of a representative who is
    /// not there any more, was not checked and becomes no fact.
    /// </summary>
    public Answers Relevant(Answers answers)
    {
        answers = WithDecided(answers);
        while (true)
        {
            var asked = Pages(answers).SelectMany(s => s.Asked(answers)).Select(q => q.Key).ToHashSet(StringComparer.Ordinal);
            var relevant = new Answers(answers.Values.Where(a => asked.Contains(a.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal));
            if (relevant.Values.Count == answers.Values.Count)
                return relevant;
            answers = relevant;
        }
    }

    private IEnumerable<JourneyStep> Pages(Answers answers) => Steps.Where(s => s.AskedWhen(answers));
}

/// <summary>What is wrong with an answer: the question and the key of the text that says how to mend it.</summary>
public sealed record AnswerFault(string Question, string TextKey);
