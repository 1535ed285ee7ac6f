using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Entente.Languages;

/// <summary>A text that the program can say, as it stands in the compiled code.</summary>
/// <param name="Text">The English pattern; null: somebody makes a phrase of a text that is no constant, which nobody can translate.</param>
/// <param name="Where">Type and method.</param>
sealed record FoundPhrase(string? Text, string Where);

/// <summary>
/// Reads every <see cref="Phrase"/> out of a compiled assembly: interpolated strings are calls of <c>AppendLiteral</c> and <c>AppendFormatted</c> on a new phrase, constants are
/// loaded right before they become one. So no text can be forgotten, whichever page or rule says it.
/// </summary>
sealed class PhrasesOfTheCode(Assembly assembly)
{
    static readonly OpCode[] oneByte = new OpCode[256];
    static readonly OpCode[] twoBytes = new OpCode[256];

    static PhrasesOfTheCode()
    {
        foreach (var field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
            if (field.GetValue(null) is OpCode { Size: var size, Value: var value } code)
                (size == 1 ? oneByte : twoBytes)[value & 0xff] = code;
    }

    public IReadOnlyList<FoundPhrase> Find()
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var names = file.GetMetadataReader();
        return [.. names.MethodDefinitions.SelectMany(handle => Find(file, names, handle))];
    }

