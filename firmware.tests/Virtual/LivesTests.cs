using System.Linq;
using SmartMat.Virtual.Lives;

namespace SmartMat.Tests.Virtual;

/// <summary>The first days of each life; `lives` plays sixty.</summary>
[TestClass]
public sealed class LivesTests
{
    [TestMethod]
    [DataRow("follows", 2)]
    [DataRow("overdoes", 1)]
    [DataRow("sleeps", 3)]
    [DataRow("angry-skin", 8)]
    [DataRow("alone", 5)]
    [DataRow("household", 10)]
    public void What_must_be_true_of_a_life_is_true_of_its_first_days(string name, int days)
    {
        Life life = AllLives.All.Single(one => one.Name == name);
        using LivedMat mat = new(name, 1);
        life.Begin(mat);
        for (int day = 0; day < days; day++)
        {
            life.Live(mat, day);
        }

        string calendar = string.Join('\n', mat.Days.Select(day => $"{day.Key}: {day.Value}"));
        foreach ((string claim, bool isTrue) in life.Claims(mat, days))
        {
            Assert.IsTrue(isTrue, $"{claim}\n{calendar}");
        }
    }
}
