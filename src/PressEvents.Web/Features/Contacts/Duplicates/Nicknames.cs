namespace PressEvents.Web.Features.Contacts.Duplicates;

/// <summary>Short forms that are no beginning of the name they stand for. Few, and only the common ones: a wrong guess costs a look.</summary>
internal static class Nicknames
{
    private static readonly string[][] Families =
    [
        ["WILLIAM", "BILL", "WILL", "BILLY"], ["ROBERT", "BOB", "ROB", "BOBBY"], ["RICHARD", "DICK", "RICK"], ["ELIZABETH", "LIZ", "BETH", "BETTY", "LISA"],
        ["KATHERINE", "CATHERINE", "KATE", "KATHY", "CATHY"], ["MARGARET", "MAGGIE", "PEGGY", "MEG"], ["JAMES", "JIM", "JIMMY"], ["JOHN", "JACK"],
        ["EDWARD", "TED", "TEDDY", "NED"], ["MICHAEL", "MIKE", "MICK"], ["HENRY", "HARRY", "HANK"], ["ANTHONY", "TONY"], ["THEODORE", "TED", "TEDDY", "THEO"],
        ["ALEXANDRA", "ALEXANDER", "SANDRA", "SASHA"], ["JOSE", "PEPE"], ["FRANCISCO", "PACO"], ["JOHANNES", "HANNES"], ["FRANZISKA", "FRANZI"], ["GIUSEPPE", "BEPPE"],
    ];

    private static readonly ILookup<string, int> ByName =
        Families.SelectMany((names, family) => names.Select(name => (name, family))).ToLookup(pair => pair.name, pair => pair.family, StringComparer.Ordinal);

    public static bool AreOne(string one, string other) => ByName[one].Intersect(ByName[other]).Any();
}
