using Microsoft.AspNetCore.Identity;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data;

/// <summary>What a member signs in with: password hash, lockout, security stamp. Has the member's id.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public MemberId MemberId => MemberId.From(Id);
}
