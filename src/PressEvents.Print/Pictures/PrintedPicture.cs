namespace PressEvents.Print.Pictures;

/// <summary>A picture as large as its place on paper needs, and no larger than it was: a JPEG.</summary>
public sealed record PrintedPicture(byte[] Jpeg, int Width, int Height)
{
    /// <summary>The picture as part of the document itself, which loads nothing from anywhere.</summary>
    public string Address { get; } = $"data:image/jpeg;base64,{Convert.ToBase64String(Jpeg)}";
}
