using System;

namespace SmartMat.Link;

/// <summary>The last eight requests of this connection with their answers: an answer can be lost, and nothing may happen twice.</summary>
public sealed class AnswerCache
{
    private const int Slots = 8;

    private readonly byte[][] _requests = new byte[Slots][];
    private readonly byte[][] _answers = new byte[Slots][];
    private readonly int[] _requestCounts = new int[Slots];
    private readonly int[] _answerCounts = new int[Slots];
    private int _next;

    public AnswerCache()
    {
        for (int slot = 0; slot < Slots; slot++)
        {
            _requests[slot] = new byte[Request.Longest];
            _answers[slot] = new byte[Answer.Longest];
        }
    }

    public void Clear()
    {
        for (int slot = 0; slot < Slots; slot++)
        {
            _requestCounts[slot] = 0;
            _answerCounts[slot] = 0;
        }
    }

    /// <returns>Where this very request is kept, or -1.</returns>
    public int Find(Request request)
    {
        for (int slot = 0; slot < Slots; slot++)
        {
            if (_requestCounts[slot] == request.Count
                && Wire.AreEqual(_requests[slot], 0, request.Bytes, 0, request.Count))
            {
                return slot;
            }
        }

        return -1;
    }

    /// <summary>Takes the place of the oldest. It has no answer yet.</summary>
    /// <returns>Where it is kept.</returns>
    public int Keep(Request request)
    {
        int slot = _next;
        _next = (_next + 1) % Slots;
        Array.Copy(request.Bytes, 0, _requests[slot], 0, request.Count);
        _requestCounts[slot] = request.Count;
        _answerCounts[slot] = 0;
        return slot;
    }

    /// <summary>Not if another request has the place by now: a report's answer comes late.</summary>
    public void KeepAnswer(int slot, Answer answer)
    {
        if (!answer.IsTo(_requests[slot]))
        {
            return;
        }

        Array.Copy(answer.Bytes, 0, _answers[slot], 0, answer.Count);
        _answerCounts[slot] = answer.Count;
    }

    /// <returns>False if it is still being done.</returns>
    public bool TryLoad(int slot, Answer answer)
    {
        if (_answerCounts[slot] == 0)
        {
            return false;
        }

        answer.Load(_answers[slot], _answerCounts[slot]);
        return true;
    }
}
