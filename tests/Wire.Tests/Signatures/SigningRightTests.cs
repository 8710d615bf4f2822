using System.Collections.Immutable;
using Jardem.UseCases.Ports;
using Jardem.UseCases.Signatures;
using NodaTime;
using Xunit;

namespace Jardem.Tests.Signatures;

/// <summary>Who may sign what with which certificate (house rule H-signing-roles).</summary>
[Row("J-03")]
public sealed class SigningRightTests
{
    private const string Iin = "700102300010";
    private const string Bin = "200140980003";
    private const string OtherBin = "200141980104";

    [Theory]
    [InlineData(CertificateRole.FirstHead, true, null)]
    [InlineData(CertificateRole.RightToSign, true, null)]
    [InlineData(CertificateRole.RightToSignFinance, true, SigningRight.NotAHead)]
    [InlineData(CertificateRole.HumanResources, true, SigningRight.NotAHead)]
    [InlineData(CertificateRole.Employee, true, SigningRight.NotAHead)]
    [InlineData(CertificateRole.LegalEntity, true, SigningRight.NotAHead)]
    [InlineData(CertificateRole.InformationSystem, true, SigningRight.OfASystem)]
    [InlineData(CertificateRole.FirstHead, false, null)]
    [InlineData(CertificateRole.Employee, false, null)]
    [InlineData(CertificateRole.HumanResources, false, null)]
    [InlineData(CertificateRole.LegalEntity, false, SigningRight.NotAnEmployee)]
    [InlineData(CertificateRole.InformationSystem, false, SigningRight.OfASystem)]
    public void A_role_allows_what_the_house_rule_says(CertificateRole role, bool asHead, string? refusal) =>
        Assert.Equal(refusal, SigningRight.OfOfficer(Certificate(Bin, role), Iin, Bin, asHead));

    [Fact]
    public void An_officer_signs_as_oneself_and_for_the_own_body()
    {
        var certificate = Certificate(Bin, CertificateRole.LegalEntity, CertificateRole.FirstHead);
        Assert.Equal(SigningRight.OtherPerson, SigningRight.OfOfficer(certificate, "700102300020", Bin, true));
        Assert.Equal(SigningRight.OtherBody, SigningRight.OfOfficer(certificate, Iin, OtherBin, true));
        Assert.Equal(SigningRight.OfficerWithoutIin, SigningRight.OfOfficer(certificate, null, Bin, true));
        Assert.Equal(SigningRight.BodyWithoutBin, SigningRight.OfOfficer(certificate, Iin, null, true));
        Assert.Equal(SigningRight.NotAnEmployee, SigningRight.OfOfficer(Certificate(null, CertificateRole.NaturalPerson), Iin, Bin, false));
    }

    [Fact]
    public void A_citizen_signs_with_the_own_key_of_a_natural_person()
    {
        Assert.Null(SigningRight.OfCitizen(Certificate(null, CertificateRole.NaturalPerson), Iin));
        Assert.Equal(SigningRight.OtherPerson, SigningRight.OfCitizen(Certificate(null, CertificateRole.NaturalPerson), "700102300020"));
        Assert.Equal(SigningRight.NotANaturalPerson, SigningRight.OfCitizen(Certificate(Bin, CertificateRole.FirstHead), Iin));
        Assert.Equal(SigningRight.NotANaturalPerson, SigningRight.OfCitizen(Certificate(null, CertificateRole.Employee), Iin));
        Assert.Equal(SigningRight.OfASystem, SigningRight.OfCitizen(Certificate(null, CertificateRole.NaturalPerson, CertificateRole.InformationSystem), Iin));
    }

    [Fact]
    public void A_legal_entity_is_signed_for_with_its_own_key()
    {
        Assert.Null(SigningRight.OfLegalEntity(Certificate(Bin, CertificateRole.LegalEntity, CertificateRole.FirstHead), Iin, Bin));
        Assert.Null(SigningRight.OfLegalEntity(Certificate(Bin, CertificateRole.LegalEntity, CertificateRole.RightToSign), Iin, Bin));
        foreach (var role in new[] { CertificateRole.Employee, CertificateRole.HumanResources, CertificateRole.RightToSignFinance })
            Assert.Equal(SigningRight.NotAHead, SigningRight.OfLegalEntity(Certificate(Bin, CertificateRole.LegalEntity, role), Iin, Bin));
        Assert.Equal(SigningRight.OtherBody, SigningRight.OfLegalEntity(Certificate(OtherBin, CertificateRole.FirstHead), Iin, Bin));
        Assert.Equal(SigningRight.OtherBody, SigningRight.OfLegalEntity(Certificate(null, CertificateRole.NaturalPerson), Iin, Bin));
        Assert.Equal(SigningRight.OtherPerson, SigningRight.OfLegalEntity(Certificate(Bin, CertificateRole.FirstHead), "700102300020", Bin));
        Assert.Equal(SigningRight.OfASystem, SigningRight.OfLegalEntity(Certificate(Bin, CertificateRole.InformationSystem), Iin, Bin));
    }

    private static SignerCertificate Certificate(string? bin, params CertificateRole[] roles) =>
        new("01", "МЫСАЛОВ МЫСАЛ", "МЫСАЛОВ", null, Iin, bin, [.. roles], Instant.MinValue, Instant.MaxValue, "1.2.840.113549.1.1.11");
}
