using SmartMat.Hal;

namespace SmartMat.Log;

/// <summary>Slots of 256 bytes, written one behind the other, sixteen to a file; a file is never changed, only added to or deleted.</summary>
/// <remarks>
/// A slot is a page of the flash, so that a torn page is nobody else's. After a torn slot a new file is begun: a slot that is
/// not the last of its file is whole, and reading its header is enough.
/// </remarks>
public sealed class RecordFiles
{
    public const int SlotLength = 256;

    /// <summary>Files at a time, at most.</summary>
    public const int Most = 256;

    private const int SlotsPerFile = 16;
    private const string RangeName = "records";
    private const int NewestAt = 2;

    private readonly IFiles _files;
    private readonly IStore _store;
    private readonly byte[] _range = new byte[4];
    private readonly byte[] _file = new byte[SlotLength * SlotsPerFile];
    private int _used;
    private bool _isClean;

    public RecordFiles(IFiles files, IStore store)
    {
        _files = files;
        _store = store;
        if (_store.TryRead(RangeName, _range))
        {
            Oldest = Wire.GetU16(_range, 0);
            Newest = Wire.GetU16(_range, NewestAt);
        }
    }

    /// <summary>Numbers of files; there may be fewer than the two say, and 0 is none.</summary>
    public int Oldest { get; private set; } = 1;

    public int Newest { get; private set; }

    /// <summary>The file with the newest whole slot, which alone knows what number comes next.</summary>
    public int Anchor { get; private set; }

    public static int FileOf(int place)
    {
        return place / SlotsPerFile;
    }

    public static int PlaceOf(int file, int slot)
    {
        return (file * SlotsPerFile) + slot;
    }

    /// <summary>Reads a file after the power came; in the order of their numbers, each once.</summary>
    /// <returns>How many slots it has that can be taken.</returns>
    public int Load(int file)
    {
        int count = _files.Read(NameOf(file), 0, _file);
        count = count < 0 ? 0 : count;
        _used = count / SlotLength;
        bool isTorn = _used > 0 && !IsWhole(_used - 1);
        _isClean = !isTorn && _used * SlotLength == count;
        int slots = isTorn ? _used - 1 : _used;
        Anchor = slots > 0 ? file : Anchor;
        return slots;
    }

    /// <param name="slot">Of the file loaded last.</param>
    /// <param name="at">Where in the bytes returned it begins.</param>
    public byte[] Loaded(int slot, out int at)
    {
        at = slot * SlotLength;
        return _file;
    }

    /// <param name="place">Where <see cref="TryAppend"/> has put it.</param>
    /// <param name="slot">Receives 256 bytes.</param>
    /// <returns>False if it is not there or not whole.</returns>
    public bool TryRead(int place, byte[] slot)
    {
        int count = _files.Read(NameOf(FileOf(place)), place % SlotsPerFile * SlotLength, slot);
        return Frame.IsWhole(slot, 0, count);
    }

    /// <param name="slot">A frame in 256 bytes.</param>
    /// <param name="startsFile">Behind nothing that is there already.</param>
    /// <param name="place">Where it lies now.</param>
    public bool TryAppend(byte[] slot, bool startsFile, out int place)
    {
        bool mustRotate = !_isClean || _used == SlotsPerFile || Newest == 0 || (startsFile && _used > 0);
        place = 0;
        if (mustRotate && !TryRotate())
        {
            return false;
        }

        place = PlaceOf(Newest, _used);
        _isClean = _files.TryAppend(NameOf(Newest), slot, SlotLength);
        _used++;
        Anchor = _isClean ? Newest : Anchor;
        return _isClean;
    }

    /// <returns>False if it could not be deleted.</returns>
    public bool TryDeleteOldest()
    {
        if (!_files.TryDelete(NameOf(Oldest)))
        {
            return false;
        }

        Oldest++;
        return true;
    }

    private static string NameOf(int file)
    {
        return "rec" + file.ToString("X4");
    }

    /// <summary>The number is noted before the file is made: a file that nobody knows of would be lost.</summary>
    private bool TryRotate()
    {
        Wire.PutU16(_range, 0, Oldest);
        Wire.PutU16(_range, NewestAt, Newest + 1);
        if (Newest + 1 - Oldest >= Most || !_store.TryWrite(RangeName, _range))
        {
            return false;
        }

        Newest++;
        _used = 0;
        return true;
    }

    private bool IsWhole(int slot)
    {
        return Frame.IsWhole(_file, slot * SlotLength, (slot + 1) * SlotLength);
    }
}
