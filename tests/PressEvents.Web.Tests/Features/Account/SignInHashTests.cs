using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Tests.Support;
using IdentityAccount = PressEvents.Data.Account;

namespace PressEvents.Web.Tests.Features.Account;

/// <summary>Whatever is wrong with a pair of address and password, answering it costs the verifying of one hash.</summary>
public sealed class SignInHashTests(MigratedTemplate template)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("known@agency.example", StaffBrowsers.Password)]
    [InlineData("known@agency.example", "not the password")]
    [InlineData("nobody@agency.example", "not the password")]
    [InlineData("", "")]
    [InlineData("locked@agency.example", StaffBrowsers.Password)]
    [InlineData("disabled@agency.example", StaffBrowsers.Password)]
    public async Task Exactly_one_hash_is_verified(string email, string password)
    {
        await using var app = new CountingApp(template);
        var agency = Some.Organisation();
        await app.AddAsync(agency.Id, agency);
        foreach (var one in (string[])["known", "locked", "disabled"])
        {
            (await StaffBrowsers.SignInAsync(app, agency, Role.Publicist, $"{one}@agency.example")).Dispose();
        }

        await app.ReadAsync(agency.Id, async db =>
        {
            (await db.Users.SingleAsync(a => a.Email == "locked@agency.example", Ct)).LockoutEnd = DateTimeOffset.MaxValue;
            (await db.Members.SingleAsync(m => m.Email == "disabled@agency.example", Ct)).Disable(Some.Now);
            return await db.SaveChangesAsync(Ct);
        });
        var before = app.Hasher.Verified;

        await new FormBrowser(app.NewBrowser()).PostAsync("/account/sign-in", "/account/sign-in", [new("email", email), new("password", password)]);

        Assert.Equal(1, app.Hasher.Verified - before);
    }

    private sealed class CountingApp(MigratedTemplate template) : PressEventsApp(template)
    {
        public CountingHasher Hasher { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<IdentityAccount>>(Hasher)));
        }
    }

    private sealed class CountingHasher : IPasswordHasher<IdentityAccount>
    {
        private readonly PasswordHasher<IdentityAccount> real = new();
        private int verified;

        public int Verified => verified;

        public string HashPassword(IdentityAccount user, string password) => real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(IdentityAccount user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref verified);
            return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
