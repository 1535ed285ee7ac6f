using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Entente.Languages;

/// <summary>What the attributes of inputs say in words of their own: those stand beside the code, not in it.</summary>
static class MessagesOfAttributes
{
    const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Settings are read by whoever runs the program, in the log.</summary>
    public static IEnumerable<FoundPhrase> In(Assembly assembly) =>
        from type in assembly.GetTypes()
        where !type.Name.EndsWith("Settings", StringComparison.Ordinal)
        from property in type.GetProperties(Everything)
        from attribute in property.GetCustomAttributesData()
        from argument in attribute.NamedArguments
        where argument.MemberName == nameof(ValidationAttribute.ErrorMessage)
        select new FoundPhrase((string?)argument.TypedValue.Value, $"{type.Name}.{property.Name}");
}
