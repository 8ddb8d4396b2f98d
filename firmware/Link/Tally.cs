namespace SmartMat.Link;

/// <summary>How long and how much each zone was loaded in a session: one band a frame, as in Dwell.</summary>
public sealed class Tally
{
    /// <summary>A longer step is a pause: no time under load, in no posture.</summary>
    public const int MostStepMs = 2_000;

    private readonly int[] _loadedMs = new int[MatLayout.ZoneCount];
    private readonly int[] _levels = new int[MatLayout.ZoneCount];
    private readonly byte[] _peak = new byte[MatLayout.ZoneCount];
    private readonly long[] _seenMs = new long[MatLayout.Bands];
    private int _looks;
    private int _band;

    public int Alerts { get; set; }

    public PostureTally Postures { get; } = new PostureTally();

    public void Reset(long nowMs)
    {
        Alerts = 0;
        _looks = 0;
        _band = 0;
        Postures.Reset(nowMs);
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            _loadedMs[zone] = 0;
            _levels[zone] = 0;
            _peak[zone] = 0;
            _seenMs[zone / MatLayout.Columns] = nowMs;
        }
    }

    /// <param name="load">uS above empty, by zone.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Take(int[] load, long nowMs)
    {
        int stepMs = (int)(nowMs - _seenMs[_band]);
        _seenMs[_band] = nowMs;
        stepMs = stepMs > MostStepMs ? 0 : stepMs;
        int first = _band * MatLayout.Columns;
        for (int zone = first; zone < first + MatLayout.Columns; zone++)
        {
            int level = load[zone] / LiveDesk.FineStepMicrosiemens;
            level = level < 0 ? 0 : level > 254 ? 254 : level;
            _levels[zone] += level;
            _loadedMs[zone] += load[zone] >= Tuning.DwellOnMicrosiemens ? stepMs : 0;
            _peak[zone] = level > _peak[zone] ? (byte)level : _peak[zone];
        }

        _looks += _band == 0 ? 1 : 0;
        _band = _band == MatLayout.Bands - 1 ? 0 : _band + 1;
    }

    /// <summary>Puts the zones, the mat's own mean and peak, and the main posture into a record.</summary>
    public void Write(byte[] record)
    {
        int looks = _looks < 1 ? 1 : _looks;
        int sum = 0;
        int most = 0;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int at = SessionRecord.FirstZoneAt + (4 * zone);
            int mean = _levels[zone] / looks;
            Wire.PutU16(record, at, _loadedMs[zone] / 1000);
            record[at + 2] = (byte)mean;
            record[at + 3] = _peak[zone];
            sum += mean;
            most = _peak[zone] > most ? _peak[zone] : most;
        }

        record[SessionRecord.MeanAt] = (byte)(sum / MatLayout.ZoneCount);
        record[SessionRecord.PeakAt] = (byte)most;
        record[SessionRecord.PostureAt] = (byte)Postures.Main;
    }
}
