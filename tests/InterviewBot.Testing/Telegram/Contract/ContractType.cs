using System.Collections.Immutable;

namespace InterviewBot.Testing.Telegram.Contract;

/// <param name="Name">The parameter or field.</param>
/// <param name="Types">Any of these, such as "Integer", "Array of String" or the name of a type.</param>
/// <param name="Required">Whether it must be there.</param>
/// <param name="Values">The only values allowed; empty where all are.</param>
internal sealed record ContractField(string Name, ImmutableArray<string> Types, bool Required, ImmutableHashSet<string> Values);

/// <summary>A type, or the parameters of a method.</summary>
/// <param name="Fields">By name.</param>
/// <param name="Subtypes">One of these; empty for a type with fields of its own.</param>
internal sealed record ContractType(ImmutableDictionary<string, ContractField> Fields, ImmutableArray<string> Subtypes);
