namespace SmartMat.Sensing;

/// <summary>Finds how long the waves of one pattern of a <see cref="BreathWindow"/> are, in small steps, one a tick.</summary>
/// <remarks>
/// Trend removed, then the window against itself shifted by each lag. A lag is worth how like itself the window is there, less how
/// like itself it is at a half and at a third of it: so twice or three times the breath is never taken for it. Five times would be, for
/// its half and its third fall between waves: so a lag is none if the window is much like itself at a fifth of it.
/// </remarks>
public sealed class Periodicity
{
    /// <summary>Likeness and worth are in this unit.</summary>
    public const int One = 1024;

    /// <summary>26 to 5.2 breaths a minute, in samples; a third of the shortest, and one more than the longest, are needed too.</summary>
    private const int ShortestLag = 9;
    private const int LongestLag = 46;
    private const int FirstLag = ShortestLag / 3;

    private const int ChunkSamples = 16;

    /// <summary>So many samples on either side are averaged into one: the pads' noise.</summary>
    private const int Beside = 2;
    private const int MaxSample = 2_000;

    private readonly BreathWindow _window;
    private readonly int[] _samples = new int[BreathWindow.Samples];
    private readonly int[] _energy = new int[BreathWindow.Samples + 1];
    private readonly int[] _likeness = new int[LongestLag + 2];
    private int _pattern;
    private int _from;
    private int _count;
    private int _at;
    private int _lag;
    private int _phase;
    private long _sum;
    private long _sumT;
    private long _sumTT;
    private int _level;
    private int _slope;
    private int _bend;
    private int _most;

    public Periodicity(BreathWindow window)
    {
        _window = window;
    }

    /// <summary>The best lag in sixteenths of a sample; 0: none.</summary>
    public int LagX16 { get; private set; }

    /// <summary>What it is worth, 0..<see cref="One"/>.</summary>
    public int Worth { get; private set; }

    /// <param name="pattern">Which pattern of the window.</param>
    public void Begin(int pattern)
    {
        _pattern = pattern;
        // The window goes on while it is copied: the oldest samples may be gone by then.
        const int Most = BreathWindow.Samples - BreathWindow.SamplesPerS;
        _count = _window.Count < Most ? _window.Count : Most;
        _from = _window.NextPlace - _count;
        _at = 0;
        _phase = 0;
        _sum = 0;
        _sumT = 0;
        _sumTT = 0;
        _most = 1;
        _lag = FirstLag;
    }

    /// <returns>True with the step that completes it.</returns>
    public bool Step()
    {
        switch (_phase)
        {
            case 0: Copy(); return false;
            case 1: Straighten(); return false;
            case 2: Scale(); return false;
            case 3: Compare(); return false;
            default: Pick(); return true;
        }
    }

    private int ChunkEnd()
    {
        int end = _at + ChunkSamples;
        return end < _count ? end : _count;
    }

    private void GoOn(int end)
    {
        _at = end;
        if (end == _count)
        {
            _at = 0;
            _phase++;
        }
    }

    /// <summary>Copies, each sample as the mean of five, and sums up for the trend.</summary>
    private void Copy()
    {
        int end = ChunkEnd();
        int last = _count - 1;
        int origin = _window.At(_pattern, _from);
        int sum = 0;
        for (int i = _at - Beside - 1; i < _at + Beside; i++)
        {
            sum += SampleAt(i, last) - origin;
        }

        for (int i = _at; i < end; i++)
        {
            sum += SampleAt(i + Beside, last) - SampleAt(i - Beside - 1, last);
            int sample = sum / ((2 * Beside) + 1);
            _samples[i] = sample;
            int t = (2 * i) - last;
            _sum += sample;
            _sumT += sample * (long)t;
            _sumTT += sample * (long)(t * t);
        }

        GoOn(end);
        if (_phase == 1)
        {
            FitTrend();
        }
    }

    private int SampleAt(int i, int last)
    {
        return _window.At(_pattern, _from + (i < 0 ? 0 : i > last ? last : i));
    }

    /// <summary>Level, slope and bend of least squares; slope in 1/1024, bend in 1/65536.</summary>
    private void FitTrend()
    {
        long n = _count;
        long square = n * ((n * n) - 1) / 3;
        long fourth = square * ((3 * n * n) - 7) / 5;
        long divisor = (n * fourth) - (square * square);
        _slope = (int)(_sumT * 1024 / square);
        _bend = (int)(((n * _sumTT) - (square * _sum)) / (divisor >> 16));
        _level = (int)((_sum - (_bend * square / 65536)) / n);
    }

    private void Straighten()
    {
        int end = ChunkEnd();
        int last = _count - 1;
        for (int i = _at; i < end; i++)
        {
            int t = (2 * i) - last;
            int sample = _samples[i] - _level - (int)(_slope * (long)t / 1024) - (int)(_bend * (long)(t * t) / 65536);
            _samples[i] = sample;
            int size = sample < 0 ? -sample : sample;
            if (size > _most) { _most = size; }
        }

        GoOn(end);
    }

    private void Scale()
    {
        int end = ChunkEnd();
        for (int i = _at; i < end; i++)
        {
            int sample = (int)(_samples[i] * (long)MaxSample / _most);
            _samples[i] = sample;
            _energy[i + 1] = _energy[i] + (sample * sample);
        }

        GoOn(end);
    }

    private void Compare()
    {
        int[] samples = _samples;
        int sum = 0;
        int shifted = 0;
        for (int i = _lag; i < _count; i++)
        {
            sum += samples[i] * samples[shifted];
            shifted++;
        }

        int energy = ((_energy[_count] - _energy[_lag]) / 2) + (_energy[_count - _lag] / 2);
        _likeness[_lag] = energy == 0 ? 0 : (int)(sum * (long)One / energy);
        _lag++;
        if (_lag > LongestLag + 1)
        {
            _phase++;
        }
    }

    private void Pick()
    {
        int[] likeness = _likeness;
        int best = 0;
        int bestLag = 0;
        for (int lag = ShortestLag; lag <= LongestLag; lag++)
        {
            int here = likeness[lag];
            if (here < likeness[lag - 1] || here < likeness[lag + 1] || IsFiveWaves(lag))
            {
                continue;
            }

            int half = (likeness[lag / 2] + likeness[(lag + 1) / 2]) / 2;
            int low = lag / 3;
            int third = likeness[low] + ((lag - (3 * low)) * (likeness[low + 1] - likeness[low]) / 3);
            // A sine is worth its whole likeness and half as much again: minus one at a half, minus a half at a third.
            int worth = (here - (half > third ? half : third)) * 2 / 3;
            if (worth > best)
            {
                best = worth;
                bestLag = lag;
            }
        }

        Worth = best > One ? One : best;
        LagX16 = bestLag == 0 ? 0 : (16 * bestLag) + TopX16(bestLag);
    }

    private bool IsFiveWaves(int lag)
    {
        int low = lag / 5;
        if (low <= 2 * Beside)
        {
            // So close together, samples share their noise.
            return false;
        }

        int fifth = _likeness[low] + ((lag - (5 * low)) * (_likeness[low + 1] - _likeness[low]) / 5);
        return fifth * 4 > _likeness[lag] * 3;
    }

    /// <returns>How far the top of the parabola through three points is from the middle one, in sixteenths.</returns>
    private int TopX16(int lag)
    {
        int before = _likeness[lag - 1];
        int after = _likeness[lag + 1];
        int bend = before - (2 * _likeness[lag]) + after;
        return bend == 0 ? 0 : 8 * (before - after) / bend;
    }
}
