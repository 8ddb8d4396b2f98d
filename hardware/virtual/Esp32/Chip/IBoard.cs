namespace SmartMat.Virtual.Esp32;

/// <summary>What is soldered to the virtual chip. Called on the firmware's threads, one at a time.</summary>
public interface IBoard
{
    /// <param name="gpio">GPIO number of an analogue pin.</param>
    /// <param name="nowUs">Microseconds since the chip got power; never decreases.</param>
    /// <returns>Volts at the pin at this moment, noise of the circuit included, noise of the converter not.</returns>
    double VoltsAt(int gpio, long nowUs);

    /// <returns>The level that the board drives an input pin to.</returns>
    bool LevelAt(int gpio, long nowUs);

    /// <summary>For a chip in deep sleep: the first moment, from one to another, at which the board drives a pin high.</summary>
    /// <returns>long.MaxValue if it does not.</returns>
    long NextHighUs(int gpio, long fromUs, long untilUs);

    /// <summary>The firmware drove an output pin.</summary>
    void PinDriven(int gpio, bool isHigh, long nowUs);

    /// <summary>The duty of a PWM pin changed.</summary>
    /// <param name="dutyPerTenThousand">0 (also when stopped) .. 10000.</param>
    void PwmDriven(int gpio, int dutyPerTenThousand, long nowUs);

    /// <summary>The firmware wrote a line to its console.</summary>
    void ConsoleLine(string line, long nowUs);

    /// <summary>The chip starts again: every output is floating, PWM is off.</summary>
    void Rebooted(long nowUs);
}
