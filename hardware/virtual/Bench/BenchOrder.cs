using System;
using System.Text.Json;
using SmartMat.Virtual.Body;
using SmartMat.Virtual.Run;

namespace SmartMat.Virtual.Bench;

/// <summary>One thing that the page wants done, as JSON: {"do": "put", "guest": "person", "x": 0, "y": 0.05, "turn": 0}.</summary>
/// <param name="Do">put, roll, lift, hold, release, usb, cell, power, reach (of the phone), pad, speed.</param>
/// <param name="Guest">For the first three.</param>
/// <param name="X">Metres from the mat's middle line.</param>
/// <param name="Y">Metres from its head edge.</param>
/// <param name="Turn">Degrees, 0: feet to the foot end.</param>
/// <param name="IsOn">For usb, power and reach.</param>
/// <param name="Zone">For pad.</param>
/// <param name="Fault">For pad.</param>
/// <param name="Percent">For cell: its state of charge; null takes it out.</param>
/// <param name="Factor">For speed, of real time.</param>
public sealed record BenchOrder(
    string Do,
    BenchGuest Guest = BenchGuest.Person,
    double X = 0,
    double Y = 0,
    double Turn = 0,
    bool IsOn = false,
    int Zone = 0,
    PadFault Fault = PadFault.None,
    double? Percent = null,
    double Factor = 1)
{
    /// <summary>Conductance of a pad that is stuck: about 2 N.</summary>
    private const double StuckMicrosiemens = 150;

    private const double FarM = 2;
    private const double Fastest = 60;

    /// <returns>Null if it is not an order, or one out of range.</returns>
    public static BenchOrder? TryRead(ReadOnlySpan<byte> json)
    {
        try
        {
            BenchOrder? order = JsonSerializer.Deserialize<BenchOrder>(json, BenchJson.Options);
            bool isInRange = order is not null
                && Math.Abs(order.X) <= FarM && Math.Abs(order.Y) <= FarM && Math.Abs(order.Turn) <= 360
                && order.Zone is >= 0 and < MatLayout.ZoneCount
                && Enum.IsDefined(order.Fault) && Enum.IsDefined(order.Guest)
                && order.Percent is null or (>= 0 and <= 100)
                && order.Factor is > 0 and <= Fastest;
            return isInRange ? order : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>On the mat's thread.</summary>
    /// <returns>False if there is no such order.</returns>
    public bool Apply(VirtualMat mat, BenchScene scene)
    {
        ArgumentNullException.ThrowIfNull(mat);
        ArgumentNullException.ThrowIfNull(scene);
        // The mat may have run a little past the moment that it was asked for.
        long nowUs = mat.Chip.NowUs + 1;
        switch (Do)
        {
            case "put": scene.Put(Guest, new Placement(0, X, Y, Turn * Math.PI / 180), nowUs); return true;
            case "roll": scene.Roll(Guest, nowUs); return true;
            case "lift": scene.Lift(Guest, nowUs); return true;
            case "hold": Hold(mat.Board.Button, nowUs); return true;
            case "release": mat.Board.Button.Release(nowUs); return true;
            case "pad": mat.Board.Pads.SetFault(Zone, Fault, StuckMicrosiemens); return true;
            default: return false;
        }
    }

    private static void Hold(ButtonPlan button, long nowUs)
    {
        // Two fingers, or two pages: it is still one button.
        button.Release(nowUs);
        button.Hold(nowUs);
    }
}
