namespace SmartMat.Log;

/// <summary>Where each record that is kept lies: the newest 512 numbers, less what was deleted.</summary>
public sealed class RecordIndex
{
    public const int Capacity = 512;

    private const int Nowhere = 0;

    /// <summary>So many more than a file has slots that what is known of the others in it never makes it 0, nor lets it overflow.</summary>
    private const byte Pinned = 128;

    // One more than the place, so that new arrays are empty ones.
    private readonly int[] _places = new int[Capacity];
    private readonly byte[] _liveIn = new byte[RecordFiles.Most];

    /// <summary>The lowest number that is there; <see cref="Next"/> if none is.</summary>
    public int First { get; private set; } = 1;

    public int Next { get; private set; } = 1;

    public int Count { get; private set; }

    public bool Has(int sequence)
    {
        return sequence >= First && sequence < Next && _places[sequence % Capacity] != Nowhere;
    }

    /// <param name="sequence">One that is there.</param>
    public int PlaceOf(int sequence)
    {
        return _places[sequence % Capacity] - 1;
    }

    /// <returns>True if no record that counts lies in this file.</returns>
    public bool IsDead(int file)
    {
        return _liveIn[file % RecordFiles.Most] == 0;
    }

    /// <summary>This number's newest version lies here. Numbers that are too old for it are ignored.</summary>
    public void Put(int sequence, int place)
    {
        Grow(sequence + 1);
        if (sequence < Next - Capacity)
        {
            return;
        }

        Take(sequence);
        _places[sequence % Capacity] = place + 1;
        _liveIn[RecordFiles.FileOf(place) % RecordFiles.Most]++;
        Count++;
        First = sequence < First ? sequence : First;
    }

    /// <summary>Numbers below this were given away, whatever has become of their records.</summary>
    public void Grow(int next)
    {
        int from = next - Next > Capacity ? next - Capacity : Next;
        for (int sequence = from; sequence < next; sequence++)
        {
            Take(sequence);
        }

        Next = next > Next ? next : Next;
        First = First < Next - Capacity ? Next - Capacity : First;
        SkipGone();
    }

    public void Remove(int first, int last)
    {
        for (int sequence = first < First ? First : first; sequence <= last && sequence < Next; sequence++)
        {
            Take(sequence);
        }

        SkipGone();
    }

    /// <summary>This file is gone, and what lies in it.</summary>
    public void RemoveFile(int file)
    {
        for (int sequence = First; sequence < Next && !IsDead(file); sequence++)
        {
            if (Has(sequence) && RecordFiles.FileOf(PlaceOf(sequence)) == file)
            {
                Take(sequence);
            }
        }

        SkipGone();
    }

    /// <returns>True if <see cref="Pin"/> was called for this file.</returns>
    public bool IsPinned(int file)
    {
        return _liveIn[file % RecordFiles.Most] > Pinned / 2;
    }

    /// <summary>Something lies in this file that this firmware does not know: it is never dead.</summary>
    public void Pin(int file)
    {
        _liveIn[file % RecordFiles.Most] = Pinned;
    }

    private void Take(int sequence)
    {
        int at = sequence % Capacity;
        if (_places[at] == Nowhere)
        {
            return;
        }

        _liveIn[RecordFiles.FileOf(_places[at] - 1) % RecordFiles.Most]--;
        _places[at] = Nowhere;
        Count--;
    }

    private void SkipGone()
    {
        while (First < Next && _places[First % Capacity] == Nowhere)
        {
            First++;
        }
    }
}
