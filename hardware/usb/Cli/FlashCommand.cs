using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SmartMat.Usb.Boards;
using SmartMat.Usb.Flashing;
using SmartMat.Usb.Images;

namespace SmartMat.Usb.Cli;

/// <summary>`flash`: from the sources, or a released image, to a mat that runs it.</summary>
public sealed class FlashCommand
{
    private readonly Option<FileInfo?> _image = new("--image") { Description = "flash this released image instead of building one" };
    private readonly Option<bool> _factory = new("--factory") { Description = "erase everything first: key, settings, history. Asks before it does" };
    private readonly BoardOptions _options;
    private readonly Surroundings _surroundings;
    private readonly Screen _screen;

    public FlashCommand(Screen screen, Surroundings surroundings)
    {
        _options = new BoardOptions(surroundings);
        _surroundings = surroundings;
        _screen = screen;
    }

    public Command Build()
    {
        Command command = new("flash", "Flash or update the mat over USB. Key, settings and history stay.") { _image, _factory };
        _options.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        _options.CheckPage(parsed);
        FlashImage image = await Image(parsed, stop);
        _screen.Fact("image", $"SmartMat {image.Application.Version.ToString(3)}, {image.Assemblies.Count} assemblies, {image.Bytes.Length.ToString("N0", CultureInfo.InvariantCulture)} bytes");
        Board board = await _options.Find(parsed, _screen, stop);
        bool isFactory = parsed.GetValue(_factory);
        FlashFacts facts = await Look(board, isFactory, stop);
        IReadOnlyList<FlashStep> steps = FlashPlan.For(facts, isFactory);
        if (_options.IsWhatIf(parsed))
        {
            new WhatIf(_screen, board.Port).Print(steps, image);
            return 0;
        }

        if (isFactory && !_screen.Confirms("Everything on the board is erased: key, settings, history, and what else it holds.", "ERASE"))
        {
            _screen.Say("Nothing was written.");
            return 1;
        }

        FlashRun run = new(board, new Backup(_surroundings.DataFolder, facts.Chip), image, facts.Clr);
        await run.Do(steps, stop);
        Report(parsed, facts, image, run);
        return 0;
    }

    private async Task<FlashImage> Image(ParseResult parsed, CancellationToken stop)
    {
        if (parsed.GetValue(_image) is { } file)
        {
            return FlashImage.FromFile(file.FullName);
        }

        _screen.Step("Building the firmware");
        FirmwareBuild build = new(FirmwareBuild.Repository());
        await build.Run(stop);
        return build.Pack(null, null);
    }

    /// <summary>Reads, and resets the board; writes nothing.</summary>
    private async Task<FlashFacts> Look(Board board, bool isFactory, CancellationToken stop)
    {
        Chip chip = await board.ReadChip(stop);
        _screen.Fact("board", $"{chip.Kind}, {chip.FlashMb} MB flash, {chip.PsramMb} MB PSRAM");
        chip.Check();
        Clr? clr = null;
        if (!isFactory)
        {
            clr = await board.ReadClr(stop);
            _screen.Fact("nanoCLR", clr is null ? "none answers (a new board, or half an update)" : $"{clr.Version} for {clr.Target}");
            _screen.Fact("application", clr?.Application is { } version ? $"SmartMat {version.ToString(3)}" : "none");
        }

        return new FlashFacts(chip, clr, new Backup(_surroundings.DataFolder, chip).Exists);
    }

    private void Report(ParseResult parsed, FlashFacts facts, FlashImage image, FlashRun run)
    {
        string version = image.Application.Version.ToString(3);
        _screen.Good(facts.Clr?.Application is { } before && before.ToString(3) != version
            ? $"The mat runs SmartMat {version} now (before: {before.ToString(3)}). Key, settings and history are as they were."
            : $"The mat runs SmartMat {version}.");
        if (run.Key is { } key)
        {
            _options.Show(parsed, key, _screen);
        }

        if (run.Key is not null && run.MayHaveHadKey)
        {
            _screen.Say("If this mat had a key before, it has kept that one: then its old label stays right and this one is void.");
        }
    }
}
