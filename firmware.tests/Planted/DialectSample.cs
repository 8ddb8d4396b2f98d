using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace SmartMat.Tests.Planted;

/// <summary>Planted faults: one type for each construct that the device cannot run, named after it.</summary>
public static class DialectSample
{
    public static class OwnGenericType
    {
        public class Box<T>
        {
            public T Value;
        }
    }

    public static class OwnGenericDelegate
    {
        public delegate T Make<T>();
    }

    public static class OwnGenericMethod
    {
        public static T Same<T>(T value) => value;
    }

    public static class Matrix
    {
        public static int Read(int row)
        {
            int[,] cells = new int[2, 3];
            return cells[row, 0];
        }
    }

    public static class MatrixField
    {
        public static int[,] Cells;
    }

    public static class FuncDelegate
    {
        public static int Twice(int value)
        {
            Func<int, int> twice = x => x * 2;
            return twice(value);
        }
    }

    public static class ActionDelegate
    {
        public static void Run(Action<int> run) => run(1);
    }

    public static class GenericEvent
    {
        public static event EventHandler<EventArgs> Happened;

        public static void Raise() => Happened(null, null);
    }

    public static class StackAlloc
    {
        public static int Sum(int index)
        {
            Span<int> values = stackalloc int[4];
            values[index] = 1;
            return values[0];
        }
    }

    public interface IDefaultMethod
    {
        int Answer() => 42;
    }

    public static class Pointer
    {
        public static unsafe int Read(int* from) => *from;
    }

    public static class NullableNumber
    {
        public static int? Half(int value) => value % 2 == 0 ? value / 2 : null;
    }

    public static class Async
    {
        public static async Task Wait() => await Task.Delay(1);
    }

    public static class Yield
    {
        public static IEnumerable Numbers()
        {
            yield return 1;
        }
    }

    public static class Query
    {
        public static int Count(int[] values) => values.Count(value => value > 0);
    }

    public static class Tuples
    {
        public static (int A, int B) Pair(int a) => (a, a);
    }

    public record Record(int Value);

    public static class DecimalNumber
    {
        public static decimal Add(decimal a) => a + 0.1m;
    }

    public static class VolatileField
    {
        public static volatile int Flag;

        public static int Read() => Flag;
    }

    public static class Checked
    {
        public static int Add(int a) => checked(a + 1);
    }

    public static class CheckedCast
    {
        public static byte Narrow(int a) => checked((byte)a);
    }

    public static class FromEnd
    {
        public static Index Last() => ^1;
    }

    public static class Slice
    {
        public static Range Tail() => 1..;
    }

    public static class Dynamic
    {
        public static object Add(dynamic a) => a + 1;
    }

    public static class Inlined
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int One() => 1;
    }

    public static class GenericList
    {
        public static int Count(List<int> values) => values.Count;
    }

    public static class EnumText
    {
        public static string Name(DayOfWeek day) => day.ToString();
    }

    public static class EnumInterpolated
    {
        public static string Name(DayOfWeek day, int hour) => $"{day} {hour}";
    }

    public static class CustomFormat
    {
        public static string Text(int value) => value.ToString("00");
    }

    public static class CustomInterpolated
    {
        public static string Text(double value) => $"{value:0.00}";
    }

    public static class SeededRandom
    {
        public static int Next() => new Random(1).Next();
    }
}
