namespace SmartMat.Sensing;

/// <summary>A frame of load in a few figures: how much, how many zones and bands, how it spreads.</summary>
public sealed class LoadShape
{
    private readonly int[] _bandTotals = new int[MatLayout.Bands];
    private readonly int[] _columnTotals = new int[MatLayout.Columns];

    /// <summary>Sum over all zones, uS.</summary>
    public int TotalMicrosiemens { get; private set; }

    /// <summary>Zones above <see cref="Tuning.LoadedMicrosiemens"/>, and bands with at least one such zone.</summary>
    public int LoadedZones { get; private set; }
    public int LoadedBands { get; private set; }

    /// <summary>The most loaded zone, uS.</summary>
    public int PeakMicrosiemens { get; private set; }

    /// <summary>Total by loaded zone, uS; 0 on an empty mat.</summary>
    public int MeanLoadedMicrosiemens => LoadedZones == 0 ? 0 : TotalMicrosiemens / LoadedZones;

    public int BandTotal(int band)
    {
        return _bandTotals[band];
    }

    public int ColumnTotal(int column)
    {
        return _columnTotals[column];
    }

    /// <param name="load">uS above empty, by zone.</param>
    public void Measure(int[] load)
    {
        int zone = 0;
        int loadedZones = 0;
        int loadedBands = 0;
        int peak = 0;
        int left = 0;
        int spine = 0;
        int right = 0;
        for (int band = 0; band < MatLayout.Bands; band++)
        {
            int l = load[zone];
            int s = load[zone + 1];
            int r = load[zone + 2];
            zone += MatLayout.Columns;
            _bandTotals[band] = l + s + r;
            left += l;
            spine += s;
            right += r;
            int inBand = 0;
            if (l >= Tuning.LoadedMicrosiemens) { inBand++; }
            if (s >= Tuning.LoadedMicrosiemens) { inBand++; }
            if (r >= Tuning.LoadedMicrosiemens) { inBand++; }
            loadedZones += inBand;
            if (inBand > 0) { loadedBands++; }
            if (l > peak) { peak = l; }
            if (s > peak) { peak = s; }
            if (r > peak) { peak = r; }
        }

        _columnTotals[MatLayout.Left] = left;
        _columnTotals[MatLayout.Spine] = spine;
        _columnTotals[MatLayout.Right] = right;
        TotalMicrosiemens = left + spine + right;
        LoadedZones = loadedZones;
        LoadedBands = loadedBands;
        PeakMicrosiemens = peak;
    }
}
