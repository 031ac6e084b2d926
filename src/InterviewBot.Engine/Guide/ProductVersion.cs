using System.Reflection;

namespace InterviewBot.Engine.Guide;

/// <summary>The program's version by Semantic Versioning, without what a build appends to it.</summary>
public static class ProductVersion
{
    public static string Current { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
