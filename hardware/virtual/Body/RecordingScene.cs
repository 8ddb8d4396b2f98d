using System;
using System.Collections.Generic;

namespace SmartMat.Virtual.Body;

/// <summary>A recorded person on the mat: the mat lies under a window of the sheet, each frame holds until the
/// next.</summary>
public sealed class RecordingScene : IScene
{
    /// <summary>PMD files begin with somebody lying; the mat needs to see itself empty first.</summary>
    public const long EmptyBeforePmdUs = 10_000_000;

    private readonly Recording _recording;
    private readonly SheetWindow _window;
    private readonly double _newtonsPerUnit;
    private readonly List<string> _remarks = new();
    private int _frame;

    /// <param name="window">Null: the upper back.</param>
    /// <exception cref="RecordingException">The window does not fit, or nobody lies on the sheet.</exception>
    public RecordingScene(Recording recording, SheetWindow? window = null)
    {
        _recording = recording;
        _window = window ?? SheetWindow.DefaultOf(recording.Format);
        if (!_window.FitsOn(recording))
        {
            throw new RecordingException(
                $"{recording.Name}: window {_window.Row},{_window.Column} is not on the sheet: "
                + $"row 0 to {recording.Rows - MatLayout.DiscRows}, "
                + $"column 0 to {recording.Columns - MatLayout.DiscColumns}");
        }
        double settled = recording.SettledTotal();
        if (settled <= 0)
        {
            throw new RecordingException($"{recording.Name}: nobody lies on the sheet, all frames are blank");
        }
        bool isKnown = RecordedPeople.TryFindKg(recording.Name, out double kg);
        WeightKg = kg;
        _newtonsPerUnit = kg * 9.81 / settled;
        StartUs = recording.Format == RecordingFormat.Pmd ? EmptyBeforePmdUs : 0;
        EndUs = StartUs + ((recording.Frames[^1].AtMs + recording.LastFrameMs) * 1000);
        Remark(isKnown);
    }

    public string Name => _recording.Name;

    /// <summary>When the first frame shows; before it the mat is empty.</summary>
    public long StartUs { get; }

    public long EndUs { get; }

    /// <summary>Body weight that the settled sheet is scaled to.</summary>
    public double WeightKg { get; }

    /// <summary>Nobody noted the truth of these.</summary>
    public IReadOnlyList<Visit> Visits => Array.Empty<Visit>();

    /// <summary>What was assumed, in sentences to print.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <returns>The authors' posture label at a time, empty where there is none.</returns>
    public string LabelAt(long nowUs)
    {
        return TryFindFrame(nowUs) ? _recording.Frames[_frame].Label : "";
    }

    public void NewtonsAt(long nowUs, double[] newtons)
    {
        if (!TryFindFrame(nowUs))
        {
            Array.Clear(newtons);
            return;
        }
        float[] cells = _recording.Frames[_frame].Cells;
        for (int row = 0; row < MatLayout.DiscRows; row++)
        {
            int cell = ((_window.Row + row) * _recording.Columns) + _window.Column;
            int disc = row * MatLayout.DiscColumns;
            for (int column = 0; column < MatLayout.DiscColumns; column++)
            {
                newtons[disc + column] = cells[cell + column] * _newtonsPerUnit;
            }
        }
    }

    private void Remark(bool isWeightKnown)
    {
        _remarks.AddRange(_recording.Remarks);
        if (_recording.Format == RecordingFormat.Pmd)
        {
            _remarks.Add($"{Name}: the file has no empty mat: {EmptyBeforePmdUs / 1_000_000} s of it come first.");
        }
        if (!isWeightKnown)
        {
            _remarks.Add($"{Name}: the person's weight is not known: {WeightKg:F0} kg assumed.");
        }
    }

    /// <summary>Finds the frame that holds; from where the last search ended, since time mostly goes on by a
    /// little.</summary>
    private bool TryFindFrame(long nowUs)
    {
        IReadOnlyList<RecordingFrame> frames = _recording.Frames;
        long ms = (nowUs - StartUs) / 1000;
        if (nowUs < StartUs || ms < frames[0].AtMs)
        {
            return false;
        }
        while (_frame + 1 < frames.Count && frames[_frame + 1].AtMs <= ms)
        {
            _frame++;
        }
        while (frames[_frame].AtMs > ms)
        {
            _frame--;
        }
        return true;
    }
}
