using System.Runtime.InteropServices;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>
/// A post as one sender has it. Its number is given once: what a sender says after somebody else took the post back, and perhaps sent it,
/// changes nothing.
/// </summary>
/// <param name="Key">Which post.</param>
/// <param name="Number">From 1, given out anew at each claim.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClaimId(PostKey Key, long Number);
