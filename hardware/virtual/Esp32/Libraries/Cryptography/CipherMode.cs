namespace System.Security.Cryptography;

internal enum CipherMode
{
    None = 0,
    CBC = 1,
    ECB = 2,
}
