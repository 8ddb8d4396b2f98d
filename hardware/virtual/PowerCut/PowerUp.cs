using System;
using System.Collections.Generic;
using SmartMat.Drivers;
using SmartMat.Hal;
using SmartMat.Keeping;
using SmartMat.Link;
using SmartMat.Log;
using SmartMat.Virtual.Esp32;

namespace SmartMat.Virtual.PowerCut;

/// <summary>One boot of the firmware, from the drive to a mat that has read all it keeps. It runs as firmware, on a chip's thread.</summary>
public sealed class PowerUp
{
    private const int BootTicksMax = 2_000;

    private readonly StillMat _hardware;

    /// <param name="storeOf">Makes the named blocks; another than the firmware's only to prove that it is caught.</param>
    /// <param name="deeds">Receives what is asked of the store.</param>
    public PowerUp(StillMat hardware, FlashDrive drive, Func<IFiles, IStore> storeOf, List<Deed> deeds)
    {
        ArgumentNullException.ThrowIfNull(storeOf);
        _hardware = hardware;
        Files = new FlashFiles();
        IStore store = storeOf(Files);
        Log = new RecordLog(Files, store);
        Kept = new Witness(store, Log, drive, deeds);
        Pairing = new Pairing(new AesCipher(), hardware, Kept);
        Pairing.Begin(new KeyFile());
        Mat = new Mat(hardware, hardware, hardware, hardware, Kept, Kept, hardware, Pairing, hardware, new Boots(Kept));
        Mat.Begin();
    }

    public FlashFiles Files { get; }

    public RecordLog Log { get; }

    /// <summary>Blocks and records, with the eye on them.</summary>
    public Witness Kept { get; }

    public Pairing Pairing { get; }

    public Mat Mat { get; }

    public long NowMs { get; private set; }

    public void Run(long ms)
    {
        for (long untilMs = NowMs + ms; NowMs < untilMs; NowMs += Tuning.TickMs)
        {
            Mat.Tick(NowMs);
        }
    }

    /// <summary>Hours in which nothing happens cost nothing.</summary>
    public void Skip(long ms)
    {
        NowMs += ms;
    }

    /// <summary>Until all that was kept is read, and a session that power cut short has its record.</summary>
    /// <returns>False if it does not come to that.</returns>
    public bool TrySettle()
    {
        for (int tick = 0; tick < BootTicksMax && !Log.IsReady; tick++)
        {
            Run(Tuning.TickMs);
        }

        // One tick that scans, and one that may write.
        Run(3 * Tuning.TickMs);
        return Log.IsReady;
    }

    public void Press()
    {
        _hardware.IsPressed = true;
        Run(100);
        _hardware.IsPressed = false;
        Run(Tuning.TickMs);
    }
}
