namespace SmartMat.Session;

/// <summary>What the person has said to the safety questions, and how gentle the mat therefore is.</summary>
public sealed class SafetyAnswers
{
    /// <summary>A stored block: version of the questions, answers, UTC s, clinician's word, CRC-16. The older one has no word.</summary>
    public const int BlockLength = 10;
    public const int FirstBlockLength = 9;

    /// <summary>The newest questions; the button answers these.</summary>
    public const int Questions = 1;

    /// <summary>Pregnancy, bleeding, feeling, heart, skin: a bit each.</summary>
    public const int AllAnswers = 0b1_1111;

    public const int WordNotAsked = 0;
    public const int WordNo = 2;

    /// <summary>In the clinician's byte: read on the card and confirmed by the button.</summary>
    public const int ByButton = 1 << 7;

    /// <summary>Version of the questions, 0 while they are not answered.</summary>
    public int Version { get; private set; }

    /// <summary>A bit for each yes.</summary>
    public int Answers { get; private set; }

    /// <summary>When, 0 unknown.</summary>
    public uint UtcS { get; private set; }

    /// <summary>0 not asked, 1 the clinician said yes, 2 no; bit 7 by the button.</summary>
    public int Word { get; private set; }

    /// <summary>It wants to be kept.</summary>
    public bool IsNew { get; set; }

    public bool IsAnswered => Version != 0;

    /// <summary>Not answered, or a yes among the answers: day 1 for ever.</summary>
    public bool IsGentle => Version == 0 || Answers != 0;

    public static bool AreValid(int version, int answers, int word)
    {
        return version != 0 && (answers & ~AllAnswers) == 0 && (word & ~ByButton) <= WordNo;
    }

    /// <returns>False if there is no such answer; nothing has changed then.</returns>
    public bool TrySet(int version, int answers, int word, uint utcS)
    {
        if (!AreValid(version, answers, word))
        {
            return false;
        }

        Version = version;
        Answers = answers;
        Word = word;
        UtcS = utcS;
        IsNew = true;
        return true;
    }

    /// <summary>"Read, none applies." Does not undo a yes that was given on a phone.</summary>
    /// <returns>True if it stands so now.</returns>
    public bool TryConfirm(uint utcS)
    {
        return Answers == 0 && TrySet(Questions, 0, ByButton, utcS);
    }

    public void Forget()
    {
        Version = 0;
        Answers = 0;
        Word = 0;
        UtcS = 0;
        IsNew = true;
    }

    /// <param name="block">Receives <see cref="BlockLength"/> bytes.</param>
    public void Write(byte[] block)
    {
        block[0] = (byte)Version;
        Wire.PutU16(block, 1, Answers);
        Wire.PutU32(block, 3, UtcS);
        block[7] = (byte)Word;
        Crc16.Seal(block);
    }

    /// <param name="block">Of either length.</param>
    /// <returns>False if it is none; nothing has changed then.</returns>
    public bool TryRead(byte[] block)
    {
        if (!Crc16.IsSealed(block))
        {
            return false;
        }

        bool isFirst = block.Length == FirstBlockLength;
        if (!TrySet(block[0], Wire.GetU16(block, 1), isFirst ? 0 : block[7], Wire.GetU32(block, 3)))
        {
            return false;
        }

        IsNew = false;
        return true;
    }
}
