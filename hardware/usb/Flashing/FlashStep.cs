namespace SmartMat.Usb.Flashing;

/// <summary>What a flash is made of, in this order.</summary>
public enum FlashStep
{
    /// <summary>The whole flash is read, for nobody knows where its files lie.</summary>
    Backup,

    /// <summary>The whole flash is erased, then nanoCLR is written.</summary>
    EraseAndUpdateClr,

    /// <summary>nanoCLR is written; drive I: is left as it is.</summary>
    UpdateClr,

    /// <summary>Drive I: is copied to where the new nanoCLR looks for it.</summary>
    RestoreFiles,

    /// <summary>A first pairing key, for a board without the mat's application.</summary>
    HandOverKey,

    /// <summary>The application is written.</summary>
    Deploy,

    /// <summary>The board tells what it runs.</summary>
    Verify,
}
