namespace SmartMat.Sensing;

/// <summary>What the empty mat reads: learned empty, followed slowly while empty, never learned from a person.</summary>
public sealed class Baseline
{
    /// <summary>A stored block: format, reserved, 33 zones of two bytes in 1/16 uS, CRC-16. Little endian.</summary>
    public const int BlockLength = 2 + (2 * MatLayout.ZoneCount) + 2;

    private const byte Format = 1;

    private readonly int[] _emptyX16 = new int[MatLayout.ZoneCount];
    private readonly int[] _savedX16 = new int[MatLayout.ZoneCount];
    private readonly int[] _sum = new int[MatLayout.ZoneCount];
    private readonly int[] _firstFrame = new int[MatLayout.ZoneCount];
    private int _frames;
    private int _followZone;

    public CalibrationState State { get; private set; } = CalibrationState.Uncalibrated;

    /// <summary>A zone has drifted so far from what was written last that it is worth a write.</summary>
    public bool IsWorthSaving { get; private set; }

    /// <summary>Starts learning; the former baseline is kept until a new one is complete.</summary>
    public void Calibrate()
    {
        State = CalibrationState.Calibrating;
        _frames = 0;
    }

    /// <summary>Feeds a frame to the learning.</summary>
    /// <returns>True with the frame that completes it. A frame with somebody in it starts it anew.</returns>
    public bool Learn(int[] microsiemens)
    {
        if (!IsEmptyAndStill(microsiemens))
        {
            State = CalibrationState.Uncalibrated;
            _frames = 0;
            return false;
        }

        State = CalibrationState.Calibrating;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            if (_frames == 0)
            {
                _firstFrame[zone] = microsiemens[zone];
                _sum[zone] = 0;
            }

            _sum[zone] += microsiemens[zone];
        }

        _frames++;
        if (_frames < Tuning.CalibrationFrames)
        {
            return false;
        }

        Adopt();
        return true;
    }

    /// <param name="microsiemens">A frame; becomes load, uS above empty, 0 or more.</param>
    public void Subtract(int[] microsiemens)
    {
        int[] empty = _emptyX16;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int load = microsiemens[zone] - (empty[zone] / Tuning.DriftFraction);
            microsiemens[zone] = load > 0 ? load : 0;
        }
    }

    /// <summary>Follows the drift of one zone, the next in turn. Call only while nobody has been there for a while.</summary>
    /// <param name="microsiemens">The frame before <see cref="Subtract"/>.</param>
    public void Follow(int[] microsiemens)
    {
        _followZone = _followZone == MatLayout.ZoneCount - 1 ? 0 : _followZone + 1;
        int away = (microsiemens[_followZone] * Tuning.DriftFraction) - _emptyX16[_followZone];
        const int MaxAway = Tuning.DriftMaxMicrosiemens * Tuning.DriftFraction;
        if (away == 0 || away > MaxAway)
        {
            return;
        }

        // Downwards it may go faster: nobody makes a pad lighter than empty.
        int step = away > 0 ? 1 : away / 4 == 0 ? -1 : away / 4;
        _emptyX16[_followZone] += step;
        int moved = _emptyX16[_followZone] - _savedX16[_followZone];
        const int WorthX16 = Tuning.DriftSaveMicrosiemens * Tuning.DriftFraction;
        IsWorthSaving |= moved >= WorthX16 || moved <= -WorthX16;
    }

    /// <param name="block">Receives <see cref="BlockLength"/> bytes.</param>
    public void Write(byte[] block)
    {
        block[0] = Format;
        block[1] = 0;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            block[2 + (2 * zone)] = (byte)_emptyX16[zone];
            block[3 + (2 * zone)] = (byte)(_emptyX16[zone] >> 8);
            _savedX16[zone] = _emptyX16[zone];
        }

        Crc16.Seal(block);
        IsWorthSaving = false;
    }

    /// <returns>False if the block is not one that <see cref="Write"/> made; nothing has changed then.</returns>
    public bool TryRead(byte[] block)
    {
        if (block.Length != BlockLength || block[0] != Format || !Crc16.IsSealed(block))
        {
            return false;
        }

        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            _emptyX16[zone] = block[2 + (2 * zone)] | (block[3 + (2 * zone)] << 8);
            _savedX16[zone] = _emptyX16[zone];
        }

        State = CalibrationState.Calibrated;
        return true;
    }

    private bool IsEmptyAndStill(int[] microsiemens)
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int moved = microsiemens[zone] - _firstFrame[zone];
            bool isStill = _frames == 0
                || (moved <= Tuning.CalibrationStillMicrosiemens && moved >= -Tuning.CalibrationStillMicrosiemens);
            if (microsiemens[zone] > Tuning.EmptyMaxMicrosiemens || !isStill)
            {
                return false;
            }
        }

        return true;
    }

    private void Adopt()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            _emptyX16[zone] = _sum[zone] * Tuning.DriftFraction / Tuning.CalibrationFrames;
        }

        _frames = 0;
        State = CalibrationState.Calibrated;
    }
}
