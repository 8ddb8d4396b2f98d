using SmartMat.Hal;
using SmartMat.Session;

namespace SmartMat.Link;

/// <summary>What is written down about this mat's person: settings, plan, safety answers. In RAM at once, in flash when the motor rests.</summary>
public sealed class Book
{
    private const string SettingsName = "settings";
    private const string PlanName = "plan";
    private const string DiaryName = "diary";
    private const string SafetyName = "safety";

    private readonly Settings _settings;
    private readonly Coach _coach;
    private readonly IStore _store;
    private readonly EventRing _events;
    private readonly byte[] _settingsBlock = new byte[Settings.BlockLength];
    private readonly byte[] _planBlock = new byte[Plan.BlockLength];
    private readonly byte[] _diaryBlock = new byte[Diary.BlockLength];
    private readonly byte[] _safetyBlock = new byte[SafetyAnswers.BlockLength];
    private bool _isSettingsNew;

    public Book(Settings settings, Coach coach, IStore store, EventRing events)
    {
        _settings = settings;
        _coach = coach;
        _store = store;
        _events = events;
    }

    /// <summary>Once, before the first tick. Each block is tried in its newest format first, then in the one before.</summary>
    /// <param name="uptimeS">Since power came; 0 if it is not known, for the time is.</param>
    /// <param name="isTimeKnown">The time of day has survived: the mat was asleep, not off.</param>
    public void Begin(uint uptimeS, bool isTimeKnown)
    {
        if (!_store.TryRead(SettingsName, _settingsBlock) || !_settings.TryRead(_settingsBlock))
        {
            _settings.TryRead(Read(SettingsName, Settings.FirstBlockLength));
        }

        if (!_store.TryRead(PlanName, _planBlock) || !_coach.Plan.TryRead(_planBlock))
        {
            _coach.Plan.TryRead(Read(PlanName, Plan.FirstBlockLength));
        }

        if (!_store.TryRead(SafetyName, _safetyBlock) || !_coach.Safety.TryRead(_safetyBlock))
        {
            _coach.Safety.TryRead(Read(SafetyName, SafetyAnswers.FirstBlockLength));
        }

        if (_store.TryRead(DiaryName, _diaryBlock))
        {
            _coach.Diary.TryRead(_diaryBlock);
        }

        _coach.Plan.Begin(uptimeS);
        if (!isTimeKnown && uptimeS < CoachTuning.PowerUpS)
        {
            _coach.Diary.NotePowerUp();
        }
    }

    public Result SetStrength(int percent)
    {
        _settings.TrySet(_settings.TargetS, _settings.PauseLimitS, percent, _settings.CueFirstS, _settings.CueLastS);
        NoteSettings();
        return Result.Success;
    }

    /// <summary>The settings were changed: their revision grows, and they want to be kept.</summary>
    public void NoteSettings()
    {
        _settings.Revision++;
        _isSettingsNew = true;
    }

    /// <summary>Everything is as on the first day; the revisions go on, so that no phone takes old for new.</summary>
    public void Forget()
    {
        _settings.Reset();
        NoteSettings();
        _coach.Forget();
    }

    /// <summary>Writes one block, if one waits. About 300 ms: never while the motor breathes.</summary>
    /// <returns>True if one waited.</returns>
    public bool Save(long nowMs)
    {
        if (_isSettingsNew)
        {
            _isSettingsNew = false;
            _settings.Write(_settingsBlock);
            Write(SettingsName, _settingsBlock, nowMs);
        }
        else if (_coach.Plan.IsNew)
        {
            _coach.Plan.IsNew = false;
            _coach.Plan.Write(_planBlock);
            Write(PlanName, _planBlock, nowMs);
        }
        else if (_coach.Safety.IsNew)
        {
            _coach.Safety.IsNew = false;
            _coach.Safety.Write(_safetyBlock);
            Write(SafetyName, _safetyBlock, nowMs);
        }
        else if (_coach.Diary.IsNew)
        {
            _coach.Diary.IsNew = false;
            _coach.Diary.Write(_diaryBlock);
            Write(DiaryName, _diaryBlock, nowMs);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <returns>Zeros if there is none.</returns>
    private byte[] Read(string name, int length)
    {
        byte[] block = new byte[length];
        return _store.TryRead(name, block) ? block : new byte[length];
    }

    private void Write(string name, byte[] block, long nowMs)
    {
        if (!_store.TryWrite(name, block))
        {
            _events.Put(MatEvent.Fault, (int)Fault.Store, 0, nowMs);
        }
    }
}
