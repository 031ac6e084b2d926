using InterviewBot.Discord.Client.Rest.RateLimits;

namespace InterviewBot.Discord.Client.Rest;

/// <summary>One call on its way, over all of its tries.</summary>
/// <param name="route">What is asked.</param>
/// <param name="major">For which resource.</param>
/// <param name="ticket">Earlier calls have lower ones.</param>
/// <param name="deadline">By <see cref="RestClock"/>: no wait goes beyond it.</param>
internal sealed class RestCall(RestRoute route, MajorParameter major, long ticket, TimeSpan deadline)
{
    public RestRoute Route => route;

    public MajorParameter Major => major;

    public long Ticket => ticket;

    public TimeSpan Deadline => deadline;
}
