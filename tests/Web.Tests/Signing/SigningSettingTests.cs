using Jardem.Web.Forms;
using Jardem.Web.Hosting;
using Xunit;

namespace Jardem.Tests.Signing;

/// <summary>What the settings of signing take, and what of a posted signature is read at all.</summary>
public sealed class SigningSettingTests
{
    [Theory]
    [InlineData("wss://ncalayer.example/")]
    [InlineData("wss://10.0.0.5:13579/")]
    [InlineData("https://127.0.0.1:13579/")]
    [InlineData("wss://127.0.0.1:13579/;script-src *")]
    [InlineData("wss://127.0.0.1:13579/?a=b")]
    [InlineData("wss://somebody@127.0.0.1:13579/")]
    [InlineData("ncalayer")]
    public void NCALayer_is_on_the_readers_own_machine_or_nowhere(string address) =>
        Assert.Contains("Signing:NcaLayer", Assert.Throws<SettingException>(() => SigningSettings.NcaLayer(address)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "wss://127.0.0.1:13579/")]
    [InlineData("ws://127.0.0.1:7001/ncalayer", "ws://127.0.0.1:7001/ncalayer")]
    [InlineData("wss://localhost:13579/", "wss://localhost:13579/")]
    public void Its_usual_address_stands_until_another_is_given(string? address, string expected) =>
        Assert.Equal(expected, SigningSettings.NcaLayer(address).AbsoluteUri);

    [Theory]
    [InlineData(null, false)]
    [InlineData("false", false)]
    [InlineData("true", true)]
    public void Signing_is_offered_until_it_is_required(string? written, bool required) => Assert.Equal(required, SigningSettings.Required(written));

    [Fact]
    public void Any_other_word_for_required_is_refused() => Assert.Throws<SettingException>(() => SigningSettings.Required("maybe"));

    [Fact]
    public void A_signature_is_read_from_base64_with_and_without_its_armour()
    {
        byte[] bytes = [0x30, 0x82, 1, 2, 3, 4];
        var text = Convert.ToBase64String(bytes);
        Assert.Equal(bytes, PostedSignature.Read(text));
        Assert.Equal(bytes, PostedSignature.Read($"-----BEGIN CMS-----\r\n{text[..4]}\r\n{text[4..]}\r\n-----END CMS-----\r\n"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64 at all")]
    [InlineData("-----BEGIN CMS-----")]
    public void What_is_no_signature_is_not_read(string? posted) => Assert.Null(PostedSignature.Read(posted));

    [Fact]
    public void More_than_sixty_four_kilobytes_are_not_read()
    {
        Assert.NotNull(PostedSignature.Read(Convert.ToBase64String(new byte[PostedSignature.Largest])));
        Assert.Null(PostedSignature.Read(Convert.ToBase64String(new byte[PostedSignature.Largest + 1])));
    }
}
