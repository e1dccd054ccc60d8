using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;
using PressEvents.Web.Features.Import.Reading;

namespace PressEvents.Web.Features.Import.Pages;

/// <summary>A list that is being prepared: the file, what was said about it, and the plan that comes of that.</summary>
internal sealed class ImportDraft(ImportFile file, ImportChoices choices)
{
    public ImportFile File => file;

    public ImportChoices Choices { get; private set; } = choices;

    public ImportPlan? Plan { get; set; }

    // Other columns come of it: what was said of the old ones, and of the rows, means nothing now.
    public void SayHeader(bool hasHeader) => Choices = new ImportChoices { HasHeader = hasHeader };

    // One field has one column: whoever was told to be it before is nothing now. The rows say other things from here on.
    public void SayField(string header, ImportField field)
    {
        var map = Choices.Map.ToDictionary(
            other => other.Key, other => other.Value == field && !field.MayHaveSeveral() ? ImportField.Ignore : other.Value, StringComparer.Ordinal);
        map[header] = field;
        Choices = Choices with { Map = map, Resolutions = [] };
    }

    public void Settle(Resolution resolution) => Choices = Choices with { Resolutions = [.. Choices.Resolutions, resolution] };

    public void Unsettle(int line) => Choices = Choices with { Resolutions = [.. Choices.Resolutions.Where(said => said.Line != line)] };
}
