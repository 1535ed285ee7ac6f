using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Platform;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Entente;

/// <summary><c>act NAME JSON</c>: any act of the catalogue, with the rights of who owns the machine.</summary>
static class ActCommand
{
    static readonly Argument<string?> Name = new("name") { Description = "The act, such as sell.approve-deal; without one all are listed.", Arity = ArgumentArity.ZeroOrOne };
    static readonly Argument<string?> Input = new("json") { Description = "Its input, as the API takes it.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Make()
    {
        var command = new Command("act", "Does any act of the catalogue and prints its answer as JSON.") { Name, Input };
        command.SetAction(async (given, stop) =>
        {
            await using var app = await EntenteCommands.Open(given, stop);
            var catalogue = app.Services.GetRequiredService<Catalogue>();
            if (given.GetValue(Name) is not { } name)
            {
                foreach (var act in catalogue.Acts)
                    Console.WriteLine($"{act.Name}  {string.Join(", ", act.Input.GetProperties().Select(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name)))}");
                return 0;
            }

            if (catalogue.Acts.All(act => act.Name != name))
                return await EntenteCommands.Fail($"There is no act {name}; entente act lists them.");
            var answer = await catalogue.Run(name, Read(given.GetValue(Input) ?? "{}"), app.Services.GetRequiredService<Actors>().System(Door.CommandLine), stop: stop);
            if (answer is null)
                return await EntenteCommands.Fail("There is no such record.");
            Console.WriteLine(JsonSerializer.Serialize(answer, app.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions));
            return 0;
        });
        return command;
    }

    static JsonNode? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException unreadable)
        {
            throw InvalidInputException.In("json", $"This is not JSON: {unreadable.Message}");
        }
    }
}
