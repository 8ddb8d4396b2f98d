namespace SmartMat.Hal;

/// <summary>Remembers how this boot ended, for the next one.</summary>
public interface IEndNote
{
    /// <summary>From any thread. It may fail, or never come back: what has hung may be the drive itself.</summary>
    void NoteEnd(BootEnd end);
}
