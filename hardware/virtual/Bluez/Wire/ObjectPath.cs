namespace SmartMat.Virtual.Bluez.Wire;

/// <summary>Names an object, for example /org/bluez/hci0.</summary>
internal sealed record ObjectPath(string Text)
{
    public override string ToString()
    {
        return Text;
    }
}
