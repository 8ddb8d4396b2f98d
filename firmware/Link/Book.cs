using SmartMat.Hal;
using SmartMat.Session;

namespace SmartMat.Link;

/// <summary>What is written down about this mat's person: settings, plan, safety answers. In RAM at once, in flash when the motor rests.</summary>
public sealed class Book
{
    public const int PlanLength = 12;
    public const int SafetyLength = 7;

    private const string SettingsName = "settings";
    private const string PlanName = "plan";
    private const string SafetyName = "safety";

    private readonly Settings _settings;
    private readonly IStore _store;
    private readonly EventRing _events;
    private readonly byte[] _settingsBlock = new byte[Settings.BlockLength];
    private bool _isSettingsNew;
    private bool _isPlanNew;
    private bool _isSafetyNew;

    public Book(Settings settings, IStore store, EventRing events)
    {
        _settings = settings;
        _store = store;
        _events = events;
    }

    /// <summary>As on the wire, CRC behind.</summary>
    public byte[] Plan { get; private set; } = new byte[PlanLength + 2];

    public byte[] Safety { get; private set; } = new byte[SafetyLength + 2];

    public bool HasPlan => Plan[1] != 0;

    public int PlannedTargetS => Wire.GetU16(Plan, 6);

    public int PlanDay => Plan[2];

    public void Begin()
    {
        Plan = Read(PlanName, Plan.Length);
        Safety = Read(SafetyName, Safety.Length);
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

    public void NotePlan()
    {
        _isPlanNew = true;
    }

    public void NoteSafety()
    {
        _isSafetyNew = true;
    }

    /// <summary>Everything is as on the first day; the revision goes on, so that no phone takes old for new.</summary>
    public void Forget()
    {
        _settings.TrySet(Tuning.DefaultTargetS, Tuning.DefaultPauseLimitS, Tuning.DefaultStrengthPercent,
            Tuning.DefaultCueFirstS, Tuning.DefaultCueLastS);
        NoteSettings();
        byte revision = (byte)(Plan[0] + 1);
        Plan = new byte[PlanLength + 2];
        Plan[0] = revision;
        Safety = new byte[SafetyLength + 2];
        _isPlanNew = true;
        _isSafetyNew = true;
    }

    /// <summary>Writes one block, if one waits. About 300 ms: never while the motor breathes.</summary>
    public void Save(long nowMs)
    {
        if (_isSettingsNew)
        {
            _isSettingsNew = false;
            _settings.Write(_settingsBlock);
            Write(SettingsName, _settingsBlock, nowMs);
        }
        else if (_isPlanNew)
        {
            _isPlanNew = false;
            Crc16.Seal(Plan);
            Write(PlanName, Plan, nowMs);
        }
        else if (_isSafetyNew)
        {
            _isSafetyNew = false;
            Crc16.Seal(Safety);
            Write(SafetyName, Safety, nowMs);
        }
    }

    private byte[] Read(string name, int length)
    {
        byte[] block = new byte[length];
        return _store.TryRead(name, block) && Crc16.IsSealed(block) ? block : new byte[length];
    }

    private void Write(string name, byte[] block, long nowMs)
    {
        if (!_store.TryWrite(name, block))
        {
            _events.Put(MatEvent.Fault, (int)Fault.Store, 0, nowMs);
        }
    }
}
