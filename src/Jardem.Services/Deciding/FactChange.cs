using Jardem.Cases.Facts;
using Jardem.Law;

namespace Jardem.Services.Deciding;

/// <summary>One change of the facts that is in the power of the applicant.</summary>
/// <param name="Key">Key of the text that says, in plain words, what to bring or do.</param>
/// <param name="Subject">What the text is about, as the name of a document.</param>
/// <param name="Apply">The facts as they would be.</param>
public sealed record FactChange(string Key, Text? Subject, Func<ApplicationFacts, ApplicationFacts> Apply);
