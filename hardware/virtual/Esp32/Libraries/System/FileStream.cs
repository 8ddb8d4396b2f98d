using SmartMat.Virtual.Esp32;

namespace System.IO;

/// <summary>Stand-in for a file stream: what is written becomes durable when it is closed; Flush keeps nothing.</summary>
internal sealed class FileStream : Stream
{
    private readonly VirtualChip _chip;
    private readonly string _path;
    private readonly MemoryStream _bytes = new MemoryStream();
    private bool _isWritten;
    private bool _isClosed;

    public FileStream(string path, FileMode mode)
    {
        _chip = VirtualChip.Current;
        _path = path;
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
        if (mode is FileMode.Open or FileMode.OpenOrCreate or FileMode.Append)
        {
            _bytes.Write(_chip.Flash.Read(path));
            _bytes.Position = mode == FileMode.Append ? _bytes.Length : 0;
        }
        else
        {
            _isWritten = true;
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _bytes.Length;

    public override long Position
    {
        get => _bytes.Position;
        set => _bytes.Position = value;
    }

    public override void Flush()
    {
        // Only fflush on the device: nothing becomes durable.
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        return _bytes.Read(buffer, offset, count);
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        return _bytes.Seek(offset, origin);
    }

    public override void SetLength(long value)
    {
        _bytes.SetLength(value);
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        _isWritten = true;
        _bytes.Write(buffer, offset, count);
    }

    protected override void Dispose(bool disposing)
    {
        if (!_isClosed)
        {
            _isClosed = true;
            if (_isWritten)
            {
                _chip.Enter(CallKind.FileWrite);
                _chip.Flash.Write(_path, _bytes.ToArray());
            }

            _chip.Flash.Close(_path);
        }

        base.Dispose(disposing);
    }
}
