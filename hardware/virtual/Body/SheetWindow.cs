using System.Globalization;

namespace SmartMat.Virtual.Body;

/// <summary>Which cells of a sheet press on the mat: the one under disc 0; 22 x 11 cells follow, one a disc.</summary>
public readonly record struct SheetWindow(int Row, int Column)
{
    /// <summary>The upper back: shoulders near the mat's head edge, the body's middle in the mat's.</summary>
    public static SheetWindow DefaultOf(RecordingFormat format)
    {
        return format == RecordingFormat.PoPu ? new SheetWindow(10, 9) : new SheetWindow(12, 9);
    }

    /// <param name="text">`ROW,COL`, both from 0.</param>
    public static bool TryParse(string text, out SheetWindow window)
    {
        window = default;
        string[] parts = text.Split(',');
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int row)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int column))
        {
            return false;
        }
        window = new SheetWindow(row, column);
        return true;
    }

    public bool FitsOn(Recording recording)
    {
        return Row >= 0 && Column >= 0
            && Row + MatLayout.DiscRows <= recording.Rows
            && Column + MatLayout.DiscColumns <= recording.Columns;
    }
}
