// Planted faults: a firmware in small whose types break the rules of the house.
using System;
using System.Threading;

namespace SmartMat.Tests.Planted.House
{
    public sealed class PadManager { }

    public class OpenClass
    {
        public sealed class Nested { }
    }

    public sealed class HeirOfOpenClass : OpenClass { }

    public sealed class Mat
    {
        public Drivers.Led Led;
    }
}

namespace SmartMat.Tests.Planted.House.Hal
{
    public interface ISense
    {
        Session.Machine Ask();
    }
}

namespace SmartMat.Tests.Planted.House.Sensing
{
    public sealed class Backwards
    {
        public Session.Machine[] Machines;
    }

    public sealed class Clocked
    {
        public static long Now() => DateTime.UtcNow.Ticks;
    }
}

namespace SmartMat.Tests.Planted.House.Session
{
    public sealed class Machine
    {
        public static void Wait(Mat mat)
        {
            Action wait = () => Thread.Sleep(1);
            wait();
        }
    }
}

namespace SmartMat.Tests.Planted.House.Drivers
{
    public sealed class Led
    {
        public void Blink(Hal.ISense sense) => Thread.Sleep(1);
    }
}
