namespace InterviewBot.Engine.Daily;

/// <summary>Days of the week as a set; its numbers are kept in the database.</summary>
[Flags]
public enum Days
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    Weekdays = Monday | Tuesday | Wednesday | Thursday | Friday,
    Weekends = Saturday | Sunday,
    All = Weekdays | Weekends,
}

public static class DaysExtensions
{
    private static readonly Days[] Week =
        [Days.Monday, Days.Tuesday, Days.Wednesday, Days.Thursday, Days.Friday, Days.Saturday, Days.Sunday];

    extension(Days days)
    {
        public bool Includes(DateOnly date) => (days & Days.On(date.DayOfWeek)) != Days.None;

        /// <summary>Each of the set for itself, from Monday.</summary>
        public IEnumerable<Days> OneByOne => Week.Where(day => (days & day) != Days.None);

        public bool IsOne => Week.Contains(days);

        public static Days On(DayOfWeek day) => Week[((int)day + 6) % 7];

        /// <summary>The days from one to another, over a Sunday if need be; both are single days.</summary>
        public static Days From(Days first, Days last)
        {
            var all = first;
            for (var day = Array.IndexOf(Week, first); Week[day] != last;)
            {
                day = (day + 1) % Week.Length;
                all |= Week[day];
            }

            return all;
        }
    }
}
