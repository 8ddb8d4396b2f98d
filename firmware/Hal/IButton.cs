namespace SmartMat.Hal;

/// <summary>The one button.</summary>
public interface IButton
{
    /// <summary>Debounced, as of the top of this tick.</summary>
    bool IsPressed { get; }
}
