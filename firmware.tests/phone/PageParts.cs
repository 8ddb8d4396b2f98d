using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SmartMat.Phone.Tests;

/// <summary>What tests of the page's views ask of it, without a mat.</summary>
internal static class PageParts
{
    private const string SmallTexts = """
        () => {
          const small = new Set();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const { parentElement, textContent } = walker.currentNode;
            const isText = textContent.trim() && !['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(parentElement.tagName);
            if (isText && parseFloat(getComputedStyle(parentElement).fontSize) < 16) small.add(textContent.trim());
          }
          return [...small];
        }
        """;

    /// <returns>With a slash at its end.</returns>
    public static string Origin(IPage page)
    {
        return new Uri(page.Url).GetLeftPart(UriPartial.Authority) + "/";
    }

    public static ILocator Part(IPage page, string name)
    {
        return page.Locator($"[data-test={name}]");
    }

    public static async Task DemoPlays(IPage page)
    {
        await page.WaitForFunctionAsync(
            "() => document.querySelector('[data-test=map]')?.dataset.levels?.split(',').some((level) => Number(level) > 100)");
    }

    public static async Task Go(IPage page, string view)
    {
        await page.EvaluateAsync("(view) => { location.hash = '#/' + view; }", view);
        await page.WaitForTimeoutAsync(400);
    }

    /// <returns>What keeps somebody from reading or using the page as it is now: axe's serious findings, small texts, cut-off sides.</returns>
    public static async Task<List<string>> Findings(IPage page)
    {
        AxeResult result = await page.RunAxe();
        List<string> findings = result.Violations.Where(found => found.Impact is "serious" or "critical")
            .Select(found => $"{found.Id}: {found.Nodes[0].Html}").ToList();
        findings.AddRange((await page.EvaluateAsync<string[]>(SmallTexts)).Select(text => $"small: {text}"));
        findings.AddRange(await ScrollsSideways(page) ? ["scrolls sideways"] : []);
        return findings;
    }

    public static Task<bool> ScrollsSideways(IPage page)
    {
        return page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");
    }
}
