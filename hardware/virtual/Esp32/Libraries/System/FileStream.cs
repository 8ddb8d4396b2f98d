using SmartMat.Virtual.Esp32;

namespace System.IO;

/// <summary>Stand-in for a file stream: what is written becomes durable when it is closed; Flush keeps nothing.</summary>
internal sealed class FileStream : Stream
{
    private readonly VirtualChip _chip;
    private readonly string _path;
    private readonly bool _isAppend;
    private byte[] _bytes = Array.Empty<byte>();
    private long _position;
    private long _writtenFrom = long.MaxValue;
    private bool _isClosed;

    public FileStream(string path, FileMode mode)
    {
        _chip = VirtualChip.Current;
        _path = path;
        _isAppend = mode == FileMode.Append;
        _chip.Enter(CallKind.FileRead);
        bool exists = _chip.Flash.Exists(path);
        if (mode == FileMode.Open && !exists)
        {
            throw new IOException("no such file: " + path);
        }

        if (mode == FileMode.CreateNew && exists)
        {
            throw new IOException("exists: " + path);
        }

        _chip.Flash.Open(path);
        if (!exists)
        {
            // littlefs makes the name durable at once, with nothing in it.
            Do(new FlashWrite(path, null, _bytes, 0));
        }
        else if (mode is FileMode.Open or FileMode.OpenOrCreate or FileMode.Append)
        {
            _bytes = _chip.Flash.Read(path);
            _position = _isAppend ? _bytes.Length : 0;
        }
        else
        {
            _writtenFrom = 0;
        }
    }

    public override bool CanRead => !_isAppend;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _bytes.Length;

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    public override void Flush()
    {
        // Only fflush on the device: nothing becomes durable.
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (!CanRead)
        {
            throw new NotSupportedException();
        }

        int read = (int)Math.Clamp(_bytes.Length - _position, 0, count);
        Array.Copy(_bytes, Math.Min(_position, _bytes.Length), buffer, offset, read);
        _position += read;

        // The driver says -1 at the end of the file, and nothing above it makes a 0 of that.
        return read == 0 && count > 0 ? -1 : read;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        long from = origin == SeekOrigin.Begin ? 0 : origin == SeekOrigin.End ? _bytes.Length : _position;
        return _position = from + offset;
    }

    public override void SetLength(long value)
    {
        _writtenFrom = Math.Min(_writtenFrom, value);
        Array.Resize(ref _bytes, (int)value);
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        _writtenFrom = Math.Min(_writtenFrom, _position);
        int fits = (int)Math.Clamp(_chip.Flash.RoomFor(_path) - _position, 0, count);

        // What is on the drive stays as it is until this is closed: never into the same array.
        byte[] written = new byte[Math.Max(_bytes.Length, _position + fits)];
        Array.Copy(_bytes, written, _bytes.Length);
        Array.Copy(buffer, offset, written, _position, fits);
        _bytes = written;
        _position += fits;
        if (fits < count)
        {
            throw new IOException("the drive is full");
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (!_isClosed)
        {
            _isClosed = true;
            _chip.Flash.Close(_path);
            if (_writtenFrom < long.MaxValue)
            {
                _chip.Enter(CallKind.FileWrite);
                Do(new FlashWrite(_path, _chip.Flash.Read(_path), _bytes, (int)Math.Min(_writtenFrom, _bytes.Length)));
            }
        }

        base.Dispose(disposing);
    }

    private void Do(FlashWrite write)
    {
        if (!_chip.Flash.TryDo(write))
        {
            _chip.RebootFromFirmware();
        }
    }
}
