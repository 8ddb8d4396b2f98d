using System;
using SmartMat.Hal;
using SmartMat.Link;
using SmartMat.Session;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.PowerCut;

/// <summary>Months of use, told by a seed: sessions, settings, keys, ratings, deletions, a full drive, power lost now and then.</summary>
/// <remarks>It runs as firmware. Every part of it goes through the mat's own code; only the phone's hand is played here.</remarks>
public sealed class Life
{
    private const int OneHourMs = 3_600_000;
    private const int RoomBlocks = 768;

    private readonly StillMat _hardware;
    private readonly FlashDrive _drive;
    private readonly Func<IFiles, IStore> _storeOf;
    private readonly Dice _dice;
    private readonly byte[] _record = new byte[SessionRecord.Length];
    private PowerUp _mat;
    private Coach _coach;
    private Book _book;

    /// <param name="drive">Of the chip on which this runs.</param>
    /// <param name="storeOf">Makes the named blocks.</param>
    /// <param name="seed">Which life.</param>
    public Life(FlashDrive drive, Func<IFiles, IStore> storeOf, uint seed)
    {
        _drive = drive;
        _storeOf = storeOf;
        _dice = new Dice(seed);
        _hardware = new StillMat(seed);
        Trace = new Trace(drive, new Kept());
        _mat = Boot();
        _book = OpenBook(out _coach);
        _coach.Safety.TryConfirm(0);
        _coach.Safety.IsNew = true;
        SaveBook();
        Reboot();
        _mat.Run(12_000);
    }

    public Trace Trace { get; }

    /// <summary>Numbers given away so far.</summary>
    public int Records => _mat.Log.Next - 1;

    /// <summary>The longest time in a session without its progress on flash.</summary>
    public long LongestUnnotedMs { get; private set; }

    /// <param name="sessions">How many; each is one to three records' worth of flash.</param>
    /// <param name="isCancelled">Asked between sessions.</param>
    public void Live(int sessions, Func<bool> isCancelled)
    {
        ArgumentNullException.ThrowIfNull(isCancelled);
        for (int session = 1; session <= sessions && !isCancelled(); session++)
        {
            // The drive fills for a while, and the oldest sessions make room; later there is room again.
            bool isFull = session > sessions * 8 / 10 && session <= sessions * 9 / 10;
            _drive.Blocks = !isFull ? RoomBlocks : Math.Min(_drive.Blocks, _drive.UsedBlocks);
            bool isCut = session % 17 == 0;
            LieDown(isCut ? 12_000 + Roll(40_000) : 14_000 + Roll(45_000), isCut);
            Afterwards(session, sessions);
            _mat.Skip(OneHourMs * (long)(1 + Roll(20)));
            _mat.Run(3_000);
        }
    }

    private void LieDown(int ms, bool isCut)
    {
        _hardware.IsSomeoneThere = true;
        _mat.Run(600);
        _mat.Press();
        long noted = _drive.Writes;
        long notedMs = _mat.NowMs;
        for (long untilMs = _mat.NowMs + ms; _mat.NowMs < untilMs;)
        {
            _mat.Run(Tuning.TickMs);
            notedMs = _drive.Writes > noted ? _mat.NowMs : notedMs;
            noted = _drive.Writes;
            LongestUnnotedMs = Math.Max(LongestUnnotedMs, _mat.NowMs - notedMs);
        }

        _hardware.IsSomeoneThere = isCut;
        if (isCut)
        {
            Reboot();
            _hardware.IsSomeoneThere = false;
            return;
        }

        _mat.Press();
        _mat.Run(6_000);
    }

    private void Afterwards(int session, int sessions)
    {
        if (session % 3 == 0)
        {
            Rate();
        }

        if (session % 10 == 0)
        {
            ChangeSettings();
        }

        if (session % 50 == 0)
        {
            _mat.Pairing.MakeNew();
        }

        if (session % 40 == 0)
        {
            Reboot();
        }

        if (session % 90 == 0)
        {
            _mat.Kept.TryDelete(_mat.Log.Next - 5, _mat.Log.Next - 4);
        }

        if (session == sessions - 20)
        {
            _book.Forget();
            SaveBook();
            _mat.Kept.TryDelete(_mat.Log.First, _mat.Log.Next - 1);
            _mat.Run(5_000);
        }
    }

    private void Rate()
    {
        int newest = _mat.Log.Next - 1;
        if (_mat.Kept.TryRead(newest, _record))
        {
            SessionRecord.SetAfter(_record, 1 + Roll(10));
            _mat.Kept.TryWrite(newest, _record);
        }
    }

    private void ChangeSettings()
    {
        _book.SetStrength(Roll(101));
        _coach.Plan.IsNew = true;
        _coach.Safety.IsNew = true;
        _coach.Diary.IsNew = true;
        SaveBook();
    }

    private void SaveBook()
    {
        for (int block = 0; block < 4; block++)
        {
            _book.Save(_mat.NowMs);
        }
    }

    private void Reboot()
    {
        _mat = Boot();
        _book = OpenBook(out _coach);
        _mat.TrySettle();
        _mat.Run(3_000);
    }

    private PowerUp Boot()
    {
        return new PowerUp(_hardware, _drive, _storeOf, Trace.Deeds);
    }

    private Book OpenBook(out Coach coach)
    {
        Settings settings = new();
        EventRing events = new();
        coach = new Coach(settings, events);
        Book book = new(settings, coach, _mat.Kept, events);
        book.Begin(0, isTimeKnown: false);
        return book;
    }

    private int Roll(int sides)
    {
        return (int)(_dice.Next() % (ulong)sides);
    }
}
