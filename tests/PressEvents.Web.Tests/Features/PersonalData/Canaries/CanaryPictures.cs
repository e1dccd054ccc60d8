using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PressEvents.Domain.Events;
using PressEvents.Web.Platform.Pictures;

namespace PressEvents.Web.Tests.Features.PersonalData.Canaries;

/// <summary>Pictures that are really kept: one in the guest’s pack, which came with a canary beside its pixels, and two that are no guest’s, which are nothing but canaries.</summary>
internal sealed class CanaryPictures(PressEventId dinner, PressEventId another)
{
    private static readonly byte[] Uploaded = Support.Pictures.WithExif($"{CanaryEvening.Canary}-Picture-place", orientation: 1);
    private static readonly byte[] Secret = [0xFF, 0xD8, 0xFF, 0xE0, .. Encoding.ASCII.GetBytes($"{CanaryEvening.Canary}-Picture-hidden")];

    public Guid Shown { get; } = PictureFiles.NameOf(dinner, Uploaded);

    public Guid Drafted { get; } = PictureFiles.NameOf(dinner, Secret);

    public Guid Elsewhere { get; } = PictureFiles.NameOf(another, Secret);

    public IReadOnlyList<Guid> Hidden => [Drafted, Elsewhere];

    public async Task KeepAsync(IServiceProvider services)
    {
        var ct = TestContext.Current.CancellationToken;
        var made = await services.GetRequiredService<PicturePress>().MakeAsync(Uploaded, ct);
        var files = services.GetRequiredService<PictureFiles>();
        await files.KeepAsync(Shown, made.Value!.Jpeg, ct);
        await files.KeepAsync(Drafted, Secret, ct);
        await files.KeepAsync(Elsewhere, Secret, ct);
    }
}
