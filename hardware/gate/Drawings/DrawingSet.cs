using System.Collections.Generic;

namespace SmartMat.Gate.Drawings;

/// <summary>Every drawing that follows from the layout of the mat, by its path below hardware/.</summary>
public static class DrawingSet
{
    public static IReadOnlyDictionary<string, string> All()
    {
        Dictionary<string, string> drawings = new() { ["mat-from-above.svg"] = TopView.Draw() };
        foreach ((string name, string text) in Tiles.Draw()) { drawings["templates/" + name] = text; }
        return drawings;
    }
}
