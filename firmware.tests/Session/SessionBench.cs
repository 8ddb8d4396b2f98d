using SmartMat.Sensing;
using SmartMat.Session;
using SmartMat.Tests.Sensing;

namespace SmartMat.Tests.Session;

/// <summary>A session with all that surrounds it, on pads that an adult lies on and breathes; answered, by day, clock known.</summary>
public sealed class SessionBench
{
    public const int Monday = 20_000;
    public const int Noon = 48;

    /// <summary>On the back, head to seat: shoulders and seat bear most, the small of the back little. uS on the spine, by band.</summary>
    private static readonly int[] s_lying = { 100, 300, 450, 400, 300, 200, 150, 250, 400, 300, 150 };

    private readonly BenchPads _pads = new BenchPads();
    private bool _isLoaded;

    public SessionBench()
    {
        Coach = new Coach(Settings, Events);
        Session = new SessionMachine(Settings, Coach.Goal);
        Senses = new Senses(_pads);
        Care = new SessionCare(Coach, Session, Senses, Settings, Pattern, Events);
        Coach.Look(Monday, Noon, 0, 0);
        Coach.Safety.TryConfirm(0);
    }

    public Settings Settings { get; } = new Settings();

    public EventRing Events { get; } = new EventRing();

    public MotorPattern Pattern { get; } = new MotorPattern();

    public Coach Coach { get; }

    public SessionMachine Session { get; }

    public Senses Senses { get; }

    public SessionCare Care { get; }

    public long NowMs { get; set; }

    /// <summary>How long a breath of whoever lies there is.</summary>
    public int BreathMs { get; set; } = 3_000;

    /// <summary>The mat knows that nobody is there.</summary>
    public void Empty()
    {
        Leave();
        StayUntil(Occupancy.Nobody);
    }

    /// <summary>Somebody came to the empty mat, and it knows that they lie.</summary>
    public void LieDown()
    {
        Empty();
        _isLoaded = true;
        StayUntil(Occupancy.Lying);
    }

    /// <summary>Nothing is on the pads; the mat takes a while to believe it.</summary>
    public void Leave()
    {
        _isLoaded = false;
        _pads.Leave();
    }

    /// <summary>Scan after scan for so long, the last one just before it.</summary>
    public void Stay(int ms)
    {
        for (int passedMs = 0; passedMs < ms; passedMs += Tuning.BusyScanMs)
        {
            if (_isLoaded)
            {
                Lie(_pads, BreathMs, NowMs);
            }

            Senses.Scan(NowMs);
            for (int tick = 1; tick < Tuning.BusyScanMs / Tuning.TickMs; tick++)
            {
                Senses.Look(NowMs);
            }

            Care.Scan(NowMs);
            NowMs += Tuning.BusyScanMs;
        }
    }

    public void Begin(Programme programme, int targetS)
    {
        Coach.Ask(programme, targetS);
        Coach.Decide(Command.Start, Occupancy.Lying, false);
        Assert.IsTrue(Session.Update(Occupancy.Lying, true, false, Command.Start, NowMs));
        Care.NoteStart(NowMs);
    }

    /// <summary>The session ends by itself after so long, or by this command.</summary>
    public void End(int afterMs, Command command)
    {
        NowMs += afterMs;
        Assert.IsTrue(Session.Update(Occupancy.Lying, true, false, command, NowMs));
        Assert.AreEqual((int)SessionState.Ended, (int)Session.State);
        Care.NoteEnd(NowMs);
    }

    /// <summary>A sixth of the chest's load comes and goes: whoever moves by so little sleeps on.</summary>
    public static void Lie(BenchPads pads, int breathMs, long nowMs)
    {
        bool isIn = nowMs % breathMs < breathMs / 2;
        for (int zone = 0; zone < MatLayout.ZoneCount; zone++)
        {
            int band = zone / MatLayout.Columns;
            int microsiemens = zone % MatLayout.Columns == MatLayout.Spine ? s_lying[band] : s_lying[band] * 3 / 4;
            microsiemens += isIn && (band == 2 || band == 3) ? microsiemens / 6 : 0;
            pads.Press(zone, 1_000_000 / microsiemens);
        }
    }

    private void StayUntil(Occupancy occupancy)
    {
        long beganMs = NowMs;
        while (Senses.Occupancy != occupancy)
        {
            Stay(Tuning.BusyScanMs);
            Assert.IsTrue(NowMs - beganMs < 20_000);
        }
    }
}
