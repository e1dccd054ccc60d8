using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain.Briefing;
using PressEvents.Web.Features.Briefing.Documents;
using PressEvents.Web.Features.Rsvp.Pages;

namespace PressEvents.Web.Tests.Features.PersonalData.Canaries;

/// <summary>Puts components in the place of ours that show one private text more than they should.</summary>
internal sealed class LeakyActivator : IComponentActivator
{
    public IComponent CreateInstance(Type componentType) => (IComponent)Activator.CreateInstance(
        componentType == typeof(GuestFooter) ? typeof(LeakyFooter) : componentType == typeof(PackDocument) ? typeof(LeakyDocument) : componentType)!;

    private sealed class LeakyFooter : GuestFooter
    {
        private string? note;

        [Inject]
        public Databases Databases { get; set; } = default!;

        protected override async Task OnInitializedAsync()
        {
            await using var db = await Databases.ForAsync(View.Row.Link.OrganisationId, default);
            note = await db.Guests.Where(g => g.Id == View.Row.Link.GuestId).Select(g => g.PrivateNotes).SingleAsync();
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            base.BuildRenderTree(builder);
            builder.AddContent(1000, note);
        }
    }

    private sealed class LeakyDocument : PackDocument
    {
        private string? answer;

        [Inject]
        public Databases Databases { get; set; } = default!;

        protected override async Task OnInitializedAsync()
        {
            await using var db = await Databases.UnscopedAsync(default);
            var items = await db.HostItems.IgnoreQueryFilters().Where(item => item.List == HostList.HostileQuestions).ToListAsync();
            answer = items.ConvertAll(item => ((HostileQuestion)item.Content).Answer)[0];
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            base.BuildRenderTree(builder);
            builder.OpenElement(1000, "p");
            builder.AddContent(1001, answer);
            builder.CloseElement();
        }
    }
}
