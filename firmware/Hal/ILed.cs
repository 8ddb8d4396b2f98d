namespace SmartMat.Hal;

/// <summary>The dim LED in the pod.</summary>
public interface ILed
{
    void Set(bool isOn);
}
