namespace PressEvents.Print.Joining;

/// <summary>Another browser may write files of another shape; whatever then goes wrong in taking them apart has one name.</summary>
internal static class Guarded
{
    public static T Run<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is InvalidCastException or KeyNotFoundException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or OverflowException)
        {
            throw new FormatException("The PDF is not of the shape that is known here.", exception);
        }
    }
}
