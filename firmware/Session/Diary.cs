namespace SmartMat.Session;

/// <summary>What today has already seen: sessions, angry skin, the question of the day.</summary>
/// <remarks>
/// Days are of the local calendar. While no clock is known they are days of uptime with <see cref="Uptime"/> set; what was noted
/// in the one is taken for today's when the other comes, which errs to the gentle side.
/// </remarks>
public sealed class Diary
{
    /// <summary>A stored block, format 1, CRC-16 last.</summary>
    public const int BlockLength = 12;

    /// <summary>In a day: counted from power-up.</summary>
    public const int Uptime = 1 << 15;

    public const int TightnessDue = 0;
    public const int TightnessAnswered = 1;
    public const int TightnessReminded = 2;

    private const byte Format = 1;

    private int _countDay;
    private int _count;
    private int _skinDay;
    private int _tightnessDay;
    private int _tightness;

    public SkinState Skin { get; private set; }

    /// <summary>It wants to be kept.</summary>
    public bool IsNew { get; set; }

    public int SessionsOn(int day)
    {
        return _countDay == day ? _count : 0;
    }

    public void NoteSession(int day)
    {
        _count = SessionsOn(day) + 1;
        _countDay = day;
        IsNew = true;
    }

    public void NoteSkin(SkinState skin, int day)
    {
        Skin = skin;
        _skinDay = day;
        IsNew = true;
    }

    /// <returns>One of the three numbers above.</returns>
    public int TightnessOn(int day)
    {
        return _tightnessDay == day ? _tightness : TightnessDue;
    }

    public void NoteTightness(int state, int day)
    {
        _tightness = state;
        _tightnessDay = day;
        IsNew = true;
    }

    /// <summary>Another day, another calendar, or the skin has had its rest.</summary>
    public void Look(int day)
    {
        _countDay = Anchored(_countDay, day);
        _tightnessDay = Anchored(_tightnessDay, day);
        _skinDay = Anchored(_skinDay, day);
        if (Skin != SkinState.Fine && (day < _skinDay || day - _skinDay > CoachTuning.SkinRestDays))
        {
            NoteSkin(SkinState.Fine, day);
        }
    }

    /// <summary>A power-up is a new day of uptime: nobody knows how long the mat was off.</summary>
    public void NotePowerUp()
    {
        _countDay = (_countDay & Uptime) != 0 ? 0 : _countDay;
        _tightnessDay = (_tightnessDay & Uptime) != 0 ? 0 : _tightnessDay;
    }

    public void Forget()
    {
        _countDay = 0;
        _tightnessDay = 0;
        NoteSkin(SkinState.Fine, 0);
    }

    /// <param name="block">Receives <see cref="BlockLength"/> bytes.</param>
    public void Write(byte[] block)
    {
        block[0] = Format;
        block[1] = (byte)(_count < 255 ? _count : 255);
        Wire.PutU16(block, 2, _countDay);
        block[4] = (byte)Skin;
        block[5] = (byte)_tightness;
        Wire.PutU16(block, 6, _skinDay);
        Wire.PutU16(block, 8, _tightnessDay);
        Crc16.Seal(block);
    }

    /// <returns>False if it is none; nothing has changed then.</returns>
    public bool TryRead(byte[] block)
    {
        if (block.Length != BlockLength || !Crc16.IsSealed(block) || block[0] != Format || block[4] > (byte)SkinState.Layer)
        {
            return false;
        }

        _count = block[1];
        _countDay = Wire.GetU16(block, 2);
        Skin = (SkinState)block[4];
        _tightness = block[5];
        _skinDay = Wire.GetU16(block, 6);
        _tightnessDay = Wire.GetU16(block, 8);
        return true;
    }

    /// <returns>The day that was noted, or today if it was noted in the other calendar; 0 stays never.</returns>
    private static int Anchored(int noted, int today)
    {
        return noted != 0 && ((noted ^ today) & Uptime) != 0 ? today : noted;
    }
}
