namespace InterviewBot.Testing.Discord.Looks;

/// <summary>What one would call a colour.</summary>
internal static class AccentName
{
    private const double Grey = 0.15;
    private const double Dark = 0.2;
    private const double Light = 0.85;

    /// <summary>Where each hue ends on the circle of 360 degrees, from red on.</summary>
    private static readonly (double End, string Name)[] Hues =
    [
        (15, "red"), (42, "orange"), (68, "yellow"), (165, "green"), (200, "cyan"), (262, "blue"), (300, "purple"), (345, "pink"),
        (360, "red"),
    ];

    /// <param name="color">24 bits: red, green, blue.</param>
    public static string Of(int color)
    {
        var (red, green, blue) = ((color >> 16 & 0xFF) / 255.0, (color >> 8 & 0xFF) / 255.0, (color & 0xFF) / 255.0);
        var (most, least) = (Math.Max(red, Math.Max(green, blue)), Math.Min(red, Math.Min(green, blue)));
        var range = most - least;
        if (most == 0 || range / most < Grey)
        {
            return most < Dark ? "black" : most > Light ? "white" : "grey";
        }

        var hue = most == red ? (green - blue) / range
            : most == green ? 2 + ((blue - red) / range)
            : 4 + ((red - green) / range);
        var degrees = ((hue * 60) + 360) % 360;
        return Array.Find(Hues, known => degrees < known.End).Name;
    }
}
