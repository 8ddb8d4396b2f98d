using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SmartMat.Link;

namespace SmartMat.Virtual.Fuzz;

/// <summary>Which op gave which result how often.</summary>
public sealed class Coverage
{
    private readonly long[,] _counts = new long[256, 16];

    public void Note(byte[] answer)
    {
        System.ArgumentNullException.ThrowIfNull(answer);
        if (answer.Length >= 4)
        {
            _counts[answer[1], answer[3] & 15]++;
        }
    }

    public IEnumerable<string> Lines()
    {
        for (int op = 0; op < 256; op++)
        {
            int[] results = Enumerable.Range(0, 16).Where(result => _counts[op, result] > 0).ToArray();
            bool isKnown = System.Enum.IsDefined((Op)op) && op != 0;
            if (results.Length > 0 && isKnown)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"  {op:X2} {(Op)op,-16} ")
                    + string.Join("  ", results.Select(result => $"{(Result)result} {_counts[op, result]}"));
            }
        }

        long foreign = Enumerable.Range(0, 256).Where(op => !System.Enum.IsDefined((Op)op))
            .Sum(op => Enumerable.Range(0, 16).Sum(result => _counts[op, result]));
        yield return $"  other ops, all OpNotSupported or RateLimited: {foreign}";
    }

    /// <returns>Pairs of op and result that were reached.</returns>
    public int Pairs()
    {
        return Enumerable.Range(0, 256).Sum(op => Enumerable.Range(0, 16).Count(result => _counts[op, result] > 0));
    }
}
