using Microsoft.Playwright;
using PressEvents.E2E.Tests.Support;

namespace PressEvents.E2E.Tests;

/// <summary>Passkeys in a browser whose authenticator is a virtual one: added with the password, used instead of it, and gone when removed.</summary>
public sealed class PasskeyTests(Product product)
{
    private const string Password = "a long enough password";

    private static readonly Dictionary<string, object> WithFinger = new(StringComparer.Ordinal)
    {
        ["protocol"] = "ctap2",
        ["transport"] = "internal",
        ["hasResidentKey"] = true,
        ["hasUserVerification"] = true,
        ["isUserVerified"] = true,
        ["automaticPresenceSimulation"] = true,
    };

    [Fact]
    public async Task A_passkey_is_added_signs_in_and_after_it_was_removed_signs_nobody_in()
    {
        var sample = await product.SeedAsync(Evening.Sample("passkeys"));
        await using var context = await product.NewContextAsync();
        var page = await context.NewPageAsync();
        await WithAuthenticatorAsync(context, page);
        await product.SignInAsync(page, sample.Users[0].Email!);

        await page.GotoAsync("/account");
        await page.Locator("#passkey-name").FillAsync("My telephone");
        await page.Locator("#passkey-password").FillAsync("a guess at the password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByText("That is not your password")).ToBeVisibleAsync();
        await page.Locator("#passkey-password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The passkey is added.");
        await Expect(page.GetByText("My telephone")).ToBeVisibleAsync();

        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/staff/events");

        await page.GotoAsync("/account");
        await page.GetByText("My telephone").ClickAsync();
        await page.Locator("details[open] input[type=password]").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The passkey is removed.");
        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(page.GetByText("This passkey signs nobody in here.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_does_not_prove_to_be_the_owner_of_the_telephone_is_not_let_in()
    {
        var sample = await product.SeedAsync(Evening.Sample("passkeys-unverified"));
        await using var context = await product.NewContextAsync();
        var page = await context.NewPageAsync();
        var (session, authenticator) = await WithAuthenticatorAsync(context, page);
        await product.SignInAsync(page, sample.Users[0].Email!);
        await page.GotoAsync("/account");
        await page.Locator("#passkey-password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The passkey is added.");
        await SignOutAsync(page);

        await session.SendAsync("WebAuthn.setUserVerified", new Dictionary<string, object>(StringComparer.Ordinal) { ["authenticatorId"] = authenticator, ["isUserVerified"] = false });
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();

        await Expect(page.Locator("#passkey-sign-in .problem")).ToBeVisibleAsync();
        Assert.Contains("/account/sign-in", page.Url, StringComparison.Ordinal);
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GotoAsync("/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/account/sign-in");
    }

    private static async Task<(ICDPSession Session, string Authenticator)> WithAuthenticatorAsync(IBrowserContext context, IPage page)
    {
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var added = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal) { ["options"] = WithFinger });
        return (session, added!.Value.GetProperty("authenticatorId").GetString()!);
    }
}
