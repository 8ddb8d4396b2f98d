namespace SmartMat.Sensing;

/// <summary>Which pads can be trusted. Those that cannot are left out: their zones are taken to be like their neighbours.</summary>
/// <remarks>The work is cut into steps for the ticks between scans, so that none of them is late.</remarks>
public sealed class PadWatch
{
    /// <summary>Stored: format, a byte a zone (low half its state, high half its sessions under suspicion), CRC-16.</summary>
    public const int BlockLength = 1 + MatLayout.ZoneCount + 2;

    private const byte Format = 1;
    private const int ZonesPerCount = MatLayout.Bands;

    private readonly PadMeans _means;
    private readonly PadContact _contact = new PadContact();
    private readonly PadStops _stops = new PadStops();
    private readonly PadMend _mend = new PadMend();
    private readonly PadMotion _motion;
    private readonly PadOpen _open;
    private readonly PadUse _use = new PadUse();
    private bool _hasFrame;
    private int _counted = MatLayout.ZoneCount;
    private long _frameMs;
    private bool _hasChanged;

    /// <param name="frontEnd">What the readings mean on this chip.</param>
    public PadWatch(FrontEnd frontEnd)
    {
        _means = new PadMeans(frontEnd);
        _motion = new PadMotion(_means);
        _open = new PadOpen(_means);
    }

    public PadMask Mask { get; } = new PadMask();

    /// <summary>Something has changed that is worth a write.</summary>
    public bool IsWorthSaving => _hasChanged || _open.IsWorthSaving;

    /// <summary>A frame was read; <see cref="Step"/> will look at it.</summary>
    /// <inheritdoc cref="PadUse.NoteFrame"/>
    public void NoteFrame(bool isPerson, long nowMs)
    {
        _use.NoteFrame(isPerson, nowMs);
        _hasFrame = true;
    }

    /// <summary>Zones that read more than a body presses. Cheap while there is none.</summary>
    /// <param name="load">uS above empty, by zone.</param>
    /// <param name="peakMicrosiemens">The highest of them.</param>
    /// <param name="isLying">Somebody lies there.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void NotePeak(int[] load, int peakMicrosiemens, bool isLying, long nowMs)
    {
        if (peakMicrosiemens < PadTuning.PadSaturatedMicrosiemens)
        {
            _stops.NoteNone();
            return;
        }

        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            if (Mask.IsFine(zone))
            {
                Become(zone, _stops.Judge(zone, load[zone], isLying, nowMs));
            }
        }
    }

    /// <summary>Puts the mean of its sound neighbours into each zone that is left out; 0 if it has none.</summary>
    /// <param name="load">uS above empty, by zone.</param>
    /// <param name="isSomeone">Somebody or something is there.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Fill(int[] load, bool isSomeone, long nowMs)
    {
        int stepMs = (int)(nowMs - _frameMs);
        _frameMs = nowMs;
        if (Mask.LeftOut == 0)
        {
            return;
        }

        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            if (Mask.IsFine(zone))
            {
                continue;
            }

            PadState state = Mask.StateOf(zone);
            if (_mend.IsMended(zone, state, load[zone], isSomeone, stepMs))
            {
                Become(zone, PadState.Fine);
            }
            else
            {
                load[zone] = Mask.NeighboursOf(zone, load);
            }
        }
    }

    /// <summary>In the ticks between scans.</summary>
    /// <param name="counts">The newest frame as <see cref="Hal.IPads.TryScan"/> filled it.</param>
    /// <param name="nowMs">Monotonic.</param>
    public void Step(int[] counts, long nowMs)
    {
        if (_hasFrame)
        {
            _hasFrame = false;
            _means.Add(counts);
            WatchContacts(counts, nowMs);
            return;
        }

        if (_motion.IsBusy)
        {
            JudgeNext();
            return;
        }

        if (_counted < MatLayout.ZoneCount)
        {
            CountNext();
            return;
        }

        _means.Step();
        if (_means.IsMeanComplete)
        {
            _counted = 0;
        }
    }

    /// <summary>A session has ended: what was under suspicion all through it is one session nearer to being open.</summary>
    public void NoteSession()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            if (_open.Conclude(zone) && Mask.IsFine(zone))
            {
                Become(zone, PadState.Open);
            }
        }
    }

    /// <summary>The empty mat has been learned anew, on somebody's wish: a zone that drifts drifts from here.</summary>
    public void NoteCalibration()
    {
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            if (Mask.StateOf(zone) == PadState.Drifting)
            {
                Become(zone, PadState.Fine);
            }
        }
    }

    /// <param name="block">Receives <see cref="BlockLength"/> bytes.</param>
    public void Write(byte[] block)
    {
        block[0] = Format;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            block[1 + zone] = (byte)(Mask.States[zone] | (_open.SessionsOf(zone) << 4));
        }

        Crc16.Seal(block);
        _hasChanged = false;
        _open.IsWorthSaving = false;
    }

    /// <returns>False if the block is not one that <see cref="Write"/> made; nothing has changed then.</returns>
    public bool TryRead(byte[] block)
    {
        if (block[0] != Format || !Crc16.IsSealed(block))
        {
            return false;
        }

        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int state = block[1 + zone] & 15;
            _open.SetSessions(zone, block[1 + zone] >> 4);
            Become(zone, state <= (int)PadState.Saturated ? (PadState)state : PadState.Fine);
        }

        _hasChanged = false;
        _open.IsWorthSaving = false;
        return true;
    }

    private void WatchContacts(int[] counts, long nowMs)
    {
        if (!_contact.Add(counts, nowMs))
        {
            return;
        }

        int first = _contact.FirstZone;
        for (int zone = first; zone < first + MatLayout.Columns; zone++)
        {
            Become(zone, _contact.Judge(zone, Mask.StateOf(zone)));
        }

        _contact.Next();
    }

    private void JudgeNext()
    {
        PadState now = _motion.Step(Mask.States, _use);
        if (_motion.Judged >= 0)
        {
            Become(_motion.Judged, now);
        }
    }

    private void CountNext()
    {
        for (int i = 0; i < ZonesPerCount; i++)
        {
            _open.Take(_counted, Mask.States, _use.IsPerson);
            _counted++;
        }

        if (_counted < MatLayout.ZoneCount)
        {
            return;
        }

        _use.NoteMean();
        if (_means.IsBlockComplete)
        {
            _motion.Begin();
        }
    }

    private void Become(int zone, PadState next)
    {
        if (Mask.TrySet(zone, next))
        {
            _mend.Begin(zone);
            _motion.Reset(zone);
            _hasChanged = true;
        }
    }
}