    /// <summary>Every text that stands in the code as a constant, said or not.</summary>
    public IReadOnlySet<string> Texts()
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var names = file.GetMetadataReader();
        var found = new HashSet<string>();
        for (var at = MetadataTokens.UserStringHandle(1); !at.IsNil; at = names.GetNextHandle(at))
            found.Add(names.GetUserString(at));
        return found;
    }

    List<FoundPhrase> Find(PEReader file, MetadataReader names, MethodDefinitionHandle handle)
    {
        var method = names.GetMethodDefinition(handle);
        if (method.RelativeVirtualAddress == 0 || NameOf(names, method.GetDeclaringType()) == nameof(Phrase))
            return [];
        var body = Read(names, file.GetMethodBody(method.RelativeVirtualAddress).GetILReader());
        var where = $"{NameOf(names, method.GetDeclaringType())}.{names.GetString(method.Name)}";
        return [.. Interpolated(body).Select(text => new FoundPhrase(text, where)), .. Constants(body).Select(text => new FoundPhrase(text, where))];
    }

    sealed record Instruction(int At, OpCode Code, string? Text, string? Called, int Number);

    List<Instruction> Read(MetadataReader names, BlobReader il)
    {
        var body = new List<Instruction>();
        while (il.RemainingBytes > 0)
        {
            var at = il.Offset;
            var first = il.ReadByte();
            var code = first == 0xfe ? twoBytes[il.ReadByte()] : oneByte[first];
            string? text = null, called = null;
            var number = 0;
            switch (code.OperandType)
            {
                case OperandType.InlineNone: break;
                case OperandType.ShortInlineBrTarget: number = il.ReadSByte() + il.Offset; break;
                case OperandType.InlineBrTarget: number = il.ReadInt32() + il.Offset; break;
                case OperandType.ShortInlineI: number = il.ReadSByte(); break;
                case OperandType.ShortInlineVar: number = il.ReadByte(); break;
                case OperandType.InlineVar: number = il.ReadUInt16(); break;
                case OperandType.InlineI8 or OperandType.InlineR: il.ReadInt64(); break;
                case OperandType.InlineSwitch: for (var arms = il.ReadInt32(); arms > 0; arms--) il.ReadInt32(); break;
                case OperandType.InlineString: text = names.GetUserString((UserStringHandle)MetadataTokens.Handle(il.ReadInt32())); break;
                case OperandType.InlineMethod: called = Called(names, MetadataTokens.EntityHandle(il.ReadInt32())); break;
                default: number = il.ReadInt32(); break;
            }
            body.Add(new(at, code, text, called, number));
        }
        return body;
    }

    /// <summary>The method's name, when it is one of <see cref="Phrase"/>.</summary>
    static string? Called(MetadataReader names, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.MethodSpecification => Called(names, names.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        HandleKind.MemberReference when names.GetMemberReference((MemberReferenceHandle)handle) is var member && NameOf(names, member.Parent) == nameof(Phrase) => names.GetString(member.Name),
        HandleKind.MethodDefinition when names.GetMethodDefinition((MethodDefinitionHandle)handle) is var method && NameOf(names, method.GetDeclaringType()) == nameof(Phrase) => names.GetString(method.Name),
        _ => null,
    };

    static string NameOf(MetadataReader names, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => names.GetString(names.GetTypeReference((TypeReferenceHandle)handle).Name),
        HandleKind.TypeDefinition => Outer(names, (TypeDefinitionHandle)handle) + names.GetString(names.GetTypeDefinition((TypeDefinitionHandle)handle).Name),
        _ => "",
    };

    static string Outer(MetadataReader names, TypeDefinitionHandle handle) =>
        names.GetTypeDefinition(handle).GetDeclaringType() is { IsNil: false } outer ? $"{Outer(names, outer)}{names.GetString(names.GetTypeDefinition(outer).Name)}." : "";

    /// <summary>A phrase begins where it is made with how long it is; one may stand in the hole of another.</summary>
    static IEnumerable<string> Interpolated(List<Instruction> body)
    {
        var open = new Stack<Building>();
        foreach (var (at, step) in body.Index())
        {
            if (step.Called == ".ctor")
                open.Push(new(Constant(body[at - 2]), Constant(body[at - 1])));
            else if (step.Called == nameof(Phrase.AppendLiteral))
                open.Peek().Add(body[at - 1].Text!);
            else if (step.Called == nameof(Phrase.AppendFormatted))
                open.Peek().Hole(body[at - 1].Text);
            while (open.TryPeek(out var top) && top.IsWhole)
                yield return open.Pop().Pattern;
        }
    }

    sealed class Building(int letters, int holes)
    {
        readonly StringBuilder pattern = new();
        int lettersLeft = letters;
        int holesSoFar;

        public bool IsWhole => lettersLeft == 0 && holesSoFar == holes;
        public string Pattern => pattern.ToString();

        public void Add(string text)
        {
            pattern.Append(Escape(text));
            lettersLeft -= text.Length;
        }

        public void Hole(string? format) => pattern.Append(CultureInfo.InvariantCulture, $"{{{holesSoFar++}{(format is null ? "" : $":{format}")}}}");
    }

    static string Escape(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    static int Constant(Instruction step) => step.Code.Name switch
    {
        "ldc.i4.m1" => -1,
        { } name when name.StartsWith("ldc.i4.", StringComparison.Ordinal) && name[^1] is >= '0' and <= '8' => name[^1] - '0',
        _ => step.Number,
    };

    /// <summary>What becomes a phrase by conversion: the constant before it, each arm of a choice that ends there, or what was put into the variable that is loaded.</summary>
    static IEnumerable<string?> Constants(List<Instruction> body)
    {
        foreach (var (at, step) in body.Index().Where(one => one.Item.Called is "op_Implicit" or nameof(Phrase.FromString)))
        {
            string?[] found =
            [
                .. body[at - 1].Text is { } text ? [text] : Array.Empty<string>(),
                .. body.Index().Where(one => one.Item.Code.FlowControl == FlowControl.Branch && one.Item.Number == step.At && one.Index > 0).Select(one => body[one.Index - 1].Text),
                .. Variable(body[at - 1]) is { } variable
                    ? body.Index().Where(one => one.Index > 0 && Stored(one.Item) == variable).Select(one => body[one.Index - 1].Text) : [],
            ];
            foreach (var one in found.Length == 0 ? [null] : found)
                yield return one is null ? null : Escape(one);
        }
    }

    static string? Variable(Instruction step) => step.Code.Name!.StartsWith("ldloc", StringComparison.Ordinal) ? Slot(step, "ldloc") : null;
    static string? Stored(Instruction step) => step.Code.Name!.StartsWith("stloc", StringComparison.Ordinal) ? Slot(step, "stloc") : null;
    static string Slot(Instruction step, string what) => step.Code.Name is var name && name!.Length == what.Length + 2 && char.IsDigit(name[^1]) ? $"{name[^1]}" : $"{step.Number}";
}
