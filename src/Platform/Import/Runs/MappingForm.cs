namespace Entente.Platform;

/// <summary>A mapping as a form: for each field its source, the same text for all rows, and the format where the file leaves it open.</summary>
static class MappingForm
{
    public const string Column = "column:", Template = "template:", Text = "text";

    public static PostedForm Of(Mapping mapping, ImportKind kind) => PostedForm.Of(
    [
        ("Mapping", mapping.Canonical()),
        .. kind.Fields.SelectMany(field => new (string, string?)[]
        {
            (SourceOf(field), mapping.Fields.GetValueOrDefault(field.Name) switch
            {
                ColumnSource column => Column + column.Column,
                TemplateSource template => Template + template.Text,
                ConstantSource => Text,
                _ => "",
            }),
            (TextOf(field), mapping.Fields.GetValueOrDefault(field.Name) is ConstantSource constant ? constant.Text : mapping.Defaults.GetValueOrDefault(field.Name)),
            (FormatOf(field), mapping.Formats.GetValueOrDefault(field.Name)),
        }),
    ]);

    /// <summary>What the form says over what it was made from: translations and the like are kept. A text beside a column stands in for its empty cells.</summary>
    public static Mapping Read(PostedForm form, ImportKind kind, TabularFile table)
    {
        var before = form.Optional("Mapping") is { } text && Mapping.Read(text) is var read && read.Kind == kind.Name ? read : new(kind.Name, new Dictionary<string, Source>());
        var (fields, defaults, formats) = (new Dictionary<string, Source>(), new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var field in kind.Fields)
        {
            var (source, words) = (form.Text(SourceOf(field)), form.Optional(TextOf(field)));
            if (source.StartsWith(Column, StringComparison.Ordinal) && table.Columns.Contains(source[Column.Length..]))
                fields[field.Name] = new ColumnSource(source[Column.Length..]);
            else if (source.StartsWith(Template, StringComparison.Ordinal))
                fields[field.Name] = new TemplateSource(source[Template.Length..]);
            else if (words is not null)
                fields[field.Name] = new ConstantSource(words);
            if (words is not null && fields.GetValueOrDefault(field.Name) is not ConstantSource)
                defaults[field.Name] = words;
            if (form.Optional(FormatOf(field)) is { } format)
                formats[field.Name] = format;
        }
        return before with { Fields = fields, Defaults = defaults, Formats = formats };
    }

    public static string SourceOf(ImportField field) => $"Source.{field.Name}";
    public static string TextOf(ImportField field) => $"Text.{field.Name}";
    public static string FormatOf(ImportField field) => $"Format.{field.Name}";
}
