namespace InterviewBot.Engine.Daily.Typed;

/// <param name="Name">What people call it: a city, a country, or an offset.</param>
/// <param name="Zone">The name of its time zone, which <see cref="Zones"/> finds.</param>
public sealed record Place(string Name, string Zone);
