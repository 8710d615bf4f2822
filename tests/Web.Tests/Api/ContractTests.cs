using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jardem.Law.Json;
using Xunit;

namespace Jardem.Tests.Api;

/// <summary>The published contract is a file: whoever changes the API changes the file, and the difference is looked over.</summary>
public sealed class ContractTests(ApiFixture house)
{
    private static readonly string[] Methods = ["get", "post", "put", "delete", "patch"];

    [Fact]
    public async Task The_contract_is_the_one_published()
    {
        var text = (await house.Nobody.Get("openapi.json")).Is(HttpStatusCode.OK).Text;
        Approved.Is("docs/api/openapi.v1.json", JsonNode.Parse(text)!.ToJsonString(new JsonSerializerOptions(CanonicalJson.Readable)) + "\n");
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_what_it_answers_and_who_may_call_it()
    {
        var contract = (await house.Nobody.Get("openapi.json")).Json;
        foreach (var path in contract.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject().Where(o => Methods.Contains(o.Name)))
            {
                var name = $"{operation.Name} {path.Name}";
                Assert.False(string.IsNullOrWhiteSpace(operation.Value.GetProperty("summary").GetString()), name);
                Assert.NotEmpty(operation.Value.GetProperty("responses").EnumerateObject());
                var secured = operation.Value.TryGetProperty("security", out var security) && security.GetArrayLength() > 0;
                // Whoever signs in may be refused, though the door is open.
                if (secured || !path.Name.StartsWith("/api/v1/sessions", StringComparison.Ordinal))
                    Assert.Equal(secured, operation.Value.GetProperty("responses").TryGetProperty("401", out _));
                if (secured && operation.Name == "get" && !path.Name.Contains('{', StringComparison.Ordinal))
                    (await house.Nobody.Get(path.Name)).Is(HttpStatusCode.Unauthorized);
            }
        }
    }
}
