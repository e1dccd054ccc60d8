using System.Text.RegularExpressions;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Tests.Features.PersonalData.Canaries;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Access;

/// <summary>Every use case of the product, and whom it lets in. One that is not listed fails; so does one that lets in more, or less.</summary>
public sealed partial class UseCaseMatrixTests(MigratedTemplate template)
{
    private static readonly string[] Closed = ["disabled", "signed out"];
    private static readonly string[] Elsewhere = ["of another event", "of another organisation"];

    private static IReadOnlyList<UseCase> UseCases { get; } = [.. UseCase.All.Where(useCase => !UseCaseTable.Inner.ContainsKey(useCase.Type.Name))];

    [Fact]
    public void Every_use_case_has_its_row_and_every_row_its_use_case() =>
        Assert.Equal(UseCaseTable.Least.Keys.Order(StringComparer.Ordinal), UseCases.Select(useCase => useCase.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Each_lets_in_its_role_and_above_and_nobody_else()
    {
        await using var stage = await MatrixStage.SetAsync(template);
        var before = await stage.RowsAsync();
        var wrong = new List<string>();
        var shut = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var useCase in UseCases)
        {
            shut[useCase.Name] = await AskAsync(useCase, stage, "signed out", stage.Own);
            foreach (var who in Closed.Concat(RolesThat(useCase, open: false)))
            {
                var answer = await AskAsync(useCase, stage, who, stage.Own);
                var isShut = useCase.Acts && !UseCaseTable.TypedFirst.Contains(useCase.Name) ? answer is nameof(NotAllowed) or nameof(NotFound) : string.Equals(answer, shut[useCase.Name], StringComparison.Ordinal);
                if (!isShut || answer.Contains(CanaryEvening.Canary, StringComparison.Ordinal))
                {
                    wrong.Add($"{useCase.Name} answers {who}: {answer[..Math.Min(80, answer.Length)]}");
                }
            }
        }

        Assert.True(wrong is [], string.Join(Environment.NewLine, wrong));
        Assert.Equal(before, await stage.RowsAsync());

        // What is read comes first: what is done afterwards takes much of it away.
        foreach (var useCase in UseCases.OrderBy(useCase => useCase.Acts).Where(useCase => !UseCaseTable.TypedFirst.Contains(useCase.Name) && !UseCaseTable.Silent.Contains(useCase.Name)))
        {
            foreach (var who in RolesThat(useCase, open: true))
            {
                var answer = await AskAsync(useCase, stage, who, stage.Own);
                if (answer is nameof(NotAllowed) || (!useCase.Acts && string.Equals(answer, shut[useCase.Name], StringComparison.Ordinal)))
                {
                    wrong.Add($"{useCase.Name} does not let in {who}: {answer[..Math.Min(80, answer.Length)]}");
                }
            }
        }

        Assert.True(wrong is [], string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task What_was_done_or_not_allowed_leaves_its_line_and_no_line_holds_a_key_or_password()
    {
        await using var stage = await MatrixStage.SetAsync(template);
        var wrong = new List<string>();
        var (done, refused) = (0, 0);
        foreach (var useCase in UseCases.Where(useCase => useCase.Acts && !UseCaseTable.TypedFirst.Contains(useCase.Name)))
        {
            foreach (var who in new[] { nameof(Role.Door), nameof(Role.Owner) })
            {
                var (before, rows) = (await stage.TrailAsync(), await stage.RowsAsync());
                var answer = await AskAsync(useCase, stage, who, stage.Own);
                var lines = (await stage.TrailAsync())[before.Count..];
                var hasChanged = (await stage.RowsAsync()).Any(table => !string.Equals(rows[table.Key], table.Value, StringComparison.Ordinal));
                (done, refused) = (done + (hasChanged ? 1 : 0), refused + (answer is nameof(NotAllowed) ? 1 : 0));
                var expected = answer switch
                {
                    nameof(NotAllowed) => useCase.Name is UseCaseTable.Looks || (lines is [{ } only] && only.StartsWith("access.refused", StringComparison.Ordinal)),
                    ['{', ..] => !hasChanged || lines.Count > 0,
                    _ => !hasChanged && lines.Count == 0,
                };
                if (!expected)
                {
                    wrong.Add($"{useCase.Name} by {who}: {answer[..Math.Min(60, answer.Length)]}, changed {hasChanged}, lines {string.Join(", ", lines)}");
                }
            }
        }

        Assert.True(wrong is [], string.Join(Environment.NewLine, wrong));
        Assert.True(done > 60 && refused > 100, $"{done} done, {refused} refused");
        Assert.DoesNotContain(await stage.TrailAsync(), line => Keys().IsMatch(line) || line.Contains(StaffBrowsers.Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_of_another_organisation_or_event_sees_and_changes_nothing_and_ids_answer_like_random_ones()
    {
        await using var stage = await MatrixStage.SetAsync(template);

        var leaks = await LeaksAsync(stage);
        Assert.True(leaks is [], string.Join(Environment.NewLine, leaks));
    }

    [Fact]
    public async Task Without_the_query_filters_they_would()
    {
        await using var stage = await MatrixStage.SetAsync(template, isGuarded: false);

        Assert.NotEmpty(await LeaksAsync(stage));
    }

    private static async Task<IReadOnlyList<string>> LeaksAsync(MatrixStage stage)
    {
        var leaks = new List<string>();
        foreach (var who in Elsewhere)
        {
            var before = await stage.RowsAsync();
            foreach (var useCase in UseCases.Where(useCase => useCase.IsTold && !UseCaseTable.MakesNew.Contains(useCase.Name)))
            {
                var (theirs, nobodys) = (await AskAsync(useCase, stage, who, stage.Own), await AskAsync(useCase, stage, who, stage.Random));
                if (!string.Equals(Masked(theirs), Masked(nobodys), StringComparison.Ordinal) || theirs.Contains(CanaryEvening.Canary, StringComparison.Ordinal))
                {
                    leaks.Add($"{useCase.Name} answers somebody {who}: {theirs[..Math.Min(120, theirs.Length)]}, and of what is not there: {nobodys[..Math.Min(120, nobodys.Length)]}");
                }
            }

            var after = await stage.RowsAsync();
            leaks.AddRange(before.Where(table => !string.Equals(after[table.Key], table.Value, StringComparison.Ordinal)).Select(table => $"Somebody {who} changed {table.Key}"));
        }

        return leaks;
    }

    // A failure is an answer too: it is not the same for everybody.
    private static async Task<string> AskAsync(UseCase useCase, MatrixStage stage, string who, MadeUp with)
    {
        try
        {
            return await useCase.AskAsync(stage.Services, stage.Actors[who], with);
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    private static IEnumerable<string> RolesThat(UseCase useCase, bool open) =>
        Enum.GetValues<Role>().Where(role => UseCaseTable.Least.TryGetValue(useCase.Name, out var least) && Stairs.Opens(least, role) == open).Select(role => role.ToString());

    // Ids, instants and links are new every time.
    private static string Masked(string answer) => Ids().Replace(answer, "*");

    // What a link's secret looks like: 32 bytes in the letters of addresses.
    [GeneratedRegex("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Keys();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{43}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Ids();
}
