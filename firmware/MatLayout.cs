namespace SmartMat;

/// <summary>Where the 242 discs sit and which of the 33 zones each belongs to: the one place that knows.</summary>
/// <remarks>Seen from above, head at row 0, left of the person lying face up at column 10 (the mat's own left is column 0).</remarks>
public static class MatLayout
{
    /// <summary>The mat's length, head to foot, in mm; its width in mm.</summary>
    public const int LengthMm = 680;
    public const int WidthMm = 420;

    public const int DiscRows = 22;
    public const int DiscColumns = 11;
    public const int DiscCount = DiscRows * DiscColumns;

    /// <summary>Bands of two disc rows each, band 0 at the head.</summary>
    public const int Bands = 11;
    public const int RowsPerBand = DiscRows / Bands;

    /// <summary>Zone columns: left (4 discs), spine (3), right (4); one multiplexer each.</summary>
    public const int Columns = 3;
    public const int Left = 0;
    public const int Spine = 1;
    public const int Right = 2;

    /// <summary>Zones are numbered band by band: zone = band x 3 + column.</summary>
    public const int ZoneCount = Bands * Columns;

    private static readonly byte[] s_columnOfDiscColumn = { 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2 };

    /// <summary>The disc column, 0..10, whose two discs press on the pad of a zone column.</summary>
    private static readonly byte[] s_padDiscColumn = { 2, 5, 8 };

    /// <param name="row">Disc row, 0 (head) .. 21.</param>
    /// <param name="discColumn">Disc column, 0 .. 10.</param>
    /// <returns>The zone, 0..32.</returns>
    public static int ZoneOfDisc(int row, int discColumn)
    {
        return ((row / RowsPerBand) * Columns) + s_columnOfDiscColumn[discColumn];
    }

    /// <returns>The disc column, 0..10, over the pad of this zone; the pad carries that column's two discs of the band.</returns>
    public static int PadDiscColumn(int zone)
    {
        return s_padDiscColumn[zone % Columns];
    }
}
