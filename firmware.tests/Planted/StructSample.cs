namespace SmartMat.Tests.Planted;

/// <summary>Planted faults: structs copied where a tick can reach them, and one where it cannot.</summary>
public static class StructSample
{
    private static readonly Shape[] s_shapes = new Shape[2];
    private static readonly ISource s_source = new Source();
    private static readonly System.Func<Shape, int> s_area = AreaByDelegate;

    public static int Tick(int size)
    {
        s_shapes[0].Width = size;
        return WidthByReference(ref s_shapes[0]) + Indirect(size) + s_area(default);
    }

    public static int Unreachable(Shape byValue)
    {
        return byValue.Width;
    }

    /// <summary>By reference and inside an array: costs nothing.</summary>
    private static int WidthByReference(ref Shape shape)
    {
        return shape.Width;
    }

    private static int Indirect(int size)
    {
        return s_source.Make(size).Width;
    }

    private static int AreaByDelegate(Shape shape)
    {
        return shape.Width;
    }

    public struct Shape
    {
        public int Width;
    }

    public interface ISource
    {
        Shape Make(int width);
    }

    private sealed class Source : ISource
    {
        public Shape Make(int width)
        {
            System.DateTime free = System.DateTime.UnixEpoch;
            System.Guid costly = new(width, 0, 0, new byte[8]);
            return new Shape { Width = costly.GetHashCode() + (int)free.Ticks };
        }
    }
}
