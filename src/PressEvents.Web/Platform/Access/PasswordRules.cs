using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Platform.Access;

/// <summary>
/// What a new password must be: long, and nothing that is tried first. No letters, digits or signs are demanded, and any may be used, as
/// OWASP ASVS 5.0, 6.2 asks.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 200;
    private const int FewestSigns = 5;
    private const int ShortestWord = 4;

    // Of this length, what lists of stolen passwords begin with; anything shorter is refused already.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "123456789012", "1234567890123", "12345678901234", "123456789123", "1234567890qwerty", "qwertyuiop123", "qwertyuiop1234", "qwerty123456", "qwerty1234567", "qwertyuiopasdfghjkl",
        "1q2w3e4r5t6y", "1q2w3e4r5t6y7u", "1qaz2wsx3edc", "1qaz2wsx3edc4rfv", "q1w2e3r4t5y6", "zaq12wsxcde3", "zxcvbnm12345", "asdfghjkl123", "abcdefghijkl", "abcd12345678", "abc123456789", "a1b2c3d4e5f6",
        "password1234", "password12345", "password123456", "passwordpassword", "password123!", "password2024", "password2025", "password2026", "passw0rd1234", "mypassword123", "thisismypassword",
        "iloveyou1234", "iloveyouforever", "letmein12345", "letmeinplease", "welcome12345", "welcome123456", "welcome2024!", "welcome2025!", "welcome2026!", "changeme1234", "changemeplease", "changeme12345",
        "administrator", "administrator1", "adminadmin123", "admin1234567", "admin12345678", "rootrootroot", "trustno1trustno1", "correcthorsebatterystaple", "correct horse battery staple",
        "sunshine1234", "princess1234", "football1234", "baseball1234", "superman1234", "dragon123456", "monkey123456", "master123456", "michael12345", "jennifer1234", "charlie12345", "manchesterunited", "unbelievable",
        "summer2024!!", "summer2025!!", "winter2025!!", "spring2026!!", "company12345", "secret123456", "topsecret123", "test12345678", "testtesttest", "temporary123", "default12345", "newpassword1", "newpassword123",
    };

    /// <summary>Why it may not be; null where it may.</summary>
    /// <param name="password">As it was typed; spaces count.</param>
    /// <param name="own">The person's name and address, and their organisation's name: the first that somebody tries.</param>
    public static Invalid? Problem(string? password, params IEnumerable<string?> own)
    {
        var typed = password ?? "";
        return typed.Length < Shortest ? Wrong($"The password needs at least {Shortest} characters; a short sentence is fine.")
            : typed.Length > Longest ? Wrong($"A password has at most {Longest} characters.")
            : Common.Contains(typed.Trim()) || typed.Distinct().Count() < FewestSigns ? Wrong("This password is among the first that are tried; think of another.")
            : own.SelectMany(WordsOf).Any(word => IsMostly(typed, word)) ? Wrong("This password is little more than a name or address that others know; think of another.")
            : null;
    }

    private static IEnumerable<string> WordsOf(string? own) =>
        own is null ? [] : own.Split(' ', '@').Append(own).Where(word => word.Length >= ShortestWord);

    private static bool IsMostly(string typed, string word) =>
        typed.Contains(word, StringComparison.OrdinalIgnoreCase) && typed.Replace(word, "", StringComparison.OrdinalIgnoreCase).Length < Shortest / 2;

    private static Invalid Wrong(string sentence) => new("Password", sentence);
}
